using Feedback.Domain.Indices;

namespace Feedback.Api.Indices.Charts;

/// <summary>A small trend for each of what the table is divided by besides time, all on the same axes.</summary>
internal sealed class ChartPanels(SvgDocument svg, ChartText text, ChartNames names, IReadOnlyList<string> periods, string time)
{
    private const double Left = 20, Width = 230, Height = 130, Inner = Width - 50;
    private const int Columns = 4, MostPanels = 200;

    /// <returns>Where the picture goes on.</returns>
    public double Draw(IReadOnlyList<SatisfactionCell> cells, double top)
    {
        // By codes, not by names: two offices of the same name are two panels.
        var groups = cells.GroupBy(cell => string.Join('|', cell.Key.Where(key => key.Key != time).Select(key => key.Value)), StringComparer.Ordinal).ToList();
        var drawn = groups.Take(MostPanels).ToList();
        for (var i = 0; i < drawn.Count; i++) Panel([.. drawn[i]], Left + (i % Columns * Width), top + (i / Columns * Height));

        var bottom = top + ((drawn.Count + Columns - 1) / Columns * Height);
        if (drawn.Count == groups.Count) return bottom;
        svg.Text(Left, bottom + 12, text.Cut(drawn.Count, groups.Count), 11);
        return bottom + 18;
    }

    private void Panel(IReadOnlyList<SatisfactionCell> cells, double x, double y)
    {
        var parts = names.Parts(cells[0], without: time);
        var last = cells.LastOrDefault(cell => cell.Satisfied is not null);
        svg.Text(x, y + 12, TextWidth.Fit(parts, Width - 16, 12, bold: true), 12, bold: true, title: string.Join(" · ", parts));
        svg.Text(x, y + 27, last is null ? text.Hidden : Figure(last), 11, colour: SvgDocument.Grey, title: last is null ? null : text.Cell(last.Key[time], last));
        new TrendPanel(svg, text, periods, x + 30, y + 38, Inner, Height - 70, labels: false).Draw(cells.ToDictionary(cell => cell.Key[time], StringComparer.Ordinal));
    }

    /// <summary>The newest figure. Readers take it for that of the last period, so it says when it is not.</summary>
    private string Figure(SatisfactionCell last)
    {
        var figure = $"{text.Percent(last.Satisfied!.Value)} · n {text.Whole(last.N!.Value)}";
        return last.Key[time] == periods[^1] ? figure : $"{figure} ({last.Key[time]})";
    }
}
