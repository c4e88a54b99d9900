using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Feedback.Domain.Ratings;

/// <summary>
/// A receipt as text: its members, then the first 16 bytes of an HMAC-SHA256 over them. Whoever holds the key can
/// check it without a look-up; nobody else can make one. Its members can be read by anyone, but for the issuer.
/// </summary>
public static class ReceiptToken
{
    private const int MacLength = 16;

    public static string Write(Receipt receipt, ReadOnlySpan<byte> key)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        var sealedIssuer = receipt.Issuer is { } issuer ? $"|{SealedIssuer.Seal(issuer, receipt.Id, key)}" : "";
        var payload = Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"1|{receipt.Id}|{receipt.DossierHash}|{receipt.Service}|{receipt.Agency}|{(int)receipt.Channel}|{(int)receipt.Outcome}|{receipt.CompletedAt.ToUnixTimeMilliseconds()}|{receipt.IssuedAt.ToUnixTimeMilliseconds()}|{receipt.ExpiresAt.ToUnixTimeMilliseconds()}{sealedIssuer}"));
        return $"{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, payload).AsSpan(0, MacLength))}";
    }

    /// <summary>Reads a token; false when it is not one of ours or was altered. Whether it has expired is the caller's to ask.</summary>
    public static bool TryRead(string? token, ReadOnlySpan<byte> key, out Receipt receipt)
    {
        receipt = null!;
        var dot = token?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (dot <= 0 || token!.Length > 1000) return false;
        var text = token.AsSpan(0, dot);
        var mac = token.AsSpan(dot + 1);
        if (!Base64Url.IsValid(text) || !Base64Url.IsValid(mac)) return false;
        var payload = Base64Url.DecodeFromChars(text);
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, payload, expected);
        if (!CryptographicOperations.FixedTimeEquals(expected[..MacLength], Base64Url.DecodeFromChars(mac))) return false;

        // The signature vouches for the shape: only we write payloads.
        var parts = Encoding.UTF8.GetString(payload).Split('|');
        static DateTimeOffset Time(string text) =>
            DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text, CultureInfo.InvariantCulture));
        receipt = new Receipt(
            parts[1], parts[2], parts[3], parts[4],
            (Channel)int.Parse(parts[5], CultureInfo.InvariantCulture),
            (Outcome)int.Parse(parts[6], CultureInfo.InvariantCulture),
            Time(parts[7]), null, Time(parts[8]), Time(parts[9]),
            parts.Length > 10 ? SealedIssuer.Open(parts[10], parts[1], key) : null);
        return true;
    }

    /// <summary>A keyed hash of what names one end of one dossier; base64url, 22 characters.</summary>
    public static string Hash(ReadOnlySpan<byte> key, params ReadOnlySpan<string> parts) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, MacLength));
}
