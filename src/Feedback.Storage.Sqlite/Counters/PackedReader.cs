namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Reads <see cref="PackedCells"/> slot by slot, without making anything but one array.</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> cells)
{
    private readonly ReadOnlySpan<byte> _cells = cells;
    private int _at;

    public CounterSlot Slot { get; private set; }

    /// <summary>The slot's counts, until the next is read.</summary>
    public long[] Counts { get; } = new long[PackedCells.Answers];

    public bool Read()
    {
        if (_at == _cells.Length) return false;
        Slot = new CounterSlot(Slot.Number + (int)Number());
        var present = _cells[_at++];
        for (var i = 0; i < PackedCells.Answers; i++)
        {
            if ((present & (1 << i)) == 0)
            {
                Counts[i] = 0;
                continue;
            }

            var number = Number();
            Counts[i] = (long)(number >> 1) ^ -(long)(number & 1);
        }

        return true;
    }

    private ulong Number()
    {
        ulong number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = _cells[_at++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return number;
        }
    }
}
