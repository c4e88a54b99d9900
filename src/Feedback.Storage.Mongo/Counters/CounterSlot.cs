namespace Feedback.Storage.Mongo.Counters;

/// <summary>A place among the counts of one name: the day of the month or month of the year (0 when the document has one), the channel and the outcome (-1 when unknown or summed).</summary>
internal readonly record struct CounterSlot(int Number) : IComparable<CounterSlot>
{
    public int Part => Number >> 6;

    public int Channel => (Number >> 3) & 7;

    public int Outcome => (Number & 7) - 1;

    public static CounterSlot Of(int part, int channel, int outcome) => new((part << 6) | (channel << 3) | (outcome + 1));

    public int CompareTo(CounterSlot other) => Number.CompareTo(other.Number);
}
