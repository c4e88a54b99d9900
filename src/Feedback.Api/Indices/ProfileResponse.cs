using System.Text.Json.Serialization;
using Feedback.Domain.Indices.Profiles;

namespace Feedback.Api.Indices;

/// <summary>Where a profile's counts come from.</summary>
internal enum FigureSource
{
    /// <summary>Counted here, from complaints, receipts and ratings.</summary>
    Own,

    /// <summary>Counted elsewhere and brought with ImportFigures.</summary>
    Imported,
}

/// <summary>A profile's figures for an agency with everything needed to work them out again.</summary>
internal sealed record ProfileResponse(
    string Profile,
    string Version,
    string Agency,
    DateOnly From,
    DateOnly To,
    FigureSource Source,
    IReadOnlyDictionary<string, string> Options,
    IReadOnlyList<MetricResponse> Metrics,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Total,
    int MaxTotal,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? TotalRatio,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Band,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? MeanOfFactors,
    bool Rolled,
    string Citation,
    string Method)
{
    public static ProfileResponse Of(ProfileFigures figures, string agency, DateOnly from, DateOnly to, FigureSource source, bool rolled, bool english) => new(
        figures.Profile.Code, figures.Profile.Version, agency, from, to, source, figures.Options,
        [.. figures.Metrics.Select(metric => MetricResponse.Of(metric, english))],
        figures.Total, figures.Profile.MaxTotal, figures.TotalRatio, figures.Band?.NameVi(),
        figures.Profile.Code == Sipas.Profile.Code ? Sipas.MeanOfFactors(figures) : null,
        rolled, figures.Profile.Citation, figures.Profile.Source);
}

/// <summary>One metric in the shape of the national portal. Null where it was not reported.</summary>
internal sealed record MetricResponse(
    string Code,
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Numerator,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Denominator,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Ratio,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Score,
    int MaxScore)
{
    public static MetricResponse Of(MetricFigure metric, bool english) => new(
        metric.Code, english ? metric.NameEn : metric.NameVi, metric.Numerator, metric.Denominator, metric.Ratio, metric.Score, metric.MaxScore);
}
