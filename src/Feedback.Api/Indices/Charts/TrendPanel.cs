using Feedback.Domain.Indices;

namespace Feedback.Api.Indices.Charts;

/// <summary>One line over time within its axis, with its interval behind it; where there is nothing to show the line breaks.</summary>
internal sealed class TrendPanel(
    SvgDocument svg, ChartText text, ShareAxis axis, IReadOnlyList<string> periods, double left, double top, double width, double height, bool labels)
{
    private const int MostLabels = 12;

    public void Draw(IReadOnlyDictionary<string, SatisfactionCell> cells)
    {
        Frame();
        var run = new List<(double X, string Period, SatisfactionCell Cell)>();
        for (var i = 0; i <= periods.Count; i++)
        {
            var cell = i < periods.Count ? cells.GetValueOrDefault(periods[i]) : null;
            if (cell?.Satisfied is not null)
            {
                run.Add((X(i), periods[i], cell));
                continue;
            }

            Run(run);
            run.Clear();
            if (cell is not null) svg.Hatched(X(i) - 3, top, 6, height, text.Cell(periods[i], cell));
        }
    }

    private void Run(List<(double X, string Period, SatisfactionCell Cell)> run)
    {
        if (run.Count == 0) return;
        if (run.Count == 1) svg.Line(run[0].X, Y(run[0].Cell.Interval!.Value.Low), run[0].X, Y(run[0].Cell.Interval!.Value.High), SvgDocument.Mark, 1.4);
        else svg.Polygon(run.Select(p => (p.X, Y(p.Cell.Interval!.Value.High))).Concat(run.AsEnumerable().Reverse().Select(p => (p.X, Y(p.Cell.Interval!.Value.Low)))));
        svg.Polyline(run.Select(p => (p.X, Y(p.Cell.Satisfied!.Value))));
        foreach (var (x, period, cell) in run)
        {
            svg.Circle(x, Y(cell.Satisfied!.Value), labels ? 4 : 2.2, ChartText.IsSmall(cell), text.Cell(period, cell));
        }
    }

    private void Frame()
    {
        foreach (var tick in axis.Ticks(few: !labels))
        {
            svg.Line(left, Y(tick / 100m), left + width, Y(tick / 100m));
            svg.Text(left - 8, Y(tick / 100m) + 4, labels ? $"{tick} %" : $"{tick}", 11, "end", SvgDocument.Grey);
        }

        var step = labels ? Math.Max(1, (periods.Count + MostLabels - 1) / MostLabels) : Math.Max(1, periods.Count - 1);
        for (var i = 0; i < periods.Count; i += step)
        {
            svg.Text(X(i), top + height + 15, periods[i], 11, labels ? "middle" : i == 0 ? "start" : "end", SvgDocument.Grey);
        }
    }

    private double X(int period) => periods.Count == 1 ? left + (width / 2) : left + (width * period / (periods.Count - 1));

    private double Y(decimal share) => top + (height * (1 - axis.At(share)));
}
