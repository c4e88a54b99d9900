using System.Text.Json.Serialization;
using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Indices;

/// <summary>A satisfaction table with what it left out and how it was made.</summary>
internal sealed record SatisfactionResponse(
    DateOnly From,
    DateOnly To,
    IReadOnlyList<Dimension> By,
    Scale Scale,
    IEnumerable<CellResponse> Cells,
    ExcludedResponse Excluded,
    string Method,
    AgainstResponse? Against = null,
    MoversResponse? Movers = null)
{
    public static SatisfactionResponse Of(SatisfactionAnswer answer, bool english) => new(
        answer.Table.Query.From, answer.Table.Query.To, answer.Table.Query.By, answer.Table.Query.Scale, answer.Cells,
        new ExcludedResponse(answer.Table.Excluded.OtherStrata, answer.Table.Excluded.OtherScales, answer.Table.Excluded.SetAside),
        SatisfactionMethod.Note(answer, english), answer.Against, answer.Movers);
}

/// <summary>Ratings that the stratum and the scale left out, and those set aside as suspicious.</summary>
internal sealed record ExcludedResponse(long OtherStrata, long OtherScales, long SetAside);

/// <summary>The days compared with.</summary>
internal sealed record AgainstResponse(DateOnly From, DateOnly To);

/// <summary>One cell. What is unknown or suppressed is null, never 0 and never absent.</summary>
internal sealed record CellResponse(
    IReadOnlyDictionary<string, string> Key,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? N,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] IReadOnlyDictionary<string, long>? Counts,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Satisfied,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] IntervalResponse? Interval,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Mean,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] decimal? Score100,
    bool Suppressed,
    IReadOnlyList<string> Flags,
    ComparedResponse? Before = null,
    SummaryResponse? Summary = null,
    EstimateResponse? Shrunken = null,
    RankResponse? Rank = null,
    ReceiptsResponse? Response = null,
    WeightedResponse? Weighted = null,
    string? Ratings = null)
{
    public static CellResponse Of(SatisfactionCell cell) => new(
        cell.Key, cell.N, cell.Counts, cell.Satisfied,
        cell.Interval is { } interval ? new IntervalResponse(interval.Low, interval.High) : null,
        cell.Mean, cell.Score100, cell.Suppressed, cell.Flags);
}

/// <summary>The 95 % Wilson interval of the share satisfied.</summary>
internal sealed record IntervalResponse(decimal Low, decimal High);
