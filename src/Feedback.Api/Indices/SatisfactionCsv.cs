using System.Globalization;
using CsvHelper;
using Feedback.Domain.Indices;

namespace Feedback.Api.Indices;

/// <summary>The same table as CSV (RFC 4180, UTF-8): one line a cell, empty where JSON has null.</summary>
internal static class SatisfactionCsv
{
    /// <summary>A spreadsheet runs what begins like a formula; codes are only ever text, and no figure here is negative.</summary>
    private static readonly CsvWriterOptions Guarded = new() { Injection = CsvInjection.Escape };

    public static byte[] Write(SatisfactionTable table)
    {
        var values = SatisfactionValues.Of(table.Query);
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, Guarded, leaveOpen: true))
        {
            csv.WriteRecord(
            [
                .. table.Query.By.Select(dimension => dimension.Name()), "n", "satisfied", "low", "high", "mean", "score100",
                .. values.Select(value => "count" + value), "suppressed", "flags",
            ]);
            foreach (var cell in table.Cells) csv.WriteRecord(Line(table.Query, cell, values));
        }

        return stream.ToArray();
    }

    private static string[] Line(SatisfactionQuery query, SatisfactionCell cell, IReadOnlyList<string> values) =>
    [
        .. query.By.Select(dimension => cell.Key.GetValueOrDefault(dimension.Name(), "")),
        Text(cell.N), Text(cell.Satisfied), Text(cell.Interval?.Low), Text(cell.Interval?.High), Text(cell.Mean), Text(cell.Score100),
        .. values.Select(value => cell.Counts is { } counts && counts.TryGetValue(value, out var count) ? Text(count) : ""),
        cell.Suppressed ? "true" : "false", string.Join(' ', cell.Flags),
    ];

    private static string Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture) ?? "";
}
