using System.Runtime.InteropServices;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Adds up counts by what the query keeps apart. Agencies and services go by numbers of its own: a row has many cells with the same.</summary>
internal sealed class CellSums
{
    private readonly Dictionary<SumKey, FiveCounts> _sums = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _codes = [];

    public int NumberOf(string code)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, code, out var known);
        if (known) return number;
        _codes.Add(code);
        return number = _codes.Count - 1;
    }

    public void Add(in SumKey key, in FiveCounts counts) => CollectionsMarshal.GetValueRefOrAddDefault(_sums, key, out _).Add(counts);

    public IReadOnlyList<T> NotEmpty<T>(Func<CounterKey, FiveCounts, T> cell)
    {
        var cells = new List<T>(_sums.Count);
        foreach (var (key, counts) in _sums)
        {
            if (!counts.IsZero) cells.Add(cell(new CounterKey(key.Kind, key.Day, _codes[key.Agency], _codes[key.Service], key.Channel, key.Outcome), counts));
        }

        return cells;
    }
}

/// <summary>What a query keeps apart: days as <see cref="PeriodDay"/> writes them, agency and service by their numbers, an outcome or channel of -1 for none or all.</summary>
internal readonly record struct SumKey(CounterKind Kind, int Day, int Agency, int Service, int Channel, int Outcome)
{
    public override int GetHashCode() => HashCode.Combine((Kind.Number << 16) ^ (Channel << 8) ^ Outcome, Day, Agency, Service);
}
