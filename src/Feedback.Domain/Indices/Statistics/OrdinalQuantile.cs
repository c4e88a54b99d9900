namespace Feedback.Domain.Indices.Statistics;

/// <summary>A median or quartile of ordered answers. Both ends are answers that were given.</summary>
/// <param name="Lower">The smallest answer that at least the fraction of all answers does not exceed.</param>
/// <param name="Upper">
/// Larger than <paramref name="Lower"/> only when the fraction falls exactly between two answers (even n at the median). No midpoint is made of the
/// two: the points of a scale are in order, but nobody answered three and a half.
/// </param>
public readonly record struct OrdinalQuantile(int Lower, int Upper)
{
    /// <summary>The quantile at <paramref name="quarters"/>/4 (definition 2 of Hyndman and Fan 1996, without its averaging); null without answers.</summary>
    internal static OrdinalQuantile? At(int quarters, IReadOnlyList<int> values, IReadOnlyList<long> counts)
    {
        var n = counts.Aggregate(Int128.Zero, (sum, count) => sum + count);
        if (n == 0) return null;

        var position = n * quarters;
        var lower = ValueAt((position + 3) / 4, values, counts);
        return new OrdinalQuantile(lower, position % 4 == 0 ? ValueAt(position / 4 + 1, values, counts) : lower);
    }

    private static int ValueAt(Int128 rank, IReadOnlyList<int> values, IReadOnlyList<long> counts)
    {
        var seen = Int128.Zero;
        for (var i = 0; i < counts.Count; i++)
        {
            seen += counts[i];
            if (seen >= rank) return values[i];
        }

        throw new ArgumentOutOfRangeException(nameof(rank));
    }
}
