using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Feedback.Api.Hosting;
using Feedback.Domain;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Ratings;

/// <summary>Where a public rating came from, as hashes keyed by a secret and the day: enough to notice one sender of many, nothing to name one by.</summary>
internal sealed class RatingOrigins(Secrets secrets, TimeProvider clock)
{
    public RatingOrigin Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        var network = bytes.AsSpan(0, address.AddressFamily == AddressFamily.InterNetwork ? 3 : 6).ToArray();
        return new RatingOrigin(Hash("network", network), Hash("device", [.. bytes, .. Encoding.UTF8.GetBytes(context.Request.Headers.UserAgent.ToString())]), null);
    }

    private string Hash(string what, byte[] value)
    {
        var day = clock.GetUtcNow().ToVietnamDay().DayNumber;
        byte[] message = [.. Encoding.UTF8.GetBytes($"{what}/{day}/"), .. value];
        return Convert.ToHexStringLower(HMACSHA256.HashData(secrets.OriginKey, message))[..24];
    }
}
