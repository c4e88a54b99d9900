using System.Globalization;
using Feedback.Domain;
using Feedback.Domain.Indices;
using Feedback.Domain.Indices.Questions;

namespace Feedback.Api.Indices;

/// <summary>How a table was made, line by line, for whoever has the workbook and nothing else.</summary>
internal static class SatisfactionMethod
{
    /// <summary>Of the rules that <see cref="MethodNote"/> tells: another text is another version.</summary>
    public const string Version = "satisfaction-1";

    public static IEnumerable<(string What, string Value)> Lines(SatisfactionAnswer answer, Func<string, string, string> names, bool english, DateTimeOffset readAt)
    {
        var (query, left) = (answer.Table.Query, answer.Table.Excluded);
        yield return (english ? "Days of the data, both included" : "Kỳ số liệu, gồm cả hai ngày", $"{query.From:yyyy-MM-dd} – {query.To:yyyy-MM-dd}");
        yield return (english ? "Read at" : "Thời điểm đọc số liệu", readAt.ToOffset(Instant.VietnamOffset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        yield return (english ? "Method version" : "Phiên bản phương pháp", Version);
        yield return (english ? "By" : "Theo", string.Join(", ", query.By.Select(by => by.Name())));
        foreach (var (name, value) in new[]
        {
            ("agency", query.Agency), ("service", query.Service), ("province", query.Province), ("field", query.Field),
            ("channel", query.Channel?.ToString().ToLowerInvariant()), ("outcome", query.Outcome?.ToString().ToLowerInvariant()),
        })
        {
            if (value is not null) yield return (name, value);
        }

        // Codes, as the columns have them; only what is a dimension needs a word.
        yield return (english ? "Scale, stratum, factor" : "Thang, tầng, yếu tố", TableScope.Of(query, (dimension, code) => dimension == "dimension" ? names(dimension, code) : code, english));
        yield return (english ? "Left out: other strata" : "Không tính: tầng khác", Whole(left.OtherStrata));
        yield return (english ? "Left out: other scales" : "Không tính: thang khác", Whole(left.OtherScales));
        yield return (english ? "Set aside as suspicious" : "Tạm loại vì đáng ngờ", Whole(left.SetAside));
        if (answer.Against is { } against) yield return (english ? "Compared with the days" : "So với kỳ", $"{against.From:yyyy-MM-dd} – {against.To:yyyy-MM-dd}");
        if (answer.Movers is { } movers)
        {
            yield return (english ? "Cells compared" : "Số ô so sánh được", Whole(movers.Compared));
            yield return (english ? "Of these rose" : "Trong đó tăng", Whole(movers.Rose));
            yield return (english ? "Of these fell" : "Trong đó giảm", Whole(movers.Fell));
            yield return (english ? "Not compared, too few answers" : "Không so sánh vì quá ít câu trả lời", Whole(movers.TooFew));
        }

        yield return (english ? "Method" : "Phương pháp", Note(answer, english));
    }

    /// <summary>The rules of the figures of this answer, and of no others.</summary>
    public static string Note(SatisfactionAnswer answer, bool english) => string.Join(' ',
    [
        english ? MethodNote.En : MethodNote.Vi,
        .. Enum.GetValues<CellExtra>().Where(answer.With.Contains).Select(extra => CellExtraNotes.Of(extra, english)),
        .. answer.Against is null ? Array.Empty<string>() : [english ? MoversNote.En : MoversNote.Vi],
    ]);

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
