namespace Feedback.Domain.Indices.Profiles;

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
/// <param name="Options">The choices made where the sources contradict one another, all of them.</param>
/// <param name="Total">Null when a metric it is made of was not reported.</param>
/// <param name="TotalRatio">Percent of <see cref="RuleProfile.MaxTotal"/>, to 2 decimals.</param>
/// <param name="Band">The class of the total; null for profiles without classes.</param>
public sealed record ProfileFigures(
    RuleProfile Profile,
    IReadOnlyDictionary<string, string> Options,
    IReadOnlyList<MetricFigure> Metrics,
    decimal? Total,
    decimal? TotalRatio,
    Band? Band)
{
    /// <summary>Counts with the same code are summed first, so units roll up by their counts and never by their rates.</summary>
    /// <exception cref="ArgumentException">A count that cannot be, or an option the profile does not have.</exception>
    public static ProfileFigures From(RuleProfile profile, IEnumerable<MetricCount> counts, IReadOnlyDictionary<string, string>? chosen = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(counts);
        var options = ProfileOptions.Of(profile, chosen ?? new Dictionary<string, string>());
        var sums = Sum(profile, counts);
        var metrics = Qd766.SharesOut(profile, options)
            ? Qd766.WithPointsShared(profile, sums)
            : [.. profile.Metrics.Select(rule => Figure(rule, sums))];
        var totals = ProfileTotalling.Of(profile, metrics);
        return new ProfileFigures(profile, options, metrics, totals?.Total, totals?.Percent, totals is null ? null : profile.BandOf(totals));
    }

    internal static MetricFigure Figure(MetricRule rule, IReadOnlyDictionary<string, (long Numerator, long Denominator)> sums)
    {
        if (!sums.TryGetValue(rule.Code, out var sum))
            return new MetricFigure(rule.Code, rule.NameVi, rule.NameEn, null, null, null, null, rule.MaxScore);

        var (numerator, denominator) = sum;
        var ratio = denominator == 0 ? 0m : HalfUp.At(2, 100m * numerator / denominator);
        return new MetricFigure(
            rule.Code, rule.NameVi, rule.NameEn, numerator, denominator, ratio, rule.Score(numerator, denominator), rule.MaxScore);
    }

    private static Dictionary<string, (long Numerator, long Denominator)> Sum(RuleProfile profile, IEnumerable<MetricCount> counts)
    {
        var sums = new Dictionary<string, (long Numerator, long Denominator)>(StringComparer.Ordinal);
        foreach (var count in counts)
        {
            if (profile.Metrics.All(m => m.Code != count.Code))
                throw new ArgumentException($"{profile.Code} has no such metric.", nameof(counts));
            ArgumentOutOfRangeException.ThrowIfNegative(count.Numerator, nameof(counts));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(count.Numerator, count.Denominator, nameof(counts));
            if (!profile.RollsUp && sums.ContainsKey(count.Code))
                throw new ArgumentException($"{profile.Code} is filled in for one agency and cannot be added up.", nameof(counts));
            var (numerator, denominator) = sums.GetValueOrDefault(count.Code);
            sums[count.Code] = checked((numerator + count.Numerator, denominator + count.Denominator));
        }

        return sums;
    }
}
