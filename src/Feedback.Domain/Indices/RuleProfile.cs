namespace Feedback.Domain.Indices;

/// <summary>A dated, cited set of scoring rules. The law changes; a figure always names the profile and version it came from.</summary>
/// <param name="Version">The state of the rules as we know them; grows when a formula changes.</param>
/// <param name="EffectiveFrom">First day the rules may be applied to.</param>
/// <param name="Citation">The legal text.</param>
/// <param name="Source">Where the formulas were read, when the legal text itself does not spell them out.</param>
public sealed record RuleProfile(
    string Code,
    string Version,
    DateOnly EffectiveFrom,
    string Citation,
    string Source,
    IReadOnlyList<MetricRule> Metrics)
{
    public int MaxTotal => Metrics.Sum(m => m.MaxScore);
}

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
    /// <summary>Points for the unrounded ratio, to 2 decimals; null for a metric that is not scored.</summary>
    public decimal? Score(long numerator, long denominator)
    {
        if (MaxScore == 0) return null;
        if (denominator == 0) return ScoreWhenNone;

        // One division, at the end: a half such as 5.225 stays exact and goes up.
        return HalfUp.At(2, Math.Min(MaxScore, MaxScore * (decimal)numerator / (denominator * FullAt)));
    }
}
