using Feedback.Domain.Indices;

namespace Feedback.Api.Indices.Charts;

/// <summary>Draws a satisfaction table: bars with intervals, a trend, or a panel each where time meets something else. The figures are the table's own.</summary>
internal static class SatisfactionChart
{
    private const double Left = 20, Width = 960;

    /// <param name="names">The name of a code of a dimension, in the language of the chart.</param>
    /// <param name="undrawn">What was asked for and a picture cannot show, which it says.</param>
    public static string Draw(SatisfactionTable table, Func<string, string, string> names, bool english, IReadOnlyList<string>? undrawn = null)
    {
        var (svg, text) = (new SvgDocument(), new ChartText(english));
        var called = new ChartNames(table, names, text);
        var source = text.Source(table, called.Scope);
        if (undrawn is { Count: > 0 }) source = $"{source}. {text.Undrawn(undrawn)}";
        var axis = ShareAxis.Of(table.Cells);
        if (called.Time is not null && axis.IsCut) source = $"{source}. {text.Axis(axis)}";
        svg.Text(Left, 28, called.Title, 17, bold: true);
        var top = 47.0;
        foreach (var line in TextWidth.Lines(source, Width - (2 * Left), 11))
        {
            svg.Text(Left, top, line, 11, colour: SvgDocument.Grey);
            top += 15;
        }

        var bottom = Figures(table, svg, text, called, axis, top + 12);
        return svg.Finish(Width, bottom, called.Title, $"{ChartFinding.Of(table, text, called.Full)} {source}", text.Language);
    }

    private static double Figures(SatisfactionTable table, SvgDocument svg, ChartText text, ChartNames names, ShareAxis axis, double top)
    {
        if (table.Cells.Count == 0)
        {
            svg.Text(Left, top + 16, text.Nothing, 15);
            return top + 40;
        }

        var legend = new ChartLegend(svg, text);
        if (names.Time is not { } time) return legend.OfRows(new ChartRows(svg, text, names).Draw(table.Cells, top) + 18);
        var periods = ChartPeriods.Of(table.Query, time);
        if (table.Query.By.Count > 1) return legend.OfTrends(new ChartPanels(svg, text, names, axis, periods).Draw(table.Cells, top) + 18);
        new TrendPanel(svg, text, axis, periods, 70, top + 4, 860, 300, labels: true).Draw(table.Cells.ToDictionary(cell => cell.Key[time], StringComparer.Ordinal));
        return legend.OfTrends(top + 350);
    }
}
