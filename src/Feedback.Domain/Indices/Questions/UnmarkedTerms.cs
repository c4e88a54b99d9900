namespace Feedback.Domain.Indices.Questions;

/// <summary>
/// Adds what people typed without marks to what it stands for: "can bo" to "cán bộ". Else a new app or keyboard would make the
/// same word fall in one spelling and rise in another.
/// </summary>
internal static class UnmarkedTerms
{
    /// <summary>The marked spelling must be this much of all marked spellings of the same letters; else the term stays as typed.</summary>
    private const double Clear = 0.9;

    public static Dictionary<Term, TermCount> Settle(IReadOnlyDictionary<Term, TermCount> counts, TermWords words)
    {
        var plain = PlainNumbers(words);
        var marked = counts.Where(entry => !entry.Key.Any(number => words[number].Unmarked)).ToArray();
        var settled = new Dictionary<Term, TermCount>(marked);
        var spellings = new Dictionary<Term, (Term Commonest, int Its, int All)>();
        foreach (var (term, count) in marked)
        {
            var letters = term.Renumbered(number => plain[number]);
            if (letters == term) continue;
            var known = spellings.GetValueOrDefault(letters);
            var commonest = count.Counted > known.Its || (count.Counted == known.Its && term.Packed < known.Commonest.Packed);
            spellings[letters] = commonest
                ? (term, count.Counted, known.All + count.Counted)
                : known with { All = known.All + count.Counted };
        }

        foreach (var (term, count) in counts)
        {
            if (!term.Any(number => words[number].Unmarked)) continue;
            var clear = spellings.TryGetValue(term, out var found) && found.Its >= Clear * found.All;
            var meant = clear ? found.Commonest : term;
            settled[meant] = settled.GetValueOrDefault(meant).Plus(count);
        }

        return settled;
    }

    /// <summary>For each word the number of its letters without marks, where somebody typed them so; else its own.</summary>
    private static int[] PlainNumbers(TermWords words)
    {
        var plain = new int[words.Largest + 1];
        for (var number = 1; number < plain.Length; number++)
        {
            var (spelling, unmarked) = words[number];
            var typed = unmarked || spelling is null ? 0 : words.Find(new CountedWord(Text.VietnameseText.StripDiacritics(spelling), true));
            plain[number] = typed == 0 ? number : typed;
        }

        return plain;
    }
}
