using Feedback.Domain.Indices;

namespace Feedback.Api.Indices.Charts;

/// <summary>A small trend for each of what the table is divided by besides time, all on the same axes.</summary>
internal sealed class ChartPanels(SvgDocument svg, ChartText text, ChartNames names, ShareAxis axis, IReadOnlyList<string> periods)
{
    private const double Left = 20, Width = 230, Height = 130, Inner = Width - 50;
    private const int Columns = 4, MostPanels = 200;

    private readonly string _time = names.Time!;

    /// <returns>Where the picture goes on.</returns>
    public double Draw(IReadOnlyList<SatisfactionCell> cells, double top)
    {
        // By codes, not by names: two offices of the same name are two panels.
        var groups = cells.GroupBy(cell => string.Join('|', cell.Key.Where(key => key.Key != _time).Select(key => key.Value)), StringComparer.Ordinal).ToList();
        var drawn = groups.Take(MostPanels).ToList();
        for (var i = 0; i < drawn.Count; i++) Panel([.. drawn[i]], Left + (i % Columns * Width), top + (i / Columns * Height));

        var bottom = top + ((drawn.Count + Columns - 1) / Columns * Height);
        if (drawn.Count == groups.Count) return bottom;
        svg.Text(Left, bottom + 12, text.Cut(drawn.Count, groups.Count), 11);
        return bottom + 18;
    }

    private void Panel(IReadOnlyList<SatisfactionCell> cells, double x, double y)
    {
        var parts = names.Parts(cells[0], without: _time);
        var last = cells.LastOrDefault(cell => cell.Satisfied is not null);
        svg.Text(x, y + 12, TextWidth.Fit(parts, Width - 16, 12, bold: true), 12, bold: true, title: string.Join(" · ", parts));
        Headline(last, x, y + 27);
        new TrendPanel(svg, text, axis, periods, x + 30, y + 38, Inner, Height - 70, labels: false).Draw(cells.ToDictionary(cell => cell.Key[_time], StringComparer.Ordinal));
    }

    private void Headline(SatisfactionCell? last, double x, double y)
    {
        var small = last is not null && ChartText.IsSmall(last);
        if (small) svg.Circle(x + 4, y - 4, 3, hollow: true);
        svg.Text(small ? x + 12 : x, y, last is null ? text.Hidden : Figure(last), 11, colour: SvgDocument.Grey, title: last is null ? null : text.Cell(last.Key[_time], last));
    }

    /// <summary>The newest figure. Readers take it for that of the last period, so it says when it is not.</summary>
    private string Figure(SatisfactionCell last)
    {
        var figure = $"{text.Percent(last.Satisfied!.Value)} · n {text.Whole(last.N!.Value)}";
        return last.Key[_time] == periods[^1] ? figure : $"{figure} ({last.Key[_time]})";
    }
}
