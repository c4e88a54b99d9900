namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Writes the cells of one kind as <see cref="SlotReader"/> reads them, and beside them the sums of each part over channels and outcomes. A slot without counts is left out.</summary>
/// <param name="totals">Whether the sums are wanted.</param>
internal sealed class SlotWriter(bool totals = true)
{
    private readonly PackedWriter _cells = new();
    private readonly PackedWriter _totals = new();
    private CounterSlot _last;
    private CounterSlot _lastTotal;
    private FiveCounts _total;

    public ReadOnlySpan<byte> Cells => _cells.Written;

    /// <summary>To be read after the last slot.</summary>
    public ReadOnlySpan<byte> Totals
    {
        get
        {
            EndPart();
            return _totals.Written;
        }
    }

    public void Clear()
    {
        _cells.Clear();
        _totals.Clear();
        (_last, _lastTotal, _total) = (default, default, default);
    }

    /// <summary>Slots come in their order.</summary>
    public void Write(CounterSlot slot, in FiveCounts counts)
    {
        if (counts.IsZero) return;
        if (totals)
        {
            if (slot.Part != _last.Part) EndPart();
            _total.Add(counts);
        }

        Write(_cells, _last, slot, counts);
        _last = slot;
    }

    private void EndPart()
    {
        if (_total.IsZero) return;
        var slot = CounterSlot.OfPart(_last.Part);
        Write(_totals, _lastTotal, slot, _total);
        (_lastTotal, _total) = (slot, default);
    }

    private static void Write(PackedWriter output, CounterSlot last, CounterSlot slot, in FiveCounts counts)
    {
        output.Int(slot.Number - last.Number);
        output.Counts(counts);
    }
}
