using Feedback.Domain.Indices.Statistics;

namespace Feedback.Domain.Indices.Questions;

/// <summary>The terms of two groups of comments, tested one by one and together.</summary>
internal sealed class ComparedTerms
{
    private readonly Dictionary<Term, TermCount> _counts;
    private readonly TermWords _words;
    private readonly long _commentsBefore;
    private readonly long _commentsNow;
    private readonly double _priorComments;
    private readonly Term[] _compared;

    public ComparedTerms(Dictionary<Term, TermCount> counts, TermWords words, long commentsBefore, long commentsNow, WordShiftOptions options)
    {
        (_counts, _words, _commentsBefore, _commentsNow) = (counts, words, commentsBefore, commentsNow);
        _priorComments = options.PriorShare * Math.Min(commentsBefore, commentsNow);
        _compared = [.. counts.Where(entry => entry.Value.Counted >= options.LeastComments && SaysSomething(entry.Key)).Select(entry => entry.Key)];
    }

    public int Compared => _compared.Length;

    /// <summary>Those that rose or fell beyond chance, the surest first; a part of found phrases only when it moved without them too.</summary>
    public IReadOnlyList<WordShift> Shifted()
    {
        var tests = Array.ConvertAll(_compared, term => Test(_counts[term]));
        var q = MultipleComparisons.BenjaminiHochberg(Array.ConvertAll(tests, test => test.P));
        var found = Enumerable.Range(0, _compared.Length)
            .Where(at => Math.Abs(tests[at].Shift.Z) >= NormalDistribution.Z95 && q[at] <= Movers.MostFalse)
            .ToDictionary(at => _compared[at], at => Shown(_compared[at], tests[at].Shift, tests[at].P, q[at]));
        var phrases = new FoundPhrases(found.Keys, _counts, _words);
        return
        [
            .. found.Where(entry => !IsPiece(entry.Key, entry.Value.Z, phrases)).Select(entry => entry.Value)
                .OrderByDescending(shift => Math.Abs(shift.Z)).ThenBy(shift => shift.Term, StringComparer.Ordinal),
        ];
    }

    // Comments it may have missed are taken to have been in the group where it is rarer: forgetting never makes a term seem to move.
    private (LogOddsShift Shift, double P) Test(TermCount count)
    {
        var rose = (double)count.Now / _commentsNow > (double)count.Before / _commentsBefore;
        var before = Math.Min(count.Before + (rose ? count.Missed : 0), _commentsBefore);
        var now = Math.Min(count.Now + (rose ? 0 : count.Missed), _commentsNow);
        var shift = LogOddsShift.Of(before, _commentsBefore, now, _commentsNow, _priorComments);
        if (count.Missed > 0 && shift.LogOdds > 0 != rose) return (new LogOddsShift(0, 1), 1);
        return (shift, ExactChance.Of(before, _commentsBefore, now, _commentsNow));
    }

    private WordShift Shown(Term term, LogOddsShift shift, double p, double q)
    {
        var count = _counts[term];
        return new WordShift(
            Spelling(term),
            count.Before,
            count.Now,
            (decimal)count.Before / _commentsBefore,
            (decimal)count.Now / _commentsNow,
            shift.LogOdds,
            shift.StandardError,
            shift.Z,
            p,
            q,
            count.Missed);
    }

    private bool IsPiece(Term term, double z, FoundPhrases phrases)
    {
        if (phrases.IsSeam(term) || phrases.IsFragment(term)) return true;
        if (phrases.Within(term) is not { } within) return false;
        var whole = _counts[term];
        var rest = new TermCount(Math.Max(0, whole.Before - within.Before), Math.Max(0, whole.Now - within.Now), whole.Missed);
        var (left, p) = Test(rest);
        return Math.Sign(left.Z) != Math.Sign(z) || Math.Abs(left.Z) < NormalDistribution.Z95 || p > 0.05;
    }

    // What was typed without marks, found no marked spelling and may be function words is most likely just that.
    private bool SaysSomething(Term term) => !term.Any(number =>
        _words[number] is { Unmarked: true } word && FunctionWords.MayBe(word.Spelling));

    private string Spelling(Term term) => string.Join(
        ' ', new[] { term.First, term.Second, term.Third }.Where(number => number != 0).Select(number => _words[number].Spelling));
}
