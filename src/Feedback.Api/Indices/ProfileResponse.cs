using System.Text.Json.Serialization;
using Feedback.Domain.Calendar;
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
    string Method,
    IReadOnlyList<CalendarYearResponse>? Calendar = null)
{
    /// <param name="brought">The metrics that were imported; the others are own.</param>
    /// <param name="calendar">The years whose working days the figures rest on.</param>
    public static ProfileResponse Of(
        ProfileFigures figures, string agency, DateOnly from, DateOnly to, FigureSource source, IReadOnlySet<string> brought, bool rolled, bool english, IReadOnlyList<KnownYear>? calendar = null) => new(
        figures.Profile.Code, figures.Profile.Version, agency, from, to, source, figures.Options,
        [.. figures.Metrics.Select(metric => MetricResponse.Of(metric, brought, english))],
        figures.Total, figures.Profile.MaxTotal, figures.TotalRatio, figures.Band?.NameVi(),
        figures.Profile.Code == Sipas.Profile.Code ? Sipas.MeanOfFactors(figures) : null,
        rolled, figures.Profile.Citation, figures.Profile.Source,
        calendar is { Count: > 0 } ? [.. calendar.Select(year => new CalendarYearResponse(year.Year, year.Certainty, year.Source))] : null);
}

/// <summary>How well the days off of a year are known, on which terms of working days rest.</summary>
internal sealed record CalendarYearResponse(int Year, YearCertainty Certainty, string Source);

/// <summary>One metric in the shape of the national portal. Null where it was not reported.</summary>
internal sealed record MetricResponse(
    string Code,
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Numerator,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Denominator,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Ratio,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Score,
    int MaxScore,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] FigureSource? Source)
{
    public static MetricResponse Of(MetricFigure metric, IReadOnlySet<string> brought, bool english) => new(
        metric.Code, english ? metric.NameEn : metric.NameVi, metric.Numerator, metric.Denominator, metric.Ratio, metric.Score, metric.MaxScore,
        metric.Numerator is null ? null : brought.Contains(metric.Code) ? FigureSource.Imported : FigureSource.Own);
}
