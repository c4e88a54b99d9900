using System.Runtime.InteropServices;

namespace Feedback.Domain.Indices.Questions;

/// <summary>In how many comments of either group a term is.</summary>
/// <param name="Missed">At most this many more: comments that came while the term was forgotten.</param>
internal readonly record struct TermCount(int Before, int Now, int Missed)
{
    public int Counted => Before + Now;

    public TermCount Plus(TermCount other) => new(Before + other.Before, Now + other.Now, Missed + other.Missed);
}

/// <summary>
/// The terms of a stream of comments. When there are more than it may hold, the rarest are forgotten, and a term that comes back says how
/// many comments it may have missed.
/// </summary>
/// <remarks>Lossy counting (Manku, Motwani 2002, VLDB), pruned when full instead of at fixed steps: no count is ever too high.</remarks>
internal sealed class TermCounts(TermWords words, int mostTerms)
{
    private readonly Dictionary<Term, TermCount> _counts = [];

    public IReadOnlyDictionary<Term, TermCount> All => _counts;

    /// <summary>No forgotten term was in more comments than this.</summary>
    public int MostMissed { get; private set; }

    /// <summary>Counts a comment's terms, each named once.</summary>
    public void Add(IEnumerable<Term> terms, bool now)
    {
        foreach (var term in terms)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, term, out var known);
            if (!known) count = new TermCount(0, 0, MostMissed);
            count = now ? count with { Now = count.Now + 1 } : count with { Before = count.Before + 1 };
        }

        if (_counts.Count > mostTerms) Forget();
    }

    // At least a quarter goes, so that this is rare. The threshold never falls: a term's possible count is at least what it missed.
    private void Forget()
    {
        var possible = _counts.Values.Select(count => count.Counted + count.Missed).Order().ToArray();
        MostMissed = possible[possible.Length / 4];
        foreach (var (term, count) in _counts)
        {
            if (count.Counted + count.Missed <= MostMissed) _counts.Remove(term);
        }

        words.Keep(_counts.Keys);
    }
}
