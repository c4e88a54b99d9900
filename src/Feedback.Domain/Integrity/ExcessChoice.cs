namespace Feedback.Domain.Integrity;

/// <summary>Which ratings are set aside when only their number is known. The order is one that nobody can choose or influence afterwards.</summary>
internal static class ExcessChoice
{
    /// <summary>Those in the densest stretch first: the nearer its second neighbour of the same kind in time, the sooner.</summary>
    public static IReadOnlyList<Guid> Densest(IReadOnlyList<RatingTrace> inTime, int number) => Take(
        inTime.Select((trace, i) => (trace.Id, Rank: SecondGap(inTime, i))), number);

    /// <summary>By a hash of the id, where time says nothing: each is as likely as another.</summary>
    public static IReadOnlyList<Guid> Evenly(IEnumerable<RatingTrace> traces, int number) => Take(traces.Select(trace => (trace.Id, Rank: 0L)), number);

    private static IReadOnlyList<Guid> Take(IEnumerable<(Guid Id, long Rank)> ranked, int number) =>
        [.. ranked.OrderBy(one => one.Rank).ThenBy(one => Hash(one.Id)).ThenBy(one => one.Id).Take(number).Select(one => one.Id).Order()];

    private static long SecondGap(IReadOnlyList<RatingTrace> inTime, int i)
    {
        var best = long.MaxValue;
        for (var from = Math.Max(0, i - 2); from <= i && from + 2 < inTime.Count; from++)
        {
            best = Math.Min(best, (inTime[from + 2].OccurredAt - inTime[from].OccurredAt).Ticks);
        }

        return best;
    }

    // FNV-1a over the bytes, then the finaliser of MurmurHash3, as ids may count up.
    private static ulong Hash(Guid id)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var part in id.ToByteArray()) hash = (hash ^ part) * 0x100000001B3;
        hash = (hash ^ (hash >> 33)) * 0xFF51AFD7ED558CCD;
        return hash ^ (hash >> 33);
    }
}
