namespace Feedback.Storage.Sqlite.Counters;

/// <summary>What a slot of one kind changes by.</summary>
internal readonly record struct SlotChange(CounterKind Kind, CounterSlot Slot, FiveCounts Counts)
{
    /// <summary>Adds a change to those of its row, which come in the order of kind and slot.</summary>
    public static void AddTo(List<SlotChange> ofRow, in LoggedChange change, CounterGrain grain)
    {
        var slot = change.Slot(grain);
        var counts = change.Counts;
        if (ofRow.Count > 0 && ofRow[^1].Kind == change.Kind && ofRow[^1].Slot == slot)
        {
            counts.Add(ofRow[^1].Counts);
            ofRow.RemoveAt(ofRow.Count - 1);
        }

        ofRow.Add(new SlotChange(change.Kind, slot, counts));
    }
}

/// <summary>Adds changes to a row. Kept by one writer, so that its buffers are made once.</summary>
internal sealed class RowAddition(CounterGrain grain)
{
    private readonly PackedWriter _cells = new();
    private readonly PackedWriter _totals = new();
    private readonly PackedWriter _factors = new();
    private readonly SlotWriter _slots = new(grain.KeepsTotals());

    /// <summary>The row with the changes, in the order of kind and slot, added to its cells.</summary>
    public StoredRow Add(CounterRowKey key, ReadOnlySpan<byte> cells, List<SlotChange> changes)
    {
        Make(cells, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(changes));
        return new StoredRow(grain, key, _cells.Written.ToArray(), _totals.Written.ToArray(), _factors.Written.ToArray());
    }

    private void Make(ReadOnlySpan<byte> row, ReadOnlySpan<SlotChange> changes)
    {
        _cells.Clear();
        _totals.Clear();
        _factors.Clear();
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
        if (_slots.Totals.Length == 0) return;
        var totals = kind.IsOverall ? _totals : _factors;
        totals.Int(kind.Number);
        totals.Bytes(_slots.Totals);
    }
}
