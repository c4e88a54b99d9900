using Feedback.Domain.Records;

namespace Feedback.Domain.Indices.Profiles;

/// <summary>Figures counted elsewhere for one agency, profile and period. A later import replaces them; what was there before is kept.</summary>
/// <param name="By">Id of the key that brought them.</param>
/// <param name="Earlier">What the import before said, oldest first.</param>
public sealed record ImportedFigures(
    string Profile,
    string Period,
    string Agency,
    int Version,
    IReadOnlyList<MetricCount> Metrics,
    string By,
    DateTimeOffset At,
    IReadOnlyList<EarlierFigures> Earlier) : IOfficeRecord
{
    public string Id => IdOf(Profile, Period, Agency);

    public static string IdOf(string profile, string period, string agency) => $"{profile}/{period}/{agency}";
}

/// <summary>Figures that a later import replaced.</summary>
public sealed record EarlierFigures(IReadOnlyList<MetricCount> Metrics, string By, DateTimeOffset At);
