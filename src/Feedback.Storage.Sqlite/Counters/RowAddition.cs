namespace Feedback.Storage.Sqlite.Counters;

/// <summary>What a slot of one kind changes by.</summary>
internal readonly record struct SlotChange(CounterKind Kind, CounterSlot Slot, FiveCounts Counts);

/// <summary>Adds changes to a row. Kept by one writer, so that its buffers are made once.</summary>
internal sealed class RowAddition(CounterGrain grain)
{
    private readonly PackedWriter _row = new();
    private readonly SlotWriter _slots = new();

    /// <summary>The row with the changes added, valid until the next call; the changes are in the order of kind and slot.</summary>
    public ReadOnlySpan<byte> Add(ReadOnlySpan<byte> row, ReadOnlySpan<SlotChange> changes)
    {
        _row.Clear();
        var old = new PackedRow(row);
        var more = old.Read();
        while (more || changes.Length > 0)
        {
            if (more && (changes.Length == 0 || old.Kind.Number < changes[0].Kind.Number))
            {
                _row.Int(old.Kind.Number);
                _row.Bytes(old.Section);
                more = old.Read();
                continue;
            }

            var kind = changes[0].Kind;
            var same = 1;
            while (same < changes.Length && changes[same].Kind == kind) same++;
            var known = more && old.Kind == kind;
            Merge(known ? old.Cells(grain) : [], changes[..same]);
            Write(kind);
            if (known) more = old.Read();
            changes = changes[same..];
        }

        return _row.Written;
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
        var cells = _slots.Cells;
        if (cells.Length == 0) return;
        _row.Int(kind.Number);
        if (!grain.KeepsTotals())
        {
            _row.Bytes(cells);
            return;
        }

        var totals = _slots.Totals;
        _row.Int(PackedLength(totals.Length) + totals.Length + cells.Length);
        _row.Bytes(totals);
        _row.Raw(cells);
    }

    private static int PackedLength(int number)
    {
        var bytes = 1;
        for (; number >= 0x80; number >>= 7) bytes++;
        return bytes;
    }
}
