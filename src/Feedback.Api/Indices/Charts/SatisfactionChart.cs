using Feedback.Domain.Indices;

namespace Feedback.Api.Indices.Charts;

/// <summary>Draws a satisfaction table: rows with intervals, a trend, or a panel each where time meets something else. The figures are the table's own.</summary>
internal sealed class SatisfactionChart(SatisfactionTable table, Func<string, string, string> names, bool english)
{
    private const int MostRows = 200;
    private const double Width = 960;

    private readonly ChartText _text = new(english);
    private readonly SvgDocument _svg = new();

    private string? Time => table.Query.By.Select(by => by.Name()).FirstOrDefault(name => name is "day" or "month" or "quarter" or "year");

    /// <param name="names">The name of a code of a dimension, in the language of the chart.</param>
    public static string Draw(SatisfactionTable table, Func<string, string, string> names, bool english) => new SatisfactionChart(table, names, english).Draw();

    private string Draw()
    {
        _svg.Text(20, 28, _text.Title + By(), 17, bold: true);
        _svg.Text(20, 47, _text.Source(table), 11, colour: SvgDocument.Grey);
        var height = Time is null ? Rows(70) : table.Query.By.Count == 1 ? Trend(70) : Panels(70);
        _svg.Text(20, height + 18, _text.Legend, 11, colour: SvgDocument.Grey);
        return _svg.Finish(Width, height + 34, _text.Title + By(), $"{_text.Finding(table, Name)} {_text.Source(table)}", _text.Language);
    }

    private double Rows(double top)
    {
        const double From = 330, To = 760, Row = 24;
        var cells = table.Cells.Take(MostRows).ToList();
        Axis(From, To, top, top + (cells.Count * Row) + 6);
        _svg.Text(To + 60, top - 6, "%", 11, "middle", SvgDocument.Grey);
        _svg.Text(940, top - 6, "n", 11, "end", SvgDocument.Grey);
        for (var i = 0; i < cells.Count; i++)
        {
            var (cell, y) = (cells[i], top + (i * Row) + 16);
            _svg.Text(20, y + 4, ChartText.Short(Name(cell), 46), title: Name(cell));
            Mark(cell, share => From + ((To - From) * (double)share), y, From, To);
            if (cell.N is not { } n || cell.Satisfied is not { } share) continue;
            _svg.Text(To + 85, y + 4, _text.Percent(share), anchor: "end");
            _svg.Text(940, y + 4, _text.Whole(n), anchor: "end", colour: SvgDocument.Grey);
        }

        var bottom = top + (cells.Count * Row) + 24;
        if (cells.Count == table.Cells.Count) return bottom;
        _svg.Text(20, bottom + 12, _text.Cut(cells.Count, table.Cells.Count), 11, colour: SvgDocument.Ink);
        return bottom + 18;
    }

    private void Mark(SatisfactionCell cell, Func<decimal, double> x, double y, double from, double to)
    {
        var title = _text.Cell(Name(cell), cell);
        if (cell.Satisfied is not { } share || cell.Interval is not { } interval)
        {
            _svg.Hatched(from, y - 6, to - from, 12, title);
            _svg.Text(to + 85, y + 4, _text.Hidden, anchor: "end", colour: SvgDocument.Grey);
            return;
        }

        _svg.Line(x(interval.Low), y, x(interval.High), y, SvgDocument.Mark, 1.8, title);
        foreach (var end in new[] { interval.Low, interval.High }) _svg.Line(x(end), y - 4, x(end), y + 4, SvgDocument.Mark, 1.8);
        _svg.Circle(x(share), y, 4, cell.Flags.Count > 0, title);
    }

    private double Trend(double top)
    {
        var periods = ChartPeriods.Of(table.Query, Time!);
        new TrendPanel(_svg, _text, periods, 70, top + 10, 860, 300, labels: true).Draw(table.Cells.ToDictionary(cell => cell.Key[Time!], StringComparer.Ordinal));
        return top + 350;
    }

    private double Panels(double top)
    {
        const int Columns = 5;
        const double PanelWidth = 184, PanelHeight = 124;
        var periods = ChartPeriods.Of(table.Query, Time!);
        var groups = table.Cells.GroupBy(cell => string.Join(" · ", table.Query.By.Where(by => by.Name() != Time).Select(by => names(by.Name(), cell.Key[by.Name()])))).ToList();
        var drawn = groups.Take(MostRows).ToList();
        for (var i = 0; i < drawn.Count; i++)
        {
            var (x, y) = (20 + (i % Columns * PanelWidth), top + (i / Columns * PanelHeight));
            var cells = drawn[i].ToDictionary(cell => cell.Key[Time!], StringComparer.Ordinal);
            var last = drawn[i].LastOrDefault(cell => cell.Satisfied is not null);
            _svg.Text(x, y + 12, ChartText.Short(drawn[i].Key, 24), 12, bold: true, title: drawn[i].Key);
            _svg.Text(x, y + 27, last is null ? _text.Hidden : $"{_text.Percent(last.Satisfied!.Value)} · n {_text.Whole(last.N!.Value)}", 11, colour: SvgDocument.Grey, title: last is null ? null : _text.Cell(last.Key[Time!], last));
            new TrendPanel(_svg, _text, periods, x + 26, y + 38, PanelWidth - 44, PanelHeight - 64, labels: false).Draw(cells);
        }

        var bottom = top + (((drawn.Count + Columns - 1) / Columns) * PanelHeight);
        if (drawn.Count == groups.Count) return bottom;
        _svg.Text(20, bottom + 12, _text.Cut(drawn.Count, groups.Count), 11);
        return bottom + 18;
    }

    private void Axis(double from, double to, double top, double bottom)
    {
        for (var tick = 0; tick <= 100; tick += 20)
        {
            var x = from + ((to - from) * tick / 100);
            _svg.Line(x, top, x, bottom);
            _svg.Text(x, top - 6, $"{tick} %", 11, "middle", SvgDocument.Grey);
        }
    }

    private string By() => table.Query.By.Count == 0 ? "" : " · " + string.Join(", ", table.Query.By.Select(by => names("dimension", by.Name())));

    private string Name(SatisfactionCell cell) => cell.Key.Count == 0 ? _text.Title : string.Join(" · ", cell.Key.Select(key => names(key.Key, key.Value)));
}
