using Feedback.Domain.Ratings;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Adds up the cells of one packed row before they are looked up among the sums: a row has many cells and often gives few.</summary>
/// <param name="first">First day (yyyymmdd) or month (yyyymm) of the query.</param>
internal sealed class CounterRow(CellQuery query, bool byDay, int first, int last, CellSums sums)
{
    private readonly bool _byPart = query.ByDay || !byDay;
    private readonly long[] _counts = new long[PackedCells.Answers];

    public void Add(CounterKind kind, int period, string agency, string service, ReadOnlySpan<byte> cells)
    {
        var reader = new PackedReader(cells);
        CounterKey? at = null;
        while (reader.Read())
        {
            var slot = reader.Slot;
            var part = (period * 100) + slot.Part;
            if (part < first || part > last) continue;

            var key = new CounterKey(
                kind, byDay ? _byPart ? part : period * 100 : part * 100, agency, service, query.ByChannel ? slot.Channel : -1, query.ByOutcome ? slot.Outcome : -1);
            if (at is { } before && (before.Day != key.Day || before.Channel != key.Channel || before.Outcome != key.Outcome)) Give(before);
            at = key;
            for (var i = 0; i < _counts.Length; i++) _counts[i] += reader.Counts[i];
        }

        if (at is { } rest) Give(rest);
    }

    private void Give(CounterKey key)
    {
        sums.Add(key, _counts);
        Array.Clear(_counts);
    }
}
