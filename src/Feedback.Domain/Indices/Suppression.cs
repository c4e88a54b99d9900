using System.Runtime.InteropServices;

namespace Feedback.Domain.Indices;

/// <summary>
/// Which cells must not be shown: those with 1 to 4 answers, and those that would give one of them away, since a top's row
/// less the rows of its children is the row that is missing (domain-rules 8: complementary suppression).
/// </summary>
internal static class Suppression
{
    public const int SmallestShown = 5;

    /// <summary>The keys to hide, among cells none of which is empty.</summary>
    public static HashSet<CellKey> Of(IReadOnlyList<(CellKey Key, AnswerCounts Answers)> cells, AgencyRows agencies, bool byAgency)
    {
        var hidden = cells.Where(cell => cell.Answers.N < SmallestShown).Select(cell => cell.Key).ToHashSet();
        if (!byAgency) return hidden;

        // Under its top's key: what its children hold together, and whether one is small. Most need no more than that.
        var sums = new Dictionary<CellKey, (long N, bool Small)>();
        foreach (var (key, answers) in cells)
        {
            if (FamilyOf(key, agencies) is not { } family) continue;
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, family, out _);
            sum = (sum.N + answers.N, sum.Small || answers.N < SmallestShown);
        }

        var children = new Dictionary<CellKey, List<(CellKey Key, long N)>>();
        foreach (var (key, answers) in cells)
        {
            // The top's own answers have no row; a few of them are found by subtraction just as a hidden child is.
            if (sums.TryGetValue(key, out var sum) && (sum.Small || answers.N - sum.N is > 0 and < SmallestShown)) children.Add(key, []);
        }

        if (children.Count == 0) return hidden;
        foreach (var (key, answers) in cells)
        {
            if (FamilyOf(key, agencies) is { } family && children.TryGetValue(family, out var siblings)) siblings.Add((key, answers.N));
        }

        foreach (var siblings in children.Values) HideComplements(siblings, agencies, hidden);
        return hidden;
    }

    /// <summary>The cell of the top that holds this child's; null for a top.</summary>
    private static CellKey? FamilyOf(CellKey key, AgencyRows agencies) =>
        agencies.TopOf(key.Agency) is var top && top == AgencyRows.None ? null : key with { Agency = top };

    // What is missing must be enough together, so one small child never stands alone. The top's own answers
    // do not help to make it enough: the top knows them.
    private static void HideComplements(List<(CellKey Key, long N)> children, AgencyRows agencies, HashSet<CellKey> hidden)
    {
        var missing = children.Where(child => hidden.Contains(child.Key)).Sum(child => child.N);
        var rest = children.Where(child => !hidden.Contains(child.Key)).ToList();
        rest.Sort((a, b) => a.N != b.N ? a.N.CompareTo(b.N) : agencies.Compare(a.Key.Agency, b.Key.Agency));
        foreach (var (key, n) in rest)
        {
            if (missing >= SmallestShown) return;
            hidden.Add(key);
            missing += n;
        }
    }
}
