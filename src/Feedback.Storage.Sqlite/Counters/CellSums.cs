using System.Runtime.InteropServices;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Adds up counts by what the query keeps apart. Days as <see cref="PeriodDay"/> writes them; an outcome or channel of -1 for none or all.</summary>
internal sealed class CellSums
{
    private readonly Dictionary<CounterKey, FiveCounts> _sums = [];

    public void Add(CounterKey key, in FiveCounts counts) => CollectionsMarshal.GetValueRefOrAddDefault(_sums, key, out _).Add(counts);

    public IReadOnlyList<T> NotEmpty<T>(Func<CounterKey, FiveCounts, T> cell)
    {
        var cells = new List<T>(_sums.Count);
        foreach (var (key, counts) in _sums)
        {
            if (!counts.IsZero) cells.Add(cell(key, counts));
        }

        return cells;
    }
}
