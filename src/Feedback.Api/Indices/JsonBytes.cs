using System.Globalization;
using System.Text.Json;
using Feedback.Api.Hosting;

namespace Feedback.Api.Indices;

/// <summary>
/// JSON put down as it is to be sent. Who writes with it sees to commas and braces: a table's hundred thousand figures cost the general writer, which checks each of them,
/// several times as much. What is not plain ASCII, or no decimal of a few digits, goes the general way.
/// </summary>
internal sealed class JsonBytes
{
    private const int LongestNumber = 32;
    private const int Six = 6;
    private const long Million = 1_000_000;
    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, Million];
    private static readonly bool[] Plain = [.. Enumerable.Range(0, 128).Select(letter => char.IsAsciiLetterOrDigit((char)letter) || letter is '-' or '_' or '.' or '/' or ' ')];

    private byte[] _bytes = new byte[1024];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Raw(ReadOnlySpan<byte> json)
    {
        json.CopyTo(Free(json.Length));
        _length += json.Length;
    }

    public void Text(string text)
    {
        var free = Free(text.Length + 2);
        free[0] = (byte)'"';
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter >= Plain.Length || !Plain[letter])
            {
                Escaped(text);
                return;
            }

            free[i + 1] = (byte)letter;
        }

        free[text.Length + 1] = (byte)'"';
        _length += text.Length + 2;
    }

    public void Number(long number)
    {
        number.TryFormat(Free(LongestNumber), out var written, provider: CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>With as many decimals as it has.</summary>
    public void Number(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);

        // Below zero the highest bit is set.
        var (scale, digits) = (parts[3] >> 16, ((long)(uint)parts[1] << 32) | (uint)parts[0]);
        var free = Free(LongestNumber);
        if (scale < 0 || scale >= Powers.Length || parts[2] != 0 || digits < 0)
        {
            number.TryFormat(free, out var written, provider: CultureInfo.InvariantCulture);
            _length += written;
            return;
        }

        // Most have six: to divide by a number that the compiler knows costs a tenth.
        var whole = scale == Six ? digits / Million : digits / Powers[scale];
        var rest = (uint)(digits - (whole * Powers[scale]));
        whole.TryFormat(free, out var length, provider: CultureInfo.InvariantCulture);
        _length += length;
        if (scale == 0) return;
        free[length] = (byte)'.';
        for (var at = length + scale; at > length; at--, rest /= 10) free[at] = (byte)('0' + (rest % 10));
        _length += scale + 1;
    }

    private void Escaped(string text)
    {
        Raw("\""u8);
        Raw(JsonEncodedText.Encode(text, ApiJson.Options.Encoder).EncodedUtf8Bytes);
        Raw("\""u8);
    }

    private Span<byte> Free(int length)
    {
        if (_bytes.Length - _length < length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + length));
        return _bytes.AsSpan(_length);
    }
}
