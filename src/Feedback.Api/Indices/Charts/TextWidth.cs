using System.Globalization;
using System.Text;
using Feedback.Domain.Text;

namespace Feedback.Api.Indices.Charts;

/// <summary>How wide a text is drawn, at most: nobody knows the reader's font, so widths are those of the widest usual one, DejaVu Sans (its hmtx table), rounded up.</summary>
internal static class TextWidth
{
    /// <summary>Bold names are wider by 11 to 13 %.</summary>
    private const double Bold = 1.13;

    private const string HornedCapitals = "ƠỚỜỞỠỢƯỨỪỬỮỰ";

    /// <summary>Hundredths of the size, from the space to the tilde.</summary>
    private static readonly byte[] Ascii =
    [
        32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 54,
        100, 69, 69, 70, 77, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50,
        50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84,
    ];

    public static double Of(string text, int size, bool bold = false)
    {
        // Marks stand above and below, only the horn of a capital beside it.
        var em = 0.13 * text.Count(letter => HornedCapitals.Contains(letter, StringComparison.Ordinal));
        foreach (var rune in VietnameseText.StripDiacritics(XmlText.Clean(text)).EnumerateRunes()) em += Em(rune);
        return em * size * (bold ? Bold : 1);
    }

    /// <summary>The text, or its beginning with an ellipsis; letters and their marks stay together.</summary>
    public static string Fit(string text, double width, int size, bool bold = false)
    {
        text = XmlText.Clean(text);
        if (Of(text, size, bold) <= width) return text;
        var (kept, used) = (new StringBuilder(), Of("…", size, bold));
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext() && (used += Of(elements.GetTextElement(), size, bold)) <= width) kept.Append(elements.GetTextElement());
        return kept.ToString().TrimEnd() + "…";
    }

    /// <summary>Parts beside one another: the longest give way first, so that what tells two rows apart is not cut off with the end.</summary>
    public static string Fit(IReadOnlyList<string> parts, double width, int size, bool bold = false)
    {
        const string Between = " · ";
        var left = width - (Of(Between, size, bold) * (parts.Count - 1));
        var fitted = new string[parts.Count];
        var shortest = Enumerable.Range(0, parts.Count).OrderBy(i => Of(parts[i], size, bold)).ToList();
        for (var done = 0; done < shortest.Count; done++)
        {
            var i = shortest[done];
            fitted[i] = Fit(parts[i], left / (shortest.Count - done), size, bold);
            left -= Of(fitted[i], size, bold);
        }

        return string.Join(Between, fitted);
    }

    /// <summary>A long text in lines.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, int size)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (lines.Count > 0 && Of($"{lines[^1]} {word}", size) <= width) lines[^1] += " " + word;
            else lines.Add(word);
        }

        return lines;
    }

    private static double Em(Rune rune) => rune.Value switch
    {
        >= ' ' and <= '~' => Ascii[rune.Value - ' '] / 100.0,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark => 0,
        '·' => 0.32,
        '–' => 0.5,
        < 0x10000 => 1.1,
        _ => 1.4,
    };
}
