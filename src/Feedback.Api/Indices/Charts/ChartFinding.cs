using Feedback.Domain.Indices;

namespace Feedback.Api.Indices.Charts;

/// <summary>The finding of a chart in words. Ranks only what may be ranked: cells of 30 answers or more, of one scale, stratum and factor.</summary>
internal static class ChartFinding
{
    public static string Of(SatisfactionTable table, ChartText text, Func<SatisfactionCell, string> name)
    {
        if (table.Cells.Count == 0) return text.English ? "No data." : "Không có dữ liệu.";
        var shown = table.Cells.Where(cell => cell.Satisfied is not null).ToList();
        var ranked = shown.Where(cell => !ChartText.IsSmall(cell)).OrderBy(cell => cell.Satisfied).ToList();
        var (hidden, small) = (table.Cells.Count - shown.Count, shown.Count - ranked.Count);
        var counted = text.English
            ? $"Cells shown: {shown.Count}; hidden: {hidden}."
            : $"Số ô hiển thị: {shown.Count}; bị ẩn: {hidden}.";
        if (TableScope.KeepsApart(table.Query))
        {
            return counted + (text.English
                ? " Scales, strata and factors are not compared with one another, so nothing is ranked."
                : " Không so sánh các thang, các tầng, các yếu tố với nhau nên không xếp hạng.");
        }

        if (small > 0)
        {
            counted += text.English
                ? $" Not ranked, fewer than 30 answers: {small}."
                : $" Không xếp hạng vì dưới 30 câu trả lời: {small}.";
        }

        if (ranked.Count < 2) return counted;
        var (low, high) = (text.Cell(name(ranked[0]), ranked[0]), text.Cell(name(ranked[^1]), ranked[^1]));
        return counted + (text.English ? $" Lowest {low}. Highest {high}." : $" Thấp nhất {low}. Cao nhất {high}.");
    }
}
