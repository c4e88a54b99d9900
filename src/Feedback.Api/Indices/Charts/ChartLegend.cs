namespace Feedback.Api.Indices.Charts;

/// <summary>A sample of each mark of a picture with its meaning beside it.</summary>
internal sealed class ChartLegend(SvgDocument svg, ChartText text)
{
    private const double Left = 20, Right = 940, Sample = 28, Line = 20;
    private const int Size = 11;

    private double _x = Left;
    private double _y;

    /// <returns>Where the picture goes on.</returns>
    public double OfRows(double top)
    {
        Begin(top);
        Item(text.Share, (x, y) =>
        {
            svg.Bar(x, y - 6, 18, 12);
            svg.Circle(x + 18, y, 4, hollow: false);
        });
        Item(text.Interval, (x, y) => svg.Whisker(x, x + 22, y));
        Item(text.Small, (x, y) => svg.Circle(x + 11, y, 4, hollow: true));
        Item(text.WhyHidden, (x, y) => svg.Hatched(x, y - 6, 22, 12));
        return End();
    }

    /// <returns>Where the picture goes on.</returns>
    public double OfTrends(double top)
    {
        Begin(top);
        Item(text.Share, (x, y) =>
        {
            svg.Polyline([(x, y), (x + 22, y)]);
            svg.Circle(x + 11, y, 3, hollow: false);
        });
        Item(text.Interval, (x, y) =>
        {
            // A period alone has a line for its band.
            svg.Polygon([(x, y - 5), (x + 15, y - 5), (x + 15, y + 5), (x, y + 5)]);
            svg.Line(x + 21, y - 6, x + 21, y + 6, SvgDocument.Mark, 1.4);
        });
        Item(text.Small, (x, y) => svg.Circle(x + 11, y, 3, hollow: true));
        Item(text.Gap, (x, y) =>
        {
            svg.Polyline([(x, y), (x + 7, y)]);
            svg.Polyline([(x + 15, y), (x + 22, y)]);
        });
        Item(text.WhyHidden, (x, y) => svg.Hatched(x + 8, y - 8, 6, 16));
        return End();
    }

    private void Begin(double top)
    {
        _y = top;
        svg.Begin("legend");
    }

    private double End()
    {
        svg.End();
        return _y + Line;
    }

    private void Item(string meaning, Action<double, double> sample)
    {
        var width = Sample + TextWidth.Of(meaning, Size);
        if (_x > Left && _x + width > Right) (_x, _y) = (Left, _y + Line);
        sample(_x, _y - 4);
        svg.Text(_x + Sample, _y, meaning, Size, colour: SvgDocument.Grey);
        _x += width + 16;
    }
}
