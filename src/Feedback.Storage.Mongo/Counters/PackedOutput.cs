using System.Text;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>Bytes that grow: numbers of variable length, texts and bytes with their length before them.</summary>
internal sealed class PackedOutput(int capacity = 256)
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public void Number(long number) => Number((ulong)number);

    /// <summary>A number that may be negative.</summary>
    public void Signed(long number) => Number((ulong)((number << 1) ^ (number >> 63)));

    public void Byte(byte value)
    {
        Room(1);
        _bytes[Length++] = value;
    }

    public void Text(string text) => Sized(Encoding.UTF8.GetBytes(text));

    public void Sized(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        Raw(bytes);
    }

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Room(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    public byte[] ToArray() => _bytes[..Length];

    public ReadOnlySpan<byte> AsSpan() => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    private void Number(ulong number)
    {
        Room(10);
        for (; number >= 0x80; number >>= 7) _bytes[Length++] = (byte)(number | 0x80);
        _bytes[Length++] = (byte)number;
    }

    private void Room(int more)
    {
        if (Length + more > _bytes.Length) Array.Resize(ref _bytes, Math.Max(Length + more, _bytes.Length * 2));
    }
}
