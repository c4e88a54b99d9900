namespace Feedback.Storage.Mongo.Counters;

/// <summary>Writes the counts of one name as <see cref="SlotReader"/> reads them. A slot without counts is left out, so that equal counts are equal bytes.</summary>
internal static class PackedCells
{
    /// <summary>Writes the cells with the changes added; the changes are in the order of their slots.</summary>
    public static void Add(PackedWriter output, ReadOnlySpan<byte> cells, IEnumerable<KeyValuePair<CounterSlot, FiveCounts>> changes)
    {
        CounterSlot last = default;
        var reader = new SlotReader(cells);
        var more = reader.Read();
        foreach (var (slot, change) in changes)
        {
            for (; more && reader.Slot.Number < slot.Number; more = reader.Read()) Write(output, ref last, reader.Slot, reader.Counts);
            var counts = change;
            if (more && reader.Slot == slot)
            {
                counts.Add(reader.Counts);
                more = reader.Read();
            }

            Write(output, ref last, slot, counts);
        }

        for (; more; more = reader.Read()) Write(output, ref last, reader.Slot, reader.Counts);
    }

    private static void Write(PackedWriter output, ref CounterSlot last, CounterSlot slot, in FiveCounts counts)
    {
        if (counts.IsZero) return;
        output.Int(slot.Number - last.Number);
        output.Counts(counts);
        last = slot;
    }
}
