namespace Feedback.Domain.Indices;

/// <summary>One unit's counts for one metric.</summary>
public sealed record MetricCount(string Code, long Numerator, long Denominator);

/// <summary>One metric as the portal shapes it.</summary>
/// <param name="Numerator">Null, with every figure after it, when the metric was not reported.</param>
/// <param name="Ratio">Percent to 2 decimals. 0 when the denominator is 0, as the portal prints it: the denominator beside it tells the two apart.</param>
public sealed record MetricFigure(
    string Code,
    string NameVi,
    string NameEn,
    long? Numerator,
    long? Denominator,
    decimal? Ratio,
    decimal? Score,
    int MaxScore);

/// <summary>A profile worked out from numerators and denominators.</summary>
/// <param name="Total">The sum of the rounded scores; null when a scored metric was not reported.</param>
/// <param name="TotalRatio">Percent of <see cref="RuleProfile.MaxTotal"/>, to 2 decimals.</param>
/// <param name="Band">The band of <paramref name="TotalRatio"/>: the law's bands are on 100 points, so a group is banded by its percent.</param>
public sealed record ProfileFigures(
    RuleProfile Profile,
    IReadOnlyList<MetricFigure> Metrics,
    decimal? Total,
    decimal? TotalRatio,
    Band? Band)
{
    /// <summary>Counts with the same code are summed first, so units roll up by their counts and never by their rates.</summary>
    public static ProfileFigures From(RuleProfile profile, IEnumerable<MetricCount> counts)
    {
        var sums = new Dictionary<string, (long Numerator, long Denominator)>(StringComparer.Ordinal);
        foreach (var count in counts)
        {
            if (profile.Metrics.All(m => m.Code != count.Code))
                throw new ArgumentException($"{profile.Code} has no such metric.", nameof(counts));
            ArgumentOutOfRangeException.ThrowIfNegative(count.Numerator, nameof(counts));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(count.Numerator, count.Denominator, nameof(counts));
            var (numerator, denominator) = sums.GetValueOrDefault(count.Code);
            sums[count.Code] = checked((numerator + count.Numerator, denominator + count.Denominator));
        }

        MetricFigure[] metrics = [.. profile.Metrics.Select(rule => Figure(rule, sums))];
        var scored = metrics.Where(m => m.MaxScore > 0).ToArray();
        decimal? total = scored.All(m => m.Score is not null) ? scored.Sum(m => m.Score) : null;
        decimal? percent = total is { } points ? HalfUp.At(2, 100 * points / profile.MaxTotal) : null;
        return new ProfileFigures(profile, metrics, total, percent, percent is { } value ? Bands.Of(value) : null);
    }

    private static MetricFigure Figure(MetricRule rule, Dictionary<string, (long Numerator, long Denominator)> sums)
    {
        if (!sums.TryGetValue(rule.Code, out var sum))
            return new MetricFigure(rule.Code, rule.NameVi, rule.NameEn, null, null, null, null, rule.MaxScore);

        var (numerator, denominator) = sum;
        var ratio = denominator == 0 ? 0m : HalfUp.At(2, 100m * numerator / denominator);
        return new MetricFigure(
            rule.Code, rule.NameVi, rule.NameEn, numerator, denominator, ratio, rule.Score(numerator, denominator), rule.MaxScore);
    }
}
