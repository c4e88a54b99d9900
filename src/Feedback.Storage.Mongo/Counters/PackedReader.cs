namespace Feedback.Storage.Mongo.Counters;

/// <summary>Reads <see cref="PackedCells"/> slot by slot, without making anything but one array.</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> cells, long[]? counts = null)
{
    private PackedInput _input = new(cells);

    public CounterSlot Slot { get; private set; }

    /// <summary>The slot's counts, until the next is read.</summary>
    public long[] Counts { get; } = counts ?? new long[PackedCells.Answers];

    public bool Read()
    {
        if (_input.IsAtEnd) return false;
        Slot = new CounterSlot(Slot.Number + (int)_input.Number());
        PackedCells.ReadCounts(ref _input, Counts);
        return true;
    }
}
