namespace Feedback.Domain.Indices.Profiles;

/// <summary>A dated, cited set of scoring rules. The law changes; a figure always names the profile and version it came from.</summary>
/// <param name="Version">The state of the rules as we know them; grows when a formula changes.</param>
/// <param name="EffectiveFrom">First day the rules may be applied to.</param>
/// <param name="Citation">The legal text, or the page of the method.</param>
/// <param name="Source">Where the formulas were read, when the legal text itself does not spell them out.</param>
public sealed record RuleProfile(
    string Code,
    string Version,
    DateOnly EffectiveFrom,
    string Citation,
    string Source,
    IReadOnlyList<MetricRule> Metrics)
{
    /// <summary>Where the sources contradict one another, the reader chooses; the first value is the usual one.</summary>
    public IReadOnlyList<ProfileOption> Options { get; init; } = [];

    /// <summary>Whether the counts of agencies may be added; a sheet of points is filled in for one agency and means nothing summed.</summary>
    public bool RollsUp { get; init; } = true;

    /// <summary>Whether what was not imported is taken from own data, metric by metric.</summary>
    public bool Mixes { get; init; }

    /// <summary>How the metrics become one figure.</summary>
    public ProfileTotal Total { get; init; } = ProfileTotal.SumOfScores;

    /// <summary>The class of a total; none for profiles that have no classes.</summary>
    public Func<ProfileTotals, Band?> BandOf { get; init; } = _ => null;

    public int MaxTotal => Total switch
    {
        ProfileTotal.SumOfScores => Metrics.Sum(m => m.MaxScore),
        ProfileTotal.PooledPercent => 100,
        ProfileTotal.LevelScore => 1,
    };
}

/// <summary>How a profile's metrics become one figure.</summary>
public enum ProfileTotal
{
    /// <summary>The rounded scores added.</summary>
    SumOfScores,

    /// <summary>All numerators over all denominators, in percent to 2 decimals.</summary>
    PooledPercent,

    /// <summary>Metrics are the counts of the levels 1 to 5: (mean - 1) / 4, to 6 decimals.</summary>
    LevelScore,
}

/// <summary>A total in its own unit and as percent of the most it can be, to 2 decimals.</summary>
public sealed record ProfileTotals(decimal Total, decimal Percent);

/// <summary>A choice the sources leave open.</summary>
/// <param name="Values">The first is used when none is named.</param>
public sealed record ProfileOption(string Code, IReadOnlyList<string> Values, string DescriptionVi, string DescriptionEn);
