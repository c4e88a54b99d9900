using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Feedback.Storage;

/// <summary>Reads what <see cref="PackedWriter"/> wrote, in the same order.</summary>
internal ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public readonly bool Ended => _at == _bytes.Length;

    /// <summary>How many bytes were read.</summary>
    public readonly int At => _at;

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

    public string Text() => Encoding.UTF8.GetString(Bytes());

    /// <summary>Adds five counts to others.</summary>
    public void AddCounts(ref FiveCounts sums)
    {
        Span<long> all = sums;
        for (var present = (uint)_bytes[_at++]; present != 0; present &= present - 1)
        {
            var number = Number();
            ref var sum = ref all[BitOperations.TrailingZeroCount(present)];
            sum = checked(sum + ((long)(number >> 1) ^ -(long)(number & 1)));
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
