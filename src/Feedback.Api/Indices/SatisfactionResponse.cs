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
    IReadOnlyList<CellResponse> Cells,
    ExcludedResponse Excluded,
    string Method)
{
    public static SatisfactionResponse Of(SatisfactionTable table, bool english) => new(
        table.Query.From, table.Query.To, table.Query.By, table.Query.Scale,
        [.. table.Cells.Select(CellResponse.Of)],
        new ExcludedResponse(table.Excluded.OtherStrata, table.Excluded.OtherScales),
        english ? MethodNote.En : MethodNote.Vi);
}

/// <summary>Ratings that the stratum and the scale left out.</summary>
internal sealed record ExcludedResponse(long OtherStrata, long OtherScales);

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
    IReadOnlyList<string> Flags)
{
    public static CellResponse Of(SatisfactionCell cell) => new(
        cell.Key, cell.N, cell.Counts, cell.Satisfied,
        cell.Interval is { } interval ? new IntervalResponse(interval.Low, interval.High) : null,
        cell.Mean, cell.Score100, cell.Suppressed, cell.Flags);
}

/// <summary>The 95 % Wilson interval of the share satisfied.</summary>
internal sealed record IntervalResponse(decimal Low, decimal High);
