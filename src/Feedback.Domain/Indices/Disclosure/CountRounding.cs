using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Feedback.Domain.Indices.Disclosure;

/// <summary>Rounds the counts of a public row to multiples of three, up or down by a keyed hash and at times a step further, right on average.</summary>
/// <remarks>
/// The hash takes in the row's identity and all its counts: the same row is always rounded the same, so printing it again gives
/// nothing to average; and when ratings are taken out every answer is drawn anew, so the answers that moved are not theirs. Over all the rows
/// of one rating that is not enough: <see cref="PublicCorrection"/>.
/// </remarks>
/// <param name="key">The installation's secret; who has it can undo the rounding of rows whose counts they can guess.</param>
public sealed class CountRounding(ReadOnlyMemory<byte> key)
{
    public const int Base = 3;

    /// <summary>One count in so many goes a step up, and one a step down.</summary>
    public const int Steps = 16;

    private const int MostCounts = SHA256.HashSizeInBytes / sizeof(uint);

    /// <param name="identity">Names the row and nothing else: scale, period, table and code; not the version.</param>
    /// <returns>In the same order, none below zero; each is off by at most two, or five by <see cref="RoundingRule.Further"/>. What nobody answered stays zero.</returns>
    public IReadOnlyList<long> Round(string identity, IReadOnlyList<long> counts, RoundingRule rule = RoundingRule.Further)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(counts.Count, MostCounts, nameof(counts));
        var name = Encoding.UTF8.GetBytes(identity);
        var message = new byte[(counts.Count * sizeof(long)) + name.Length];
        for (var i = 0; i < counts.Count; i++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(counts[i], nameof(counts));
            BinaryPrimitives.WriteInt64BigEndian(message.AsSpan(i * sizeof(long)), counts[i]);
        }

        name.CopyTo(message, counts.Count * sizeof(long));
        var draws = HMACSHA256.HashData(key.Span, message);
        var rounded = new long[counts.Count];
        for (var i = 0; i < rounded.Length; i++)
        {
            var rest = counts[i] % Base;
            var draw = BinaryPrimitives.ReadUInt32BigEndian(draws.AsSpan(i * sizeof(uint)));
            rounded[i] = counts[i] - rest + (draw % Base < rest ? Base : 0);

            // Zero has nothing below it: to go up alone would be wrong on average.
            if (rule == RoundingRule.Further && rounded[i] > 0) rounded[i] += Step(draw / Base % Steps);
        }

        return rounded;
    }

    private static long Step(uint draw) => draw switch
    {
        0 => -Base,
        1 => Base,
        _ => 0,
    };
}
