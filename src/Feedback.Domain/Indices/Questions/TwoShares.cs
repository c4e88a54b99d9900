using Feedback.Domain.Indices.Statistics;

namespace Feedback.Domain.Indices.Questions;

/// <summary>The difference of two independent shares, its interval, and how likely chance alone gives as much.</summary>
/// <param name="Difference">The second share less the first, -1..1.</param>
/// <param name="Interval">As <see cref="ShareDifference"/> has it.</param>
/// <param name="P">
/// Two-sided, of the chi-squared test with N - 1 (Campbell 2007, Statistics in Medicine 26, 3661-3675), which holds better than Pearson's where many
/// small cells are tested at once.
/// </param>
internal readonly record struct TwoShares(decimal First, decimal Second, decimal Difference, FigureInterval Interval, double P)
{
    public static TwoShares Of(long firstSuccesses, long firstN, long secondSuccesses, long secondN)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(firstN);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(secondN);
        var (first, second) = (new ShareCount(firstSuccesses, firstN), new ShareCount(secondSuccesses, secondN));
        var difference = ShareDifference.Between(second, first)!;
        var n = (double)firstN + secondN;
        var statistic = Math.Sqrt(ShareDifference.ScoreSquared(second, first) * (n - 1) / n);
        return new TwoShares(
            first.Share!.Value, second.Share!.Value, difference.Difference, new FigureInterval(difference.Low, difference.High), NormalDistribution.TwoSided(statistic));
    }
}
