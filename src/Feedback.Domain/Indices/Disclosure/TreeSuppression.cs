namespace Feedback.Domain.Indices.Disclosure;

/// <summary>
/// Which agencies of a whole tree have no public figures: those with too few answers in their subtree, those that would give one
/// away by subtraction at any level, and all that is below a hidden one (its parts would bound it from below).
/// </summary>
public static class TreeSuppression
{
    /// <param name="subtreeCounts">Answers in each agency's subtree, none of them zero.</param>
    /// <param name="parentOf">Null for a root; the parent of an agency with a count has a count too.</param>
    /// <param name="least">Answers a row must have to be shown, and that must be missing together where any is hidden.</param>
    /// <returns>The codes to hide.</returns>
    public static IReadOnlySet<string> Of(IReadOnlyDictionary<string, long> subtreeCounts, Func<string, string?> parentOf, int least = Suppression.SmallestShown)
    {
        var children = subtreeCounts.Keys.ToLookup(code => parentOf(code) ?? string.Empty, StringComparer.Ordinal);
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>();
        open.Push(string.Empty);
        while (open.TryPop(out var parent))
        {
            // The roots' parent is the national total, which is printed like any other.
            var below = children[parent].OrderBy(code => subtreeCounts[code]).ThenBy(code => code, StringComparer.Ordinal).ToList();
            var total = below.Sum(code => subtreeCounts[code]);
            var own = parent.Length == 0 ? 0 : subtreeCounts[parent] - total;
            var withheld = hidden.Contains(parent) ? below.Count : Withheld(below, own, subtreeCounts, least);
            hidden.UnionWith(below.Take(withheld));
            foreach (var child in below) open.Push(child);
        }

        return hidden;
    }

    /// <summary>How many of the children, smallest first, must go so that what is missing is enough and not one agency's alone.</summary>
    private static int Withheld(List<string> below, long own, IReadOnlyDictionary<string, long> subtreeCounts, int least)
    {
        var small = below.Count(code => subtreeCounts[code] < least);
        if (small == 0 && (own == 0 || own >= least)) return 0;

        // The parent's own answers do not help: the parent knows them.
        var withheld = Math.Min(Math.Max(small, small == 0 ? 1 : 2), below.Count);
        var missing = below.Take(withheld).Sum(code => subtreeCounts[code]);
        while (missing < least && withheld < below.Count) missing += subtreeCounts[below[withheld++]];
        return withheld;
    }
}
