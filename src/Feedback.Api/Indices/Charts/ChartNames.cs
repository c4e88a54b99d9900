using Feedback.Domain.Indices;

namespace Feedback.Api.Indices.Charts;

/// <summary>What a chart and its cells are called in the language of the chart.</summary>
/// <param name="names">The name of a code of a dimension; dimensions themselves are codes of <c>dimension</c>.</param>
internal sealed class ChartNames(SatisfactionTable table, Func<string, string, string> names, ChartText text)
{
    public string Title => table.Query.By.Count == 0 ? text.Title : $"{text.Title} · {string.Join(", ", table.Query.By.Select(by => names("dimension", by.Name())))}";

    /// <summary>By which dimension of time the table is divided, if by any.</summary>
    public string? Time { get; } = table.Query.By.Select(by => by.Name()).FirstOrDefault(name => name is "day" or "month" or "quarter" or "year");

    public string Scope => TableScope.Of(table.Query, names, text.English);

    public string Full(SatisfactionCell cell) => string.Join(" · ", Parts(cell));

    /// <param name="without">A dimension that the place in the picture already tells.</param>
    public IReadOnlyList<string> Parts(SatisfactionCell cell, string? without = null) => cell.Key.Count == 0
        ? [text.Title]
        : [.. cell.Key.Where(key => key.Key != without).Select(key => names(key.Key, key.Value))];
}
