namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Sorts changes by row of a grain, then by kind and slot. Codes are compared as .NET orders them by their letters' numbers, in every process alike.</summary>
internal static class FoldOrder
{
    public static int[] Of(CounterGrain grain, ReadOnlySpan<LoggedChange> changes, IReadOnlyList<string> codes)
    {
        var agencies = grain.KeepsAgency() ? Ranks(changes, codes, change => change.Agency) : null;
        var services = grain.KeepsService() ? Ranks(changes, codes, change => change.Service) : null;
        var keys = new UInt128[changes.Length];
        var order = new int[changes.Length];
        for (var i = 0; i < changes.Length; i++)
        {
            ref readonly var change = ref changes[i];
            var row = ((ulong)grain.Period(change.Day) << 40) | ((ulong)(uint)(agencies?[change.Agency] ?? 0) << 20) | (uint)(services?[change.Service] ?? 0);
            keys[i] = new UInt128(row, ((ulong)(uint)change.Kind.Number << 32) | (uint)change.Slot(grain).Number);
            order[i] = i;
        }

        Array.Sort(keys, order);
        return order;
    }

    private static int[] Ranks(ReadOnlySpan<LoggedChange> changes, IReadOnlyList<string> codes, Func<LoggedChange, int> codeOf)
    {
        var ranks = new int[codes.Count];
        var used = new List<int>();
        foreach (var change in changes)
        {
            ref var rank = ref ranks[codeOf(change)];
            if (rank == 0) used.Add(codeOf(change));
            rank = 1;
        }

        used.Sort((a, b) => string.CompareOrdinal(codes[a], codes[b]));
        if (used.Count >= 1 << 20) throw new InvalidOperationException("More than a million codes.");
        for (var i = 0; i < used.Count; i++) ranks[used[i]] = i;
        return ranks;
    }
}
