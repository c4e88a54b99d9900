using System.Globalization;
using Feedback.Domain.Indices;

namespace Feedback.Api.Indices.Charts;

/// <summary>The words of a chart in one language, and numbers as that language writes them.</summary>
internal sealed class ChartText(bool english)
{
    private readonly NumberFormatInfo _numbers = english
        ? new NumberFormatInfo()
        : new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", PercentDecimalSeparator = "," };

    public string Language => english ? "en" : "vi";

    public string Hidden => english ? "hidden" : "ẩn";

    public string Legend => english
        ? "Dot: share satisfied; line: 95 % Wilson interval; hollow: fewer than 30 answers, not to be ranked; hatched: hidden, too few answers"
        : "Chấm: tỷ lệ hài lòng; vạch: khoảng tin cậy Wilson 95 %; chấm rỗng: dưới 30 câu trả lời, không xếp hạng; gạch chéo: ẩn vì quá ít câu trả lời";

    public string Title => english ? "Share satisfied" : "Tỷ lệ hài lòng";

    public string Percent(decimal share) => string.Create(_numbers, $"{Math.Round(100 * share, 1, MidpointRounding.AwayFromZero):0.0} %");

    public string Whole(long number) => number.ToString("#,0", _numbers);

    public string Cell(string name, SatisfactionCell cell) => cell.Satisfied is { } share && cell.Interval is { } interval
        ? $"{name}: {Percent(share)} ({Percent(interval.Low)}–{Percent(interval.High)}), n = {Whole(cell.N ?? 0)}"
        : $"{name}: {Hidden}";

    public string Source(SatisfactionTable table)
    {
        var (query, left) = (table.Query, table.Excluded);
        var scale = $"{query.Scale.ToString().ToLowerInvariant()}, {query.Stratum.ToString().ToLowerInvariant()}, {query.Factor.ToString().ToLowerInvariant()}";
        return english
            ? $"{query.From:yyyy-MM-dd} to {query.To:yyyy-MM-dd}; {scale}; left out: {Whole(left.OtherStrata)} of another stratum, {Whole(left.OtherScales)} on other scales, {Whole(left.SetAside)} set aside"
            : $"{query.From:dd/MM/yyyy} – {query.To:dd/MM/yyyy}; {scale}; không tính: {Whole(left.OtherStrata)} thuộc tầng khác, {Whole(left.OtherScales)} theo thang khác, {Whole(left.SetAside)} bị tạm loại";
    }

    /// <summary>The finding in words.</summary>
    public string Finding(SatisfactionTable table, Func<SatisfactionCell, string> name)
    {
        var shown = table.Cells.Where(cell => cell.Satisfied is not null).OrderBy(cell => cell.Satisfied).ToList();
        var hidden = table.Cells.Count - shown.Count;
        if (shown.Count == 0) return english ? $"Nothing can be shown; {hidden} hidden." : $"Không có số liệu hiển thị được; {hidden} ô bị ẩn.";
        var (low, high) = (Cell(name(shown[0]), shown[0]), Cell(name(shown[^1]), shown[^1]));
        return english
            ? $"{shown.Count} cells shown, {hidden} hidden. Lowest {low}. Highest {high}."
            : $"{shown.Count} ô hiển thị, {hidden} ô bị ẩn. Thấp nhất {low}. Cao nhất {high}.";
    }

    public string Cut(int shown, int all) => english ? $"The first {shown} of {all} are drawn." : $"Chỉ vẽ {shown} trong {all}.";

    public static string Short(string name, int most) => name.Length <= most ? name : name[..(most - 1)] + "…";
}
