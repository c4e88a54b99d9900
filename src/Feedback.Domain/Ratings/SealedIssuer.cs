using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Feedback.Domain.Ratings;

/// <summary>
/// The issuer as it stands in a receipt that a citizen holds: under a pad of the receipt's own, so that nobody without the key learns who issued it, nor
/// whether two receipts have one issuer. The receipt's signature keeps it from being altered.
/// </summary>
internal static class SealedIssuer
{
    public static string Seal(string issuer, string receipt, ReadOnlySpan<byte> key) =>
        Base64Url.EncodeToString(Padded(Encoding.UTF8.GetBytes(issuer), receipt, key));

    public static string Open(string text, string receipt, ReadOnlySpan<byte> key) =>
        Encoding.UTF8.GetString(Padded(Base64Url.DecodeFromChars(text), receipt, key));

    private static byte[] Padded(byte[] issuer, string receipt, ReadOnlySpan<byte> key)
    {
        // The signed texts begin with a digit: this one is none of them.
        var pad = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"issuer|{receipt}"));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(issuer.Length, pad.Length, nameof(issuer));
        for (var i = 0; i < issuer.Length; i++) issuer[i] ^= pad[i];
        return issuer;
    }
}
