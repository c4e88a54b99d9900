namespace Feedback.Api.Indices;

/// <summary>One column of the files of a table.</summary>
/// <param name="Value">Text, a whole number or a decimal; null where JSON has null or nothing.</param>
/// <param name="Format">How a workbook shows a number; null for text.</param>
internal sealed record TableColumn(string Name, Type Type, Func<CellResponse, object?> Value, string? Format)
{
    public static TableColumn Text(string name, Func<CellResponse, string?> value) => new(name, typeof(string), value, null);

    public static TableColumn Count(string name, Func<CellResponse, long?> value) => new(name, typeof(long), cell => value(cell), "#,##0");

    public static TableColumn Share(string name, Func<CellResponse, decimal?> value) => new(name, typeof(decimal), cell => value(cell), "0.00%");

    public static TableColumn Mean(string name, Func<CellResponse, decimal?> value) => new(name, typeof(decimal), cell => value(cell), "0.00");

    /// <summary>A p value or the like, whose small ones matter.</summary>
    public static TableColumn Chance(string name, Func<CellResponse, double?> value) => new(name, typeof(decimal), cell => (decimal?)value(cell), "0.000000");

    public static string? Said(bool? value) => value is { } known ? known ? "true" : "false" : null;
}
