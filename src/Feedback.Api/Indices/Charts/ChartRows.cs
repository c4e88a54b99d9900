using Feedback.Domain.Indices;

namespace Feedback.Api.Indices.Charts;

/// <summary>A row for each cell: name, share as a bar with its interval on one axis, share and n in figures.</summary>
internal sealed class ChartRows(SvgDocument svg, ChartText text, ChartNames names)
{
    private const double Left = 20, To = 760, ShareRight = To + 85, CountRight = 940, Row = 24;
    private const int MostRows = 200, Size = 12;

    /// <returns>Where the picture goes on.</returns>
    public double Draw(IReadOnlyList<SatisfactionCell> all, double top)
    {
        var cells = all.Take(MostRows).ToList();
        var label = Math.Clamp(cells.Max(cell => TextWidth.Of(names.Full(cell), Size)), 120, 400);
        var from = Left + label + 16;
        Axis(from, top, top + (cells.Count * Row) + 6);
        svg.Text(CountRight, top - 6, "n", 11, "end", SvgDocument.Grey);
        for (var i = 0; i < cells.Count; i++)
        {
            var (cell, y) = (cells[i], top + (i * Row) + 16);
            svg.Text(Left, y + 4, TextWidth.Fit(names.Parts(cell), label, Size), Size, title: names.Full(cell));
            Mark(cell, y, from);
            if (cell.N is { } n) svg.Text(CountRight, y + 4, text.Whole(n), anchor: "end", colour: SvgDocument.Grey);
        }

        var bottom = top + (cells.Count * Row) + 14;
        if (cells.Count == all.Count) return bottom;
        svg.Text(Left, bottom + 12, text.Cut(cells.Count, all.Count), 11);
        return bottom + 18;
    }

    private void Mark(SatisfactionCell cell, double y, double from)
    {
        var title = text.Cell(names.Full(cell), cell);
        if (cell.Satisfied is not { } share || cell.Interval is not { } interval)
        {
            svg.Hatched(from, y - 6, To - from, 12, title);
            svg.Text(ShareRight, y + 4, text.Hidden, anchor: "end", colour: SvgDocument.Grey);
            return;
        }

        svg.Bar(from, y - 6, X(share) - from, 12, title);
        svg.Whisker(X(interval.Low), X(interval.High), y, title);
        svg.Circle(X(share), y, 4, ChartText.IsSmall(cell), title);
        svg.Text(ShareRight, y + 4, text.Percent(share), anchor: "end");

        double X(decimal at) => from + ((To - from) * (double)at);
    }

    private void Axis(double from, double top, double bottom)
    {
        for (var tick = 0; tick <= 100; tick += 20)
        {
            var x = from + ((To - from) * tick / 100);
            svg.Line(x, top, x, bottom);
            svg.Text(x, top - 6, $"{tick} %", 11, "middle", SvgDocument.Grey);
        }
    }
}
