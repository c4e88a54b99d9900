namespace Feedback.Storage.Mongo.Counters;

/// <summary>
/// The counts of one name as bytes: for each slot in order the distance to the one before, a bit for each of the five counts that is not zero,
/// and these counts. A slot without counts is left out, so that equal counts are equal bytes.
/// </summary>
internal static class PackedCells
{
    public const int Answers = 5;

    /// <summary>Writes the cells with the changes added; the changes are in the order of their slots.</summary>
    public static void Add(PackedOutput output, ReadOnlySpan<byte> cells, IEnumerable<KeyValuePair<CounterSlot, long[]>> changes)
    {
        var last = 0;
        var reader = new PackedReader(cells);
        var more = reader.Read();
        foreach (var (slot, counts) in changes)
        {
            for (; more && reader.Slot.Number < slot.Number; more = reader.Read()) Write(output, ref last, reader.Slot, reader.Counts);
            if (more && reader.Slot == slot)
            {
                for (var i = 0; i < Answers; i++) reader.Counts[i] = checked(reader.Counts[i] + counts[i]);
                Write(output, ref last, slot, reader.Counts);
                more = reader.Read();
            }
            else
            {
                Write(output, ref last, slot, counts);
            }
        }

        for (; more; more = reader.Read()) Write(output, ref last, reader.Slot, reader.Counts);
    }

    private static void Write(PackedOutput output, ref int last, CounterSlot slot, long[] counts)
    {
        var present = Present(counts);
        if (present == 0) return;
        output.Number(slot.Number - last);
        last = slot.Number;
        WriteCounts(output, present, counts);
    }

    public static int Present(long[] counts)
    {
        var present = 0;
        for (var i = 0; i < Answers; i++) present |= counts[i] == 0 ? 0 : 1 << i;
        return present;
    }

    public static void WriteCounts(PackedOutput output, int present, long[] counts)
    {
        output.Byte((byte)present);
        for (var i = 0; i < Answers; i++)
        {
            if ((present & (1 << i)) != 0) output.Signed(counts[i]);
        }
    }

    public static void ReadCounts(ref PackedInput input, long[] counts)
    {
        var present = input.Byte();
        for (var i = 0; i < Answers; i++) counts[i] = (present & (1 << i)) == 0 ? 0 : input.Signed();
    }
}
