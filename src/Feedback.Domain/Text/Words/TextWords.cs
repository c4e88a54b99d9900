using System.Text;
using Feedback.Domain.Text.Masking;

namespace Feedback.Domain.Text.Words;

/// <summary>
/// A text made uniform, in training and serving alike: composed letters of one script in lower case, tone marks in one place, drawn-out
/// letters shortened, chat spellings written out, numbers and provinces as classes. What masking left behind says nothing and is skipped.
/// </summary>
public static class TextWords
{
    /// <summary>Letters read at most; the API takes no longer text, and what a complaint is about is said before that.</summary>
    public const int MostLetters = 20_000;

    /// <summary>Words of more letters are no Vietnamese: noise, links, a cat on the keyboard.</summary>
    private const int LongestWord = 16;

    /// <summary>The words of a text in their order.</summary>
    public static IReadOnlyList<TextWord> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var source = VietnameseText.Compose(text.Length > MostLetters ? text[..MostLetters] : text);
        var words = new List<TextWord>(source.Length / 5);
        for (var at = 0; at < source.Length;)
        {
            if (Placeholders.At(source, at) is { } kind) at += Placeholders.Of(kind).Length;
            else if (char.IsAsciiDigit(source[at])) at = AddNumber(words, source, at);
            else if (IsLetter(LookAlikes.Latinised(source[at]))) at = AddWord(words, source, at);
            else at++;
        }

        return WithProvinces(words);
    }

    private static int AddNumber(List<TextWord> words, string source, int start)
    {
        var (number, length) = NumberClasses.At(source, start);
        words.Add(TextWord.Of(number, start, length));
        return start + length;
    }

    private static int AddWord(List<TextWord> words, string source, int start)
    {
        var word = new StringBuilder(8);
        var end = start;
        for (; end < source.Length; end++)
        {
            if (LookAlikes.IsUnseen(source[end]))
            {
                // A mark over a letter that only looks Latin was not composed with the rest of the text.
                if (word.Length > 0 && VietnameseLetters.Composition.TryGetValue((word[^1], source[end]), out var whole)) word[^1] = whole;
                continue;
            }

            var letter = LookAlikes.Latinised(source[end]);
            if (!IsLetter(letter)) break;
            if (word.Length <= LongestWord || !Repeats(word, letter)) word.Append(letter);
        }

        var typed = ChatSpellings.Of(word.ToString());
        Shorten(word);
        if (word.Length > LongestWord) return end;
        TonePlacement.Settle(word);
        var spelled = word.ToString();
        foreach (var meant in typed ?? ChatSpellings.Of(spelled) ?? [spelled]) words.Add(TextWord.Of(meant, start, end - start));
        return end;
    }

    // Three or more of one letter are drawn out ("quáaaa", "đượccc"); two may be right ("xoong"), except at the end of a word.
    private static void Shorten(StringBuilder word)
    {
        for (var at = 1; at < word.Length; at++)
        {
            var run = 1;
            while (at < word.Length && Plain(word[at]) == Plain(word[at - 1])) (run, at) = (run + 1, at + 1);
            if (run < 3 && !(run == 2 && at == word.Length && word.Length > 3)) continue;
            word.Remove(at - run + 1, run - 1);
            at -= run - 1;
        }
    }

    private static List<TextWord> WithProvinces(List<TextWord> words)
    {
        var kept = new List<TextWord>(words.Count);
        for (var at = 0; at < words.Count; at++)
        {
            var length = ProvinceNames.At(words, at);
            if (length == 0)
            {
                kept.Add(words[at]);
                continue;
            }

            var (first, last) = (words[at], words[at + length - 1]);
            kept.Add(TextWord.Of(ProvinceNames.Class, first.Start, last.Start + last.Length - first.Start));
            at += length - 1;
        }

        return kept;
    }

    private static bool Repeats(StringBuilder word, char letter) => Plain(word[^1]) == Plain(letter);

    private static char Plain(char letter) => letter < 0x80 ? letter : VietnameseLetters.Plain.GetValueOrDefault(letter, letter);

    private static bool IsLetter(char letter) => letter is >= 'a' and <= 'z' || VietnameseLetters.Plain.ContainsKey(letter);
}
