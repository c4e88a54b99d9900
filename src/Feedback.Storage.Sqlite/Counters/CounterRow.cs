using Feedback.Domain.Ratings;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Adds up the cells of one packed row before they are looked up among the sums: a row has many cells and often gives few.</summary>
/// <param name="first">First day (yyyymmdd) of the query; a month counts as its day 0.</param>
internal sealed class CounterRow(CellQuery query, CounterGrain grain, int first, int last, CellSums sums)
{
    private readonly long[] _counts = new long[PackedCells.Answers];

    public void Add(CounterKind kind, int period, string agency, string service, ReadOnlySpan<byte> cells)
    {
        var reader = new PackedReader(cells);
        var (part, day, within) = (0, 0, false);
        (agency, service) = (query.AgencyFor(agency), query.ServiceFor(service));
        CounterKey? at = null;
        while (reader.Read())
        {
            var slot = reader.Slot;
            if (slot.Part != part)
            {
                part = slot.Part;
                day = grain.Day(period, part);
                within = day >= (day % 100 == 0 ? first / 100 * 100 : first) && day <= last;
                day = PeriodDay.Of(query.Period, day);
            }

            if (!within) continue;
            var key = new CounterKey(kind, day, agency, service, query.ByChannel ? slot.Channel : -1, query.ByOutcome ? slot.Outcome : -1);
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
