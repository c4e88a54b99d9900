using System.Text;
using Feedback.Domain.Text;

namespace Feedback.Domain.Catalogue.Finding;

/// <summary>Parts a text into words and their keys, in one walk.</summary>
internal static class WordReader
{
    public static (List<PlaceWord> Words, string Keys) Read(string text)
    {
        var words = new List<PlaceWord>((text.Length / 4) + 1);
        var keys = new StringBuilder(text.Length);
        var gap = WordGap.Stop;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                gap = (WordGap)Math.Max((int)gap, (int)GapOf(text[at++]));
                continue;
            }

            var end = EndOf(text, at);
            words.Add(Word(text, at, end, gap, keys));
            (at, gap) = (end, WordGap.Space);
        }

        return (words, keys.ToString());
    }

    private static WordGap GapOf(char sign) => sign switch
    {
        '.' => WordGap.Dot,
        '-' or '–' or '—' => WordGap.Dash,
        '\n' or '!' or '?' or ';' => WordGap.Stop,
        ' ' or '\t' or '\r' or '\u00A0' or '\'' or '’' => WordGap.Space,
        _ when IsMark(sign) => WordGap.Space,
        _ => WordGap.Comma,
    };

    // Q1 and p5 are two words, the kind and its number; 3A4 and B2 stay one.
    private static int EndOf(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsMark(text[end]))) end++;
        var numbered = text[start] is 'q' or 'Q' or 'p' or 'P' && end > start + 1 && end <= start + 3;
        return numbered && text.AsSpan((start + 1)..end).IndexOfAnyExceptInRange('0', '9') < 0 ? start + 1 : end;
    }

    private static PlaceWord Word(string text, int start, int end, WordGap gap, StringBuilder keys)
    {
        if (keys.Length > 0) keys.Append(' ');
        var key = keys.Length;
        var (marked, upper) = (false, true);
        for (var at = start; at < end; at++)
        {
            var letter = text[at];
            var plain = letter < 0x80 ? letter : VietnameseLetters.Plain.GetValueOrDefault(letter, letter);
            marked |= plain != letter || IsMark(letter);
            if (IsMark(letter)) continue;
            upper &= !char.IsLower(letter);
            // Phường 05 is phường 5.
            if (plain == '0' && keys.Length == key && at + 1 < end && char.IsAsciiDigit(text[at + 1])) continue;
            keys.Append(char.ToLowerInvariant(plain));
        }

        return new(start, end, key, keys.Length, gap, char.IsUpper(text[start]), upper, marked);
    }

    private static bool IsMark(char sign) => sign is >= '\u0300' and <= '\u036F';
}
