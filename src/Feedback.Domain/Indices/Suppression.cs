namespace Feedback.Domain.Indices;

/// <summary>
/// Which cells must not be shown: those with 1 to 4 answers, and those that would give one of them away, since a top's row
/// less the rows of its children is the row that is missing (domain-rules 8: complementary suppression).
/// </summary>
internal static class Suppression
{
    public const int SmallestShown = 5;

    /// <summary>The keys to hide, among cells none of which is empty.</summary>
    public static HashSet<CellKey> Of(IReadOnlyDictionary<CellKey, AnswerCounts> cells, AgencyRows agencies, bool byAgency)
    {
        var hidden = cells.Where(cell => cell.Value.N < SmallestShown).Select(cell => cell.Key).ToHashSet();
        if (!byAgency) return hidden;

        var families = new Dictionary<CellKey, List<CellKey>>();
        foreach (var key in cells.Keys)
        {
            var top = agencies.TopOf(key.Agency);
            if (top == AgencyRows.None) continue;
            var family = key with { Agency = top };
            if (!families.TryGetValue(family, out var children)) families.Add(family, children = []);
            children.Add(key);
        }

        foreach (var (top, children) in families)
        {
            HideComplements(cells[top].N, children, cells, agencies, hidden);
        }

        return hidden;
    }

    private static void HideComplements(
        long total,
        List<CellKey> children,
        IReadOnlyDictionary<CellKey, AnswerCounts> cells,
        AgencyRows agencies,
        HashSet<CellKey> hidden)
    {
        var small = children.Where(hidden.Contains).ToList();
        var own = total - children.Sum(child => cells[child].N);

        // The top's own answers have no row; a few of them are found by subtraction just as a hidden child is.
        var ownIsSmall = own is > 0 and < SmallestShown;
        if (small.Count == 0 && !ownIsSmall) return;

        // What is missing must be enough together, so one small child never stands alone. The top's own answers
        // do not help to make it enough: the top knows them.
        var missing = small.Sum(child => cells[child].N);
        var rest = children.Where(child => !hidden.Contains(child)).ToList();
        rest.Sort((a, b) => cells[a].N != cells[b].N ? cells[a].N.CompareTo(cells[b].N) : agencies.Compare(a.Agency, b.Agency));
        foreach (var child in rest)
        {
            if (missing >= SmallestShown) return;
            hidden.Add(child);
            missing += cells[child].N;
        }
    }
}
