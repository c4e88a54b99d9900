using System.Runtime.InteropServices;
using Feedback.Storage.Mongo.Documents;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>What changes make of a counter document.</summary>
internal static class CounterRow
{
    /// <summary>Those of the row's changes that are not in it. What was counted from the ratings themselves, up to the cut, is.</summary>
    public static List<CounterChange> Missing(CounterDocument? row, IReadOnlyDictionary<string, long> cut, IEnumerable<CounterChange> changes) =>
        [.. changes.Where(change => change.Sequence > Math.Max(row?.Writers.At(change.Seat) ?? 0, cut.At(change.Seat) ?? 0))];

    /// <summary>The row with the changes added.</summary>
    public static CounterDocument Add(CounterDocument? row, CounterRowKey key, IEnumerable<CounterChange> changes, IReadOnlyDictionary<string, long> upTo)
    {
        var added = new[] { new Dictionary<string, Dictionary<string, Dictionary<CounterSlot, FiveCounts>>>(StringComparer.Ordinal), new(StringComparer.Ordinal) };
        foreach (var change in changes)
        {
            foreach (var (totals, section, name, slot) in CounterPlace.Of(key.Grain, change.Key))
            {
                Counts(added[totals ? 1 : 0], section.Name, name, slot).Add(change.Counts);
            }
        }

        return new CounterDocument
        {
            Id = row?.Id ?? key.Id,
            Version = (row?.Version ?? 0) + 1,
            Writers = (row?.Writers ?? []).Raised(upTo),
            Cells = Add(row?.Cells, added[0]),
            Totals = Add(row?.Totals, added[1]),
        };
    }

    private static ref FiveCounts Counts(
        Dictionary<string, Dictionary<string, Dictionary<CounterSlot, FiveCounts>>> sections, string section, string name, CounterSlot slot)
    {
        if (!sections.TryGetValue(section, out var names)) sections.Add(section, names = new(StringComparer.Ordinal));
        if (!names.TryGetValue(name, out var slots)) names.Add(name, slots = []);
        return ref CollectionsMarshal.GetValueRefOrAddDefault(slots, slot, out _);
    }

    private static Dictionary<string, byte[]>? Add(Dictionary<string, byte[]>? sections, Dictionary<string, Dictionary<string, Dictionary<CounterSlot, FiveCounts>>> added)
    {
        if (added.Count == 0) return sections;
        var all = new Dictionary<string, byte[]>(sections ?? [], StringComparer.Ordinal);
        foreach (var (section, names) in added)
        {
            var packed = PackedNames.Add(all.GetValueOrDefault(section), names);
            if (packed.Length == 0) all.Remove(section);
            else all[section] = packed;
        }

        return all;
    }
}
