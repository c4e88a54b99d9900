using Feedback.Domain.Ratings;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Adds up the cells of one packed row before they are looked up among the sums: a row has many cells and often gives few.</summary>
/// <param name="wanted">By the number of a kind.</param>
/// <param name="first">First day (yyyymmdd) of the query; a month counts as its day 0.</param>
internal sealed class CounterRow(CellQuery query, bool[] wanted, CounterGrain grain, int first, int last, CellSums sums)
{
    private readonly int _firstOrMonth = grain.IsOfMonth() || !grain.KeepsTotals() ? first : first / 100 * 100;

    public void Add(int period, string agency, string service, ReadOnlySpan<byte> cells)
    {
        (agency, service) = (query.AgencyFor(agency), query.ServiceFor(service));
        var row = new PackedRow(cells);
        while (row.Read())
        {
            if (wanted[row.Kind.Number]) Add(row.Kind, period, agency, service, row.Cells);
        }
    }

    private void Add(CounterKind kind, int period, string agency, string service, ReadOnlySpan<byte> cells)
    {
        var reader = new SlotReader(cells);
        var (part, day, within) = (0, 0, false);
        var counts = default(FiveCounts);
        CounterKey? at = null;
        while (reader.Read())
        {
            var slot = reader.Slot;
            if (slot.Part != part)
            {
                part = slot.Part;
                day = grain.Day(period, part);
                within = day >= _firstOrMonth && day <= last;
                day = PeriodDay.Of(query.Period, day);
            }

            if (!within) continue;
            var (channel, outcome) = (query.ByChannel ? slot.Channel : -1, query.ByOutcome ? slot.Outcome : -1);
            if (at is { } before && (before.Day != day || before.Channel != channel || before.Outcome != outcome))
            {
                sums.Add(before, counts);
                (at, counts) = (null, default);
            }

            at ??= new CounterKey(kind, day, agency, service, channel, outcome);
            counts.Add(reader.Counts);
        }

        if (at is { } rest) sums.Add(rest, counts);
    }
}
