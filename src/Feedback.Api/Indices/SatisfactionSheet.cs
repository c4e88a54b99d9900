using System.Data;
using System.Globalization;
using Feedback.Domain.Indices;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Feedback.Api.Indices;

/// <summary>The same table as a workbook: the figures as numbers with names beside the codes, and a sheet that says how they were made.</summary>
internal static class SatisfactionSheet
{
    private const string Count = "#,##0", Share = "0.00%", Mean = "0.00";

    /// <param name="names">The name of a code of a dimension, in the language of the workbook.</param>
    /// <param name="readAt">When the figures were read; with the same table it gives the same bytes.</param>
    public static byte[] Write(SatisfactionTable table, Func<string, string, string> names, bool english, DateTimeOffset readAt)
    {
        var columns = Columns(table, names).ToList();
        using var figures = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in columns) figures.Columns.Add(column.Name, column.Type);
        foreach (var cell in table.Cells) figures.Rows.Add([.. columns.Select(column => column.Value(cell) ?? DBNull.Value)]);
        using var method = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var name in english ? new[] { "What", "Value" } : ["Mục", "Giá trị"]) method.Columns.Add(name, typeof(string));
        foreach (var (what, value) in SatisfactionMethod.Lines(table, names, english, readAt)) method.Rows.Add(what, XmlText.Clean(value));

        using var stream = new MemoryStream();
        MiniExcel.SaveAs(
            stream,
            new Dictionary<string, object> { [english ? "Satisfaction" : "Hài lòng"] = figures, [english ? "Method" : "Phương pháp"] = method },
            configuration: new OpenXmlConfiguration
            {
                DynamicColumns = [.. columns.Where(column => column.Format is not null).Select(column => new DynamicExcelColumn(column.Name) { Format = column.Format, Width = 12 })],
            });
        return FixedWorkbook.Of(stream);
    }

    private static IEnumerable<Column> Columns(SatisfactionTable table, Func<string, string, string> names)
    {
        foreach (var dimension in table.Query.By.Select(by => by.Name()))
        {
            yield return Text(dimension, cell => cell.Key[dimension]);
            yield return Text(dimension + "Name", cell => names(dimension, cell.Key[dimension]));
        }

        yield return new Column("n", typeof(long), cell => cell.N, Count);
        yield return new Column("satisfied", typeof(decimal), cell => cell.Satisfied, Share);
        yield return new Column("low", typeof(decimal), cell => cell.Interval?.Low, Share);
        yield return new Column("high", typeof(decimal), cell => cell.Interval?.High, Share);
        yield return new Column("mean", typeof(decimal), cell => cell.Mean, Mean);
        yield return new Column("score100", typeof(decimal), cell => cell.Score100, Mean);
        foreach (var value in SatisfactionValues.Of(table.Query))
            yield return new Column("count" + value, typeof(long), cell => cell.Counts is { } counts && counts.TryGetValue(value, out var count) ? count : null, Count);
        yield return Text("suppressed", cell => cell.Suppressed ? "true" : "false");
        yield return Text("flags", cell => string.Join(' ', cell.Flags));
    }

    /// <summary>A cell of text is never run as a formula, whatever it begins with, so it is written as it is (not so in CSV).</summary>
    private static Column Text(string name, Func<SatisfactionCell, string> value) => new(name, typeof(string), cell => XmlText.Clean(value(cell)), null);

    private sealed record Column(string Name, Type Type, Func<SatisfactionCell, object?> Value, string? Format);
}
