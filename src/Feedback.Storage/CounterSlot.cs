namespace Feedback.Storage;

/// <summary>A place among packed counts: the month of the year, or the day of the month or of the year (0 where there is one), the channel and the outcome (-1 when unknown or summed).</summary>
internal readonly record struct CounterSlot(int Number)
{
    public int Part => Number >> 6;

    public int Channel => (Number >> 3) & 7;

    public int Outcome => (Number & 7) - 1;

    public static CounterSlot Of(int part, int channel, int outcome) => new((part << 6) | (channel << 3) | (outcome + 1));

    /// <summary>The slot that stands for all of a part.</summary>
    public static CounterSlot OfPart(int part) => Of(part, 0, -1);
}
