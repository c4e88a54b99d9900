namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Reads the cells of one kind slot by slot: the distance to the slot before, and its counts.</summary>
internal ref struct SlotReader(ReadOnlySpan<byte> cells)
{
    private PackedReader _reader = new(cells);
    private FiveCounts _counts;

    public CounterSlot Slot { get; private set; }

    public readonly FiveCounts Counts => _counts;

    public bool Read()
    {
        if (_reader.Ended) return false;
        Slot = new CounterSlot(Slot.Number + (int)_reader.Number());
        _reader.Counts(ref _counts);
        return true;
    }
}
