namespace Feedback.Domain.Indices.Profiles;

/// <summary>How one ratio becomes points.</summary>
/// <param name="MaxScore">0 for a metric that is shown and never scored.</param>
/// <param name="FullAt">The ratio (0..1) that already earns every point.</param>
/// <param name="ScoreWhenNone">The points when the denominator is 0.</param>
public sealed record MetricRule(
    string Code,
    string NameVi,
    string NameEn,
    int MaxScore,
    decimal FullAt,
    decimal? ScoreWhenNone)
{
    /// <summary>Counted by this service from what it holds, and by nobody else: it cannot be imported.</summary>
    public bool Measured { get; init; }

    /// <summary>Points for the unrounded ratio, to 2 decimals; null for a metric that is not scored.</summary>
    public decimal? Score(long numerator, long denominator)
    {
        if (MaxScore == 0) return null;
        if (denominator == 0) return ScoreWhenNone;

        // One division, at the end: a half such as 5.225 stays exact and goes up.
        return HalfUp.At(2, Math.Min(MaxScore, MaxScore * (decimal)numerator / (denominator * FullAt)));
    }
}
