namespace Feedback.Domain;

/// <summary>Makes time-ordered identifiers (UUID version 7, RFC 9562) from the caller's clock and entropy.</summary>
public static class RecordId
{
    /// <summary>A new identifier whose first 48 bits are the instant in milliseconds.</summary>
    public static Guid New(DateTimeOffset at, IEntropy entropy)
    {
        ArgumentNullException.ThrowIfNull(entropy);
        Span<byte> bytes = stackalloc byte[16];
        entropy.Fill(bytes);
        var milliseconds = at.ToUnixTimeMilliseconds();
        for (var i = 0; i < 6; i++)
        {
            bytes[i] = (byte)(milliseconds >> (40 - (8 * i)));
        }

        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
