using Feedback.Domain.Text.Words;

namespace Feedback.Classification;

/// <summary>Reads the terms of a text.</summary>
internal static class TermReader
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>All occurrences, one view after the other.</summary>
    public static void Read(IReadOnlyList<TextWord> words, TermOptions options, List<Term> terms)
    {
        Sequences(words, options.Words, TermView.Plain, terms);
        if (options.Accented) Sequences(words, options.Words, TermView.Accented, terms);
        if (options.RunTo >= options.RunFrom) Runs(words, options, terms);
    }

    private static void Sequences(IReadOnlyList<TextWord> words, int longest, TermView view, List<Term> terms)
    {
        for (var first = 0; first < words.Count; first++)
        {
            var hash = Start(view);
            for (var last = first; last < words.Count && last - first < longest; last++)
            {
                if (last > first) hash = Add(hash, ' ');
                hash = Add(hash, view == TermView.Plain ? words[last].Plain : words[last].Accented);
                terms.Add(new Term(hash, view, first, last));
            }
        }
    }

    private static void Runs(IReadOnlyList<TextWord> words, TermOptions options, List<Term> terms)
    {
        var (letters, word) = Letters(words);
        for (var first = 0; first < letters.Length; first++)
        {
            var hash = Start(TermView.Run);
            for (var last = first; last < letters.Length && last - first < options.RunTo; last++)
            {
                hash = Add(hash, letters[last]);
                if (last - first + 1 >= options.RunFrom) terms.Add(new Term(hash, TermView.Run, word[first], word[last]));
            }
        }
    }

    // " den duong hong ", and for each letter the word it belongs to; classes are no letters.
    private static (char[] Letters, int[] Word) Letters(IReadOnlyList<TextWord> words)
    {
        var length = 1;
        foreach (var word in words) length += word.IsClass ? 0 : word.Plain.Length + 1;
        var (letters, belongs) = (new char[length], new int[length]);
        letters[0] = ' ';
        var to = 1;
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].IsClass) continue;
            foreach (var letter in words[at].Plain) (letters[to], belongs[to++]) = (letter, at);
            (letters[to], belongs[to++]) = (' ', at);
        }

        return (letters, belongs);
    }

    private static ulong Start(TermView view) => (Basis ^ (ulong)view) * Prime;

    private static ulong Add(ulong hash, char letter) => (hash ^ letter) * Prime;

    private static ulong Add(ulong hash, string letters)
    {
        foreach (var letter in letters) hash = (hash ^ letter) * Prime;
        return hash;
    }
}
