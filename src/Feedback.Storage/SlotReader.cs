namespace Feedback.Storage;

/// <summary>Reads the cells of one kind slot by slot: the distance to the slot before, and its counts.</summary>
internal ref struct SlotReader(ReadOnlySpan<byte> cells)
{
    private PackedReader _reader = new(cells);
    private FiveCounts _counts;

    public CounterSlot Slot { get; private set; }

    public readonly FiveCounts Counts => _counts;

    public bool Read()
    {
        if (!ReadSlot()) return false;
        _counts = default;
        AddCounts(ref _counts);
        return true;
    }

    /// <summary>The next slot alone; its counts must be added or skipped then.</summary>
    public bool ReadSlot()
    {
        if (_reader.Ended) return false;
        Slot = new CounterSlot(Slot.Number + (int)_reader.Number());
        return true;
    }

    public void AddCounts(ref FiveCounts sums) => _reader.AddCounts(ref sums);

    public void SkipCounts()
    {
        var skipped = default(FiveCounts);
        _reader.AddCounts(ref skipped);
    }
}
