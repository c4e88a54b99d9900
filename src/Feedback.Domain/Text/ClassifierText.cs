using System.Text;
using Feedback.Domain.Text.Masking;

namespace Feedback.Domain.Text;

/// <summary>
/// A text as the classifier sees it, in training and serving alike: lower-case words of Vietnamese letters with one space
/// between them. Numbers, punctuation, other scripts and the placeholders of masked data are left out.
/// </summary>
public static class ClassifierText
{
    /// <summary>Letters read at most; the API takes no longer text, and what a complaint is about is said before that.</summary>
    public const int MostLetters = 20_000;

    /// <summary>The words with their marks, composed, tone marks placed in the old way (hòa, thúy).</summary>
    public static string Accented(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var source = VietnameseText.Compose(text);
        var words = new StringBuilder(Math.Min(source.Length, MostLetters) + 1);
        for (var at = 0; at < source.Length && words.Length < MostLetters;)
        {
            if (Placeholders.At(source, at) is { } kind)
            {
                at += Placeholders.Of(kind).Length;
                EndWord(words);
                continue;
            }

            var letter = char.ToLowerInvariant(source[at++]);
            if (IsLetter(letter)) words.Append(letter);
            // A mark that composes with nothing is noise inside a word, not its end.
            else if (letter is < '\u0300' or > '\u036F') EndWord(words);
        }

        EndWord(words);
        return words.ToString().TrimEnd();
    }

    /// <summary>The same words without marks, letter for letter in the same positions: one view for every way of typing a text.</summary>
    public static string Plain(string text) => VietnameseText.StripDiacritics(Accented(text));

    private static bool IsLetter(char letter) =>
        letter is >= 'a' and <= 'z' || VietnameseLetters.Plain.ContainsKey(letter);

    private static void EndWord(StringBuilder words)
    {
        if (words.Length == 0 || words[^1] == ' ') return;
        TonePlacement.Settle(words);
        words.Append(' ');
    }
}
