using System.Text;

namespace Feedback.Domain.Text;

/// <summary>Spelling made uniform: composed letters (NFC), plain letters, and the key that search compares by.</summary>
public static class VietnameseText
{
    /// <summary>Composes Vietnamese letters written as a base and combining marks, in whatever order the marks come.</summary>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.AsSpan().IndexOfAnyInRange('\u0300', '\u036F') < 0) return text;
        var composed = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (composed.Length > 0
                && VietnameseLetters.Composition.TryGetValue((composed[^1], character), out var whole))
            {
                composed[^1] = whole;
            }
            else
            {
                composed.Append(character);
            }
        }

        return composed.ToString();
    }

    /// <summary>Replaces every marked letter by the plain one under it (đ by d) and drops combining marks.</summary>
    public static string StripDiacritics(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var stripped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is >= '\u0300' and <= '\u036F') continue;
            stripped.Append(character < 0x80 ? character : VietnameseLetters.Plain.GetValueOrDefault(character, character));
        }

        return stripped.ToString();
    }

    /// <summary>Lower case without diacritics, runs of anything but letters and digits as one space: what search compares.</summary>
    public static string SearchKey(string text)
    {
        var stripped = StripDiacritics(text);
        var key = new StringBuilder(stripped.Length);
        foreach (var character in stripped)
        {
            if (char.IsLetterOrDigit(character))
            {
                key.Append(char.ToLowerInvariant(character));
            }
            else if (key.Length > 0 && key[^1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>Whether the text carries any Vietnamese mark.</summary>
    public static bool HasDiacritics(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(character => character is >= '\u0300' and <= '\u036F' || VietnameseLetters.Plain.ContainsKey(character));
    }
}
