using System.Runtime.InteropServices;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Sums of one year under two grains: the row that holds it by months, and twelve that hold a month by days.</summary>
internal sealed class CoarserSums(CounterGrain months, CounterGrain days)
{
    private const int SlotBits = 15;

    private readonly Dictionary<int, FiveCounts>[] _rows = [.. Enumerable.Range(0, 13).Select(_ => new Dictionary<int, FiveCounts>())];
    private readonly RowAddition _months = new(months);
    private readonly RowAddition _days = new(days);

    /// <param name="day">yyyymmdd.</param>
    public void Add(CounterKind kind, int day, CounterSlot slot, in FiveCounts counts)
    {
        Add(_rows[0], kind, CounterSlot.Of(months.Part(day), slot.Channel, slot.Outcome), counts);
        Add(_rows[day / 100 % 100], kind, CounterSlot.Of(days.Part(day), slot.Channel, slot.Outcome), counts);
    }

    /// <summary>The rows that hold anything; then empty again.</summary>
    public IEnumerable<StoredRow> Take(int year, string agency, string service)
    {
        for (var month = 0; month < _rows.Length; month++)
        {
            if (_rows[month].Count == 0) continue;
            var changes = _rows[month].OrderBy(sum => sum.Key).Select(sum => new SlotChange(new CounterKind(sum.Key >> SlotBits), new CounterSlot(sum.Key & ((1 << SlotBits) - 1)), sum.Value)).ToList();
            _rows[month].Clear();
            var row = (month == 0 ? _months : _days).Add(new CounterRowKey(month == 0 ? year : (year * 100) + month, agency, service), [], changes);
            if (row.Cells.Length > 0) yield return row;
        }
    }

    private static void Add(Dictionary<int, FiveCounts> row, CounterKind kind, CounterSlot slot, in FiveCounts counts) =>
        CollectionsMarshal.GetValueRefOrAddDefault(row, (kind.Number << SlotBits) | slot.Number, out _).Add(counts);
}
