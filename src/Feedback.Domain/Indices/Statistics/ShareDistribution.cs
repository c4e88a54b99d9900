namespace Feedback.Domain.Indices.Statistics;

/// <summary>Shares of a whole rounded so that they still add to exactly 1.</summary>
public static class ShareDistribution
{
    /// <summary>
    /// The largest remainder method (Hamilton): each count gets its share cut off at <paramref name="decimals"/>, and the units left over
    /// go one each to the largest remainders; between equal ones to the larger count, then to the earlier. A count of 0 gets 0. Null without counts.
    /// </summary>
    public static IReadOnlyList<decimal>? Of(IReadOnlyList<long> counts, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 9);
        var total = Int128.Zero;
        foreach (var count in counts)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
            total += count;
        }

        if (total == 0) return null;

        var unit = 1m;
        for (var i = 0; i < decimals; i++) unit /= 10;
        var whole = (Int128)(1 / unit);
        Int128[] units = [.. counts.Select(count => count * whole / total)];
        Int128[] remainders = [.. counts.Select(count => count * whole % total)];
        var left = (int)(whole - units.Aggregate(Int128.Zero, (sum, u) => sum + u));
        foreach (var i in Enumerable.Range(0, units.Length)
            .OrderByDescending(i => remainders[i]).ThenByDescending(i => counts[i]).ThenBy(i => i).Take(left))
        {
            units[i]++;
        }

        return [.. units.Select(u => (decimal)u * unit)];
    }
}
