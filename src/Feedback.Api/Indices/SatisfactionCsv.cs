using CsvHelper;
using Feedback.Domain.Indices;

namespace Feedback.Api.Indices;

/// <summary>The same table as CSV (RFC 4180, UTF-8): one line a cell, empty where JSON has null or nothing.</summary>
internal static class SatisfactionCsv
{
    /// <summary>A spreadsheet runs what begins like a formula. It guards text only: a difference below 0 stays a number.</summary>
    private static readonly CsvWriterOptions Guarded = new() { Injection = CsvInjection.Escape };

    public static byte[] Write(SatisfactionAnswer answer)
    {
        var columns = answer.Table.Query.By.Select(by => by.Name()).Select(name => TableColumn.Text(name, cell => cell.Key.GetValueOrDefault(name, "")))
            .Concat(SatisfactionColumns.Of(answer)).ToList();
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, Guarded, leaveOpen: true))
        {
            csv.WriteRecord([.. columns.Select(column => column.Name)]);
            foreach (var cell in answer.Cells)
            {
                foreach (var column in columns) csv.WriteField(column.Value(cell) ?? "");
                csv.EndRecord();
            }
        }

        return stream.ToArray();
    }
}
