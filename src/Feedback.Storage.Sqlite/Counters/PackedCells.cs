using System.Numerics;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>
/// The cells of one row as bytes: for each slot in order the distance to the one before, a bit for each of the five counts that is not zero,
/// and these counts, all as variable-length numbers (a count zigzag, as a change may be negative). A slot without counts is left out.
/// </summary>
internal static class PackedCells
{
    public const int Answers = 5;

    /// <summary>The cells with the changes added; the changes are in the order of their slots.</summary>
    public static byte[] Add(ReadOnlySpan<byte> cells, IReadOnlyCollection<KeyValuePair<CounterSlot, long[]>> changes)
    {
        var output = new byte[cells.Length + (changes.Count * (4 + (Answers * 10)))];
        var length = 0;
        var last = 0;
        var reader = new PackedReader(cells);
        var more = reader.Read();
        foreach (var (slot, counts) in changes)
        {
            while (more && reader.Slot.Number < slot.Number)
            {
                Write(output, ref length, ref last, reader.Slot, reader.Counts);
                more = reader.Read();
            }

            if (more && reader.Slot == slot)
            {
                for (var i = 0; i < Answers; i++) reader.Counts[i] = checked(reader.Counts[i] + counts[i]);
                Write(output, ref length, ref last, slot, reader.Counts);
                more = reader.Read();
            }
            else
            {
                Write(output, ref length, ref last, slot, counts);
            }
        }

        for (; more; more = reader.Read()) Write(output, ref length, ref last, reader.Slot, reader.Counts);
        return output[..length];
    }

    private static void Write(byte[] output, ref int length, ref int last, CounterSlot slot, long[] counts)
    {
        var present = 0;
        for (var i = 0; i < Answers; i++) present |= counts[i] == 0 ? 0 : 1 << i;
        if (present == 0) return;

        Write(output, ref length, (ulong)(slot.Number - last));
        last = slot.Number;
        output[length++] = (byte)present;
        for (var rest = (uint)present; rest != 0; rest &= rest - 1)
        {
            var count = counts[BitOperations.TrailingZeroCount(rest)];
            Write(output, ref length, (ulong)((count << 1) ^ (count >> 63)));
        }
    }

    private static void Write(byte[] output, ref int length, ulong number)
    {
        for (; number >= 0x80; number >>= 7) output[length++] = (byte)(number | 0x80);
        output[length++] = (byte)number;
    }
}
