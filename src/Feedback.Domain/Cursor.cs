using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Feedback.Domain;

/// <summary>An opaque place in a list ordered by (instant, key): the next page starts after it.</summary>
public readonly record struct Cursor(DateTimeOffset At, string Key)
{
    public override string ToString() => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{At.ToUnixTimeMilliseconds()}|{Key}")));

    /// <summary>Reads a cursor; false when the text is none of ours.</summary>
    public static bool TryParse(string? text, out Cursor cursor)
    {
        cursor = default;
        if (string.IsNullOrEmpty(text) || text.Length > 500 || !Base64Url.IsValid(text)) return false;
        var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        var bar = plain.IndexOf('|', StringComparison.Ordinal);
        if (bar <= 0
            || !long.TryParse(plain.AsSpan(0, bar), NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            || milliseconds > 253402300799999)
        {
            return false;
        }

        cursor = new Cursor(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), plain[(bar + 1)..]);
        return true;
    }
}
