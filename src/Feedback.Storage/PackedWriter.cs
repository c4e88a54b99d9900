using System.Numerics;
using System.Text;

namespace Feedback.Storage;

/// <summary>Writes numbers in as few bytes as they need, seven bits to a byte, lowest first; of five counts a byte that tells which are not zero, and these (zigzag).</summary>
internal sealed class PackedWriter(int capacity = 256)
{
    private const int LongestNumber = 10;
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Number(ulong number)
    {
        Reserve(LongestNumber);
        for (; number >= 0x80; number >>= 7) _bytes[Length++] = (byte)(number | 0x80);
        _bytes[Length++] = (byte)number;
    }

    public void Int(int number) => Number((ulong)(uint)number);

    /// <summary>Their number, then they.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Int(bytes.Length);
        Raw(bytes);
    }

    public void Text(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public void Counts(in FiveCounts counts)
    {
        var present = 0;
        for (var i = 0; i < FiveCounts.Length; i++) present |= counts[i] == 0 ? 0 : 1 << i;
        Reserve(1);
        _bytes[Length++] = (byte)present;
        for (var rest = (uint)present; rest != 0; rest &= rest - 1)
        {
            var count = counts[BitOperations.TrailingZeroCount(rest)];
            Number((ulong)((count << 1) ^ (count >> 63)));
        }
    }

    private void Reserve(int more)
    {
        if (Length + more > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + more));
    }
}
