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
    /// <param name="names">The name of a code of a dimension, in the language of the workbook.</param>
    /// <param name="readAt">When the figures were read; with the same table it gives the same bytes.</param>
    public static byte[] Write(SatisfactionAnswer answer, Func<string, string, string> names, bool english, DateTimeOffset readAt)
    {
        var columns = Columns(answer, names).ToList();
        using var figures = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var column in columns) figures.Columns.Add(column.Name, column.Type);
        foreach (var cell in answer.Cells) figures.Rows.Add([.. columns.Select(column => Value(column, cell))]);
        using var method = new DataTable { Locale = CultureInfo.InvariantCulture };
        foreach (var name in english ? new[] { "What", "Value" } : ["Mục", "Giá trị"]) method.Columns.Add(name, typeof(string));
        foreach (var (what, value) in SatisfactionMethod.Lines(answer, names, english, readAt)) method.Rows.Add(what, XmlText.Clean(value));

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

    private static IEnumerable<TableColumn> Columns(SatisfactionAnswer answer, Func<string, string, string> names)
    {
        foreach (var dimension in answer.Table.Query.By.Select(by => by.Name()))
        {
            yield return TableColumn.Text(dimension, cell => cell.Key[dimension]);
            yield return TableColumn.Text(dimension + "Name", cell => names(dimension, cell.Key[dimension]));
        }

        foreach (var column in SatisfactionColumns.Of(answer)) yield return column;
    }

    /// <summary>A cell of text is never run as a formula, whatever it begins with, so it is written as it is (not so in CSV).</summary>
    private static object Value(TableColumn column, CellResponse cell) => column.Value(cell) switch
    {
        null => DBNull.Value,
        string text => XmlText.Clean(text),
        var number => number,
    };
}
