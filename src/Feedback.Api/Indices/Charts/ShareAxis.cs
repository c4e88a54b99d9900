using Feedback.Domain.Indices;

namespace Feedback.Api.Indices.Charts;

/// <summary>
/// Between which shares, in percent, a trend is drawn: around every share, and every interval of a cell that may be ranked, the same in all panels of a picture.
/// A line is read by its slope and needs no zero; a bar is read by its length and has one. The picture says what its axis leaves out.
/// </summary>
internal readonly record struct ShareAxis(int From, int To)
{
    /// <summary>Nearer, three answers in a hundred would look like a collapse.</summary>
    private const int Least = 40;

    private const int Step = 10;

    private static readonly ShareAxis Whole = new(0, 100);

    public bool IsCut => this != Whole;

    public static ShareAxis Of(IEnumerable<SatisfactionCell> cells)
    {
        var shares = cells.SelectMany(Shares).ToList();
        if (shares.Count == 0) return Whole;
        var (from, to) = ((int)(Math.Floor(100 * shares.Min() / Step) * Step), (int)(Math.Ceiling(100 * shares.Max() / Step) * Step));
        to = Math.Min(100, Math.Max(to, from + Least));
        return new ShareAxis(Math.Min(from, to - Least), to);
    }

    /// <summary>How far up the axis a share lies, from 0 to 1; what lies beyond is at its end.</summary>
    public double At(decimal share) => Math.Clamp((double)((100 * share) - From) / (To - From), 0, 1);

    public IEnumerable<int> Ticks(bool few)
    {
        var step = few ? (To - From) / 2 : To - From > 60 ? 2 * Step : Step;
        for (var tick = To; tick >= From; tick -= step) yield return tick;
    }

    private static IEnumerable<decimal> Shares(SatisfactionCell cell) => cell.Satisfied is not { } share ? []
        : ChartText.IsSmall(cell) || cell.Interval is not { } interval ? [share]
        : [interval.Low, interval.High];
}
