namespace Feedback.Domain.Indices.Questions;

/// <summary>
/// Which found terms are only pieces of found phrases. Vietnamese writes a word of several syllables apart, so "nhiệt" and "tình" move
/// with "nhiệt tình", and "dạy nhiệt" with "dạy nhiệt tình".
/// </summary>
internal sealed class FoundPhrases
{
    /// <summary>A word in found phrases in this much of its comments is no term of its own.</summary>
    private const double Fragment = 0.8;

    private readonly IReadOnlyDictionary<Term, TermCount> _counts;
    private readonly TermWords _words;
    private readonly ILookup<int, Term> _byFirst;
    private readonly ILookup<int, Term> _byLast;
    private readonly ILookup<Term, Term> _byPart;

    public FoundPhrases(IEnumerable<Term> found, IReadOnlyDictionary<Term, TermCount> counts, TermWords words)
    {
        (_counts, _words) = (counts, words);
        var phrases = found.Where(term => term.Second != 0).ToArray();
        _byFirst = phrases.ToLookup(phrase => phrase.First);
        _byLast = phrases.ToLookup(Last);
        _byPart = phrases
            .Where(phrase => !IsSeam(phrase))
            .SelectMany(phrase => Parts(phrase).Select(part => (part, phrase)))
            .ToLookup(pair => pair.part, pair => pair.phrase);
    }

    /// <summary>Whether it ends one word and begins the next: at least half of its comments must hold a commoner found phrase that shares a word with it.</summary>
    public bool IsSeam(Term term)
    {
        if (term.Second == 0) return false;
        var negated = IsNegated(term);
        return (!negated && Covers(_byLast[term.First], term, term.First)) || ((!negated || term.Third != 0) && Covers(_byFirst[Last(term)], term, Last(term)));
    }

    /// <summary>Whether most comments with it hold one of the found phrases it is a part of.</summary>
    public bool IsFragment(Term part) => Within(part) is { } within && within.Counted >= Fragment * _counts[part].Counted;

    /// <summary>Comments with found phrases it is a part of, those with two counted twice; null when there are none.</summary>
    public TermCount? Within(Term part) => _byPart.Contains(part)
        ? _byPart[part].Aggregate(default(TermCount), (sum, phrase) => sum.Plus(_counts[phrase]))
        : null;

    // Of the comments with the shared word, those with either phrase cannot be more than all: the rest holds both.
    private bool Covers(IEnumerable<Term> others, Term term, int shared) =>
        _counts.TryGetValue(Term.Of(shared), out var all)
        && others.Any(other => _counts[other].Counted is var its
            && its > _counts[term].Counted
            && 2 * (_counts[term].Counted + its - all.Counted) >= _counts[term].Counted);

    private IEnumerable<Term> Parts(Term phrase)
    {
        if (!IsNegated(phrase)) return [Term.Of(phrase.First), Term.Of(phrase.Second)];
        return phrase.Third == 0 ? [] : [Term.Of(phrase.First, phrase.Second), Term.Of(phrase.Third)];
    }

    private bool IsNegated(Term term) => FunctionWords.Negates(_words[term.First].Spelling);

    private static int Last(Term term) => term.Third != 0 ? term.Third : term.Second;
}
