namespace Feedback.Domain.Indices.Statistics;

/// <summary>The first share less the second, of two groups of different people.</summary>
/// <param name="Low">Lower end of the 95 % interval, -1..1.</param>
/// <param name="PValue">Two-sided, of no difference: the score test (Pearson's chi-squared without continuity correction).</param>
/// <remarks>
/// Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998) 873-890, method 10:
/// the Wilson limits of each share, put together by squares. Interval and test are two methods and may disagree at the very edge of 5 %.
/// </remarks>
public sealed record ShareDifference(decimal Difference, decimal Low, decimal High, double PValue)
{
    /// <summary>Null when either group has no answers.</summary>
    public static ShareDifference? Between(ShareCount first, ShareCount second)
    {
        if (first.Interval is not { } one || second.Interval is not { } two) return null;

        var (p, q) = (first.Share!.Value, second.Share!.Value);
        return new ShareDifference(
            p - q,
            p - q - Together(p - one.Low, two.High - q),
            p - q + Together(one.High - p, q - two.Low),
            NormalDistribution.TwoSided(Math.Sqrt(ScoreSquared(first, second))));
    }

    /// <summary>The square of the score statistic; 0 when all answers are the same. Both groups must have answers.</summary>
    internal static double ScoreSquared(ShareCount first, ShareCount second)
    {
        double n = first.N, m = second.N, satisfied = first.Satisfied + (double)second.Satisfied;
        var spread = satisfied * (n + m - satisfied);
        if (spread <= 0) return 0;
        var apart = first.Satisfied * m - second.Satisfied * n;
        return apart / n * (apart / m) * (n + m) / spread;
    }

    private static decimal Together(decimal a, decimal b) => (decimal)Math.Sqrt((double)(a * a + b * b));
}
