namespace Feedback.Domain.Indices.Statistics;

/// <summary>The places a cell may hold: 1 is best. Places of cells not told apart from it are within.</summary>
public readonly record struct RankRange(int Best, int Worst);

/// <summary>Ranks as ranges: only differences that chance hardly makes among so many comparisons count.</summary>
/// <remarks>
/// Every two ranked cells are compared, and Holm's (1979) correction is over all these pairs: the chance that any two equal cells
/// are told apart is to be 5 % at most. A pair is told apart when the score test and the likelihood ratio test both say so: far out in the tail,
/// where thousands of pairs put the threshold, the score test alone rejects too often near 0 and 1 with unequal n.
/// </remarks>
public static class RankRanges
{
    private const double Level = 0.05;

    /// <summary>In the order given; null for a cell of fewer than 30 answers, which is not ranked and counts in nobody's range.</summary>
    public static IReadOnlyList<RankRange?> Of(IReadOnlyList<ShareCount> cells)
    {
        int[] ranked = [.. Enumerable.Range(0, cells.Count).Where(i => cells[i].N >= SatisfactionCell.SmallestRanked)];
        var pairs = new ComparedPairs([.. ranked.Select(i => cells[i])]);
        var threshold = pairs.HolmThreshold(Level);
        var (better, worse) = pairs.Beyond(threshold);

        var ranges = new RankRange?[cells.Count];
        for (var i = 0; i < ranked.Length; i++) ranges[ranked[i]] = new RankRange(1 + better[i], ranked.Length - worse[i]);
        return ranges;
    }
}
