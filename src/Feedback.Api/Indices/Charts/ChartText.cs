using System.Globalization;
using Feedback.Domain.Indices;

namespace Feedback.Api.Indices.Charts;

/// <summary>The words of a chart in one language, and numbers as that language writes them.</summary>
internal sealed class ChartText(bool english)
{
    private readonly NumberFormatInfo _numbers = english
        ? new NumberFormatInfo()
        : new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", PercentDecimalSeparator = "," };

    public bool English => english;

    public string Language => english ? "en" : "vi";

    public string Hidden => english ? "hidden" : "ẩn";

    public string Nothing => english ? "no data" : "không có dữ liệu";

    public string Share => english ? "share satisfied" : "tỷ lệ hài lòng";

    public string Interval => english ? "95 % Wilson interval" : "khoảng tin cậy Wilson 95 %";

    public string Small => english ? "fewer than 30 answers, not to be ranked" : "dưới 30 câu trả lời, không xếp hạng";

    public string Gap => english ? "line broken: no answers" : "đường đứt quãng: không có câu trả lời";

    public string WhyHidden => english ? "hidden: too few answers" : "ẩn: quá ít câu trả lời";

    public string Title => english ? "Share satisfied" : "Tỷ lệ hài lòng";

    public string Percent(decimal share) => string.Create(_numbers, $"{Math.Round(100 * share, 1, MidpointRounding.AwayFromZero):0.0} %");

    public string Whole(long number) => number.ToString("#,0", _numbers);

    public string Cell(string name, SatisfactionCell cell) => cell.Satisfied is { } share && cell.Interval is { } interval
        ? $"{name}: {Percent(share)} ({Percent(interval.Low)}–{Percent(interval.High)}), n = {Whole(cell.N ?? 0)}"
        : $"{name}: {Hidden}";

    public string Source(SatisfactionTable table, string scope)
    {
        var (query, left) = (table.Query, table.Excluded);
        return english
            ? $"{query.From:yyyy-MM-dd} to {query.To:yyyy-MM-dd}; {scope}; left out: {Whole(left.OtherStrata)} of another stratum, {Whole(left.OtherScales)} on other scales, {Whole(left.SetAside)} set aside"
            : $"{query.From:dd/MM/yyyy} – {query.To:dd/MM/yyyy}; {scope}; không tính: {Whole(left.OtherStrata)} thuộc tầng khác, {Whole(left.OtherScales)} theo thang khác, {Whole(left.SetAside)} bị tạm loại";
    }

    public string Axis(ShareAxis axis) => english
        ? $"Axis from {axis.From} % to {axis.To} %; an interval that goes beyond ends at its edge"
        : $"Trục từ {axis.From} % đến {axis.To} %; khoảng tin cậy vượt ra ngoài bị cắt ở mép";

    public string Cut(int shown, int all) => english ? $"The first {shown} of {all} are drawn." : $"Chỉ vẽ {shown} trong {all}.";

    public string Undrawn(IReadOnlyList<string> asked) => english
        ? $"Not drawn: {string.Join(", ", asked)}; see the table as JSON, CSV or workbook."
        : $"Hình không thể hiện: {string.Join(", ", asked)}; xem bảng dạng JSON, CSV hoặc sổ tính.";

    public static bool IsSmall(SatisfactionCell cell) => cell.Flags.Contains(SatisfactionCell.SmallSample);
}
