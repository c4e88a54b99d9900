namespace Feedback.Storage.Sqlite.Counters;

/// <summary>What a slot of one kind changes by.</summary>
internal readonly record struct SlotChange(CounterKind Kind, CounterSlot Slot, FiveCounts Counts);

/// <summary>Adds changes to a row. Kept by one writer, so that its buffers are made once.</summary>
internal sealed class RowAddition(CounterGrain grain)
{
    private readonly PackedWriter _cells = new();
    private readonly PackedWriter _totals = new();
    private readonly SlotWriter _slots = new();

    /// <summary>The column <c>cells</c> after <see cref="Add"/>.</summary>
    public byte[] Cells => _cells.Written.ToArray();

    /// <summary>The column <c>totals</c>: of parts, without channel and outcome.</summary>
    public byte[] Totals => _totals.Written.ToArray();

    /// <summary>Adds the changes, in the order of kind and slot, to the cells of a row.</summary>
    public void Add(ReadOnlySpan<byte> row, ReadOnlySpan<SlotChange> changes)
    {
        _cells.Clear();
        _totals.Clear();
        var old = new PackedRow(row);
        var more = old.Read();
        while (more || changes.Length > 0)
        {
            var kind = more && (changes.Length == 0 || old.Kind.Number < changes[0].Kind.Number) ? old.Kind : changes[0].Kind;
            var same = 0;
            while (same < changes.Length && changes[same].Kind == kind) same++;
            var known = more && old.Kind == kind;
            Merge(known ? old.Cells : [], changes[..same]);
            Write(kind);
            if (known) more = old.Read();
            changes = changes[same..];
        }
    }

    private void Merge(ReadOnlySpan<byte> cells, ReadOnlySpan<SlotChange> changes)
    {
        _slots.Clear();
        var old = new SlotReader(cells);
        var more = old.Read();
        foreach (ref readonly var change in changes)
        {
            for (; more && old.Slot.Number < change.Slot.Number; more = old.Read()) _slots.Write(old.Slot, old.Counts);
            var counts = change.Counts;
            if (more && old.Slot == change.Slot)
            {
                counts.Add(old.Counts);
                more = old.Read();
            }

            _slots.Write(change.Slot, counts);
        }

        for (; more; more = old.Read()) _slots.Write(old.Slot, old.Counts);
    }

    private void Write(CounterKind kind)
    {
        if (_slots.Cells.Length == 0) return;
        _cells.Int(kind.Number);
        _cells.Bytes(_slots.Cells);
        if (!grain.KeepsTotals() || _slots.Totals.Length == 0) return;
        _totals.Int(kind.Number);
        _totals.Bytes(_slots.Totals);
    }
}
