using System.Globalization;
using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;
using MiniExcelLibs;

namespace Feedback.Api.Indices;

/// <summary>The same table as a workbook: the figures as numbers with names beside the codes, and a sheet that says how they were made.</summary>
internal static class SatisfactionSheet
{
    public static byte[] Write(SatisfactionTable table, Func<string, string, string> names, bool english)
    {
        var values = (table.Query.By.Contains(Dimension.Scale) ? Enum.GetValues<Scale>() : [table.Query.Scale])
            .SelectMany(scale => scale.Values()).Distinct().Order().Select(value => value.ToString(CultureInfo.InvariantCulture)).ToArray();
        using var stream = new MemoryStream();
        MiniExcel.SaveAs(stream, new Dictionary<string, object>
        {
            [english ? "Satisfaction" : "Hài lòng"] = table.Cells.Select(cell => Row(cell, values, names)).DefaultIfEmpty(new Dictionary<string, object?> { ["n"] = null }),
            [english ? "Method" : "Phương pháp"] = Method(table, english).Select(line => new Dictionary<string, object?> { [english ? "What" : "Mục"] = line.What, [english ? "Value" : "Giá trị"] = Safe(line.Value) }),
        });
        return stream.ToArray();
    }

    private static Dictionary<string, object?> Row(SatisfactionCell cell, string[] values, Func<string, string, string> names)
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (dimension, code) in cell.Key)
        {
            row[dimension] = Safe(code);
            row[dimension + "Name"] = Safe(names(dimension, code));
        }

        (row["n"], row["satisfied"], row["low"], row["high"], row["mean"], row["score100"]) =
            (cell.N, cell.Satisfied, cell.Interval?.Low, cell.Interval?.High, cell.Mean, cell.Score100);
        foreach (var value in values) row["count" + value] = cell.Counts is { } counts && counts.TryGetValue(value, out var count) ? count : null;
        (row["suppressed"], row["flags"]) = (cell.Suppressed ? "true" : "false", string.Join(' ', cell.Flags));
        return row;
    }

    private static IEnumerable<(string What, string Value)> Method(SatisfactionTable table, bool english)
    {
        var (query, left) = (table.Query, table.Excluded);
        yield return (english ? "Days" : "Thời gian", $"{query.From:yyyy-MM-dd} – {query.To:yyyy-MM-dd}");
        yield return (english ? "By" : "Theo", string.Join(", ", query.By.Select(by => by.Name())));
        foreach (var (name, value) in new[]
        {
            ("agency", query.Agency), ("service", query.Service), ("province", query.Province), ("field", query.Field),
            ("channel", query.Channel?.ToString()), ("outcome", query.Outcome?.ToString()),
        })
        {
            if (value is not null) yield return (name, value.ToString());
        }

        yield return (english ? "Scale, stratum, factor" : "Thang, tầng, yếu tố", $"{query.Scale}, {query.Stratum}, {query.Factor}".ToLowerInvariant());
        yield return (english ? "Left out: other strata" : "Không tính: tầng khác", left.OtherStrata.ToString(CultureInfo.InvariantCulture));
        yield return (english ? "Left out: other scales" : "Không tính: thang khác", left.OtherScales.ToString(CultureInfo.InvariantCulture));
        yield return (english ? "Set aside as suspicious" : "Tạm loại vì đáng ngờ", left.SetAside.ToString(CultureInfo.InvariantCulture));
        yield return (english ? "Method" : "Phương pháp", english ? MethodNote.En : MethodNote.Vi);
    }

    /// <summary>A spreadsheet runs what begins like a formula; names are only ever text.</summary>
    private static string Safe(string text) => text.Length > 0 && text[0] is ('=' or '+' or '-' or '@') ? "'" + text : text;
}
