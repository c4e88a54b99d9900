namespace Feedback.Domain.Indices.Profiles;

/// <summary>Makes one figure of a profile's metrics.</summary>
internal static class ProfileTotalling
{
    /// <summary>Null when something it is made of was not reported, or nobody answered.</summary>
    public static ProfileTotals? Of(RuleProfile profile, IReadOnlyList<MetricFigure> metrics) => profile.Total switch
    {
        ProfileTotal.SumOfScores => SumOfScores(profile, [.. metrics.Where(m => m.MaxScore > 0)]),
        ProfileTotal.PooledPercent => Pooled(metrics),
        ProfileTotal.LevelScore => Levels(metrics),
    };

    private static ProfileTotals? SumOfScores(RuleProfile profile, IReadOnlyList<MetricFigure> scored) =>
        scored.Any(m => m.Score is null) ? null : From(scored.Sum(m => m.Score!.Value), profile.MaxTotal);

    private static ProfileTotals? Pooled(IReadOnlyList<MetricFigure> metrics)
    {
        if (metrics.Any(m => m.Numerator is null)) return null;
        var n = metrics.Sum(m => m.Denominator!.Value);
        if (n == 0) return null;
        var percent = HalfUp.At(2, 100m * metrics.Sum(m => m.Numerator!.Value) / n);
        return new ProfileTotals(percent, percent);
    }

    private static ProfileTotals? Levels(IReadOnlyList<MetricFigure> metrics)
    {
        if (metrics.Any(m => m.Numerator is null)) return null;
        var n = metrics.Sum(m => m.Numerator!.Value);
        if (n == 0) return null;
        var points = 0m;
        for (var level = 0; level < metrics.Count; level++) points += (decimal)level * metrics[level].Numerator!.Value;
        var score = points / n / (metrics.Count - 1);
        return new ProfileTotals(HalfUp.At(6, score), HalfUp.At(2, 100 * score));
    }

    private static ProfileTotals From(decimal points, int most) => new(points, HalfUp.At(2, 100 * points / most));
}
