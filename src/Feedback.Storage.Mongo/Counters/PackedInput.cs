using System.Text;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>Reads what <see cref="PackedOutput"/> wrote.</summary>
internal ref struct PackedInput(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int At { get; private set; }

    public readonly bool IsAtEnd => At == _bytes.Length;

    public long Number()
    {
        ulong number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = _bytes[At++];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return (long)number;
        }
    }

    public long Signed()
    {
        var number = (ulong)Number();
        return (long)(number >> 1) ^ -(long)(number & 1);
    }

    public byte Byte() => _bytes[At++];

    public string Text() => Encoding.UTF8.GetString(Sized());

    public ReadOnlySpan<byte> Sized()
    {
        var length = (int)Number();
        At += length;
        return _bytes.Slice(At - length, length);
    }
}
