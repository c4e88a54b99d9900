using System.Runtime.CompilerServices;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Reads what <see cref="PackedWriter"/> wrote, in the same order.</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public readonly bool Ended => _at == _bytes.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Number()
    {
        ulong next = _bytes[_at++];
        return next < 0x80 ? next : Longer(next & 0x7F);
    }

    public int Int() => checked((int)Number());

    public ReadOnlySpan<byte> Bytes()
    {
        var length = Int();
        var read = _bytes.Slice(_at, length);
        _at += length;
        return read;
    }

    /// <summary>What was not read yet.</summary>
    public readonly ReadOnlySpan<byte> Rest() => _bytes[_at..];

    public void Counts(ref FiveCounts counts)
    {
        var present = _bytes[_at++];
        for (var i = 0; i < FiveCounts.Length; i++)
        {
            if ((present & (1 << i)) == 0)
            {
                counts[i] = 0;
                continue;
            }

            var number = Number();
            counts[i] = (long)(number >> 1) ^ -(long)(number & 1);
        }
    }

    private ulong Longer(ulong number)
    {
        for (var shift = 7; ; shift += 7)
        {
            var next = _bytes[_at++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return number;
        }
    }
}
