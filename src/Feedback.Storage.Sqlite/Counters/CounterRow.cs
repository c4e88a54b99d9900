using Feedback.Domain.Ratings;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Adds up the cells of one packed row before they are looked up among the sums: a row has many cells and often gives few.</summary>
/// <param name="first">First day (yyyymmdd) of the query; a month counts as its day 0.</param>
internal sealed class CounterRow(CellQuery query, CounterGrain grain, int first, int last, CellSums sums)
{
    private const int Outside = -1;
    private readonly Dictionary<int, int[]> _days = [];
    private readonly int _firstOrMonth = grain.IsOfMonth() || !grain.KeepsTotals() ? first : first / 100 * 100;

    public void Add(int period, string agency, string service, ReadOnlySpan<byte> cells, ReadOnlySpan<byte> more)
    {
        var (ofAgency, ofService) = (sums.NumberOf(query.AgencyFor(agency)), sums.NumberOf(query.ServiceFor(service)));
        Add(period, ofAgency, ofService, cells);
        Add(period, ofAgency, ofService, more);
    }

    private void Add(int period, int agency, int service, ReadOnlySpan<byte> column)
    {
        var row = new PackedRow(column);
        while (row.Read())
        {
            if (sums.Kinds.Has(row.Kind)) Add(row.Kind, period, agency, service, row.Cells);
        }
    }

    private void Add(CounterKind kind, int period, int agency, int service, ReadOnlySpan<byte> cells)
    {
        var days = Days(period);
        var reader = new SlotReader(cells);
        var counts = default(FiveCounts);
        SumKey at = default;
        var any = false;
        while (reader.ReadSlot())
        {
            var slot = reader.Slot;
            var day = days[slot.Part];
            if (day == Outside)
            {
                reader.SkipCounts();
                continue;
            }

            var key = sums.KeyOf(kind, day, agency, service, slot.Channel, slot.Outcome);
            if (!any || at != key)
            {
                if (any) sums.Add(at, counts);
                (any, at, counts) = (true, key, default);
            }

            reader.AddCounts(ref counts);
        }

        if (any) sums.Add(at, counts);
    }

    /// <summary>For each part of a period the day it is summed under, or <see cref="Outside"/>: worked out once, read for every slot of every row.</summary>
    private int[] Days(int period)
    {
        if (_days.TryGetValue(period, out var days)) return days;
        days = new int[grain.Parts(period) + 1];
        for (var part = 1; part < days.Length; part++)
        {
            var day = grain.Day(period, part);
            days[part] = day >= _firstOrMonth && day <= last ? PeriodDay.Of(query.Period, day) : Outside;
        }

        _days.Add(period, days);
        return days;
    }
}
