using System.Text;

namespace Feedback.Domain.Text.Masking;

/// <summary>Finds e-mail addresses from their @ outwards; neither side can pass another @, so no character is read more than twice.</summary>
internal static class EmailMask
{
    public static string Apply(string text, out int count)
    {
        count = 0;
        var masked = new StringBuilder(text.Length);
        var copied = 0;
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > copied && IsLocal(text[start - 1])) start--;
            var end = DomainEnd(text, at + 1);
            if (end < 0 || text.AsSpan(start, at - start).IndexOfAnyExcept('.', '-') < 0) continue;
            masked.Append(text, copied, start - copied).Append(Placeholders.Of(PersonalDataKind.Email));
            copied = end;
            count++;
        }

        return count == 0 ? text : masked.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool IsLocal(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '_' or '%' or '+' or '-';

    // The end of the last label that can be a top-level domain: two or more letters after a dot. A sentence, or a number, may go on after it.
    private static int DomainEnd(string text, int start)
    {
        var end = -1;
        var labels = 0;
        for (var at = start; at < text.Length;)
        {
            var label = at;
            while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-')) at++;
            if (at == label) break;
            labels++;
            var letters = label;
            while (letters < at && char.IsAsciiLetter(text[letters])) letters++;
            if (labels > 1 && letters - label >= 2) end = letters;
            if (at == text.Length || text[at] != '.') break;
            at++;
        }

        return end;
    }
}
