using Feedback.Storage.Mongo.Documents;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>The cells of counter documents one by one, for comparing.</summary>
internal static class CounterCells
{
    public static long Number(CounterDocument? row)
    {
        var cells = 0L;
        Visit(row, (_, _) => cells++);
        return cells;
    }

    /// <summary>How many cells are not in both with the same counts.</summary>
    public static long Differing(CounterDocument? a, CounterDocument? b)
    {
        if (Same(a, b, totals: false) && Same(a, b, totals: true)) return 0;
        var left = new Dictionary<(bool, string, string, CounterSlot), FiveCounts>();
        Visit(a, (cell, counts) => left.Add(cell, counts));
        var differing = 0L;
        Visit(b, (cell, counts) =>
        {
            if (!left.Remove(cell, out var before) || !before.Is(counts)) differing++;
        });
        return differing + left.Count;
    }

    private static bool Same(CounterDocument? a, CounterDocument? b, bool totals)
    {
        var (one, other) = (a?.Sections(totals) ?? [], b?.Sections(totals) ?? []);
        return one.Count == other.Count && one.All(section => other.TryGetValue(section.Key, out var packed) && section.Value.AsSpan().SequenceEqual(packed));
    }

    private static void Visit(CounterDocument? row, Action<(bool Totals, string Section, string Name, CounterSlot Slot), FiveCounts> visit)
    {
        foreach (var totals in row is null ? (bool[])[] : [false, true])
        {
            foreach (var (section, packed) in row!.Sections(totals)) Visit(packed, (name, slot, counts) => visit((totals, section, name, slot), counts));
        }
    }

    private static void Visit(byte[] packed, Action<string, CounterSlot, FiveCounts> visit)
    {
        var input = new PackedReader(packed);
        while (!input.Ended)
        {
            var name = input.Text();
            var cells = new SlotReader(input.Bytes());
            while (cells.Read()) visit(name, cells.Slot, cells.Counts);
        }
    }
}
