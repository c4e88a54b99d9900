using System.Runtime.InteropServices;
using Feedback.Domain.Ratings;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>Adds up counts by what the query keeps apart. Days as <see cref="PeriodDay"/> writes them; an outcome or channel of -1 for none or all.</summary>
internal sealed class CellSums(CellQuery query)
{
    private readonly Dictionary<CounterKey, long[]> _sums = [];

    /// <summary>Adds the counts of one key, as fine as they come.</summary>
    public void AddFine(CounterKey key, ReadOnlySpan<long> counts) => Add(Coarse(key), counts);

    /// <summary>Adds counts to a key that keeps apart what the query does and no more.</summary>
    public void Add(CounterKey key, ReadOnlySpan<long> counts)
    {
        ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, key, out _);
        sums ??= new long[PackedCells.Answers];
        for (var i = 0; i < sums.Length; i++) sums[i] += counts[i];
    }

    public IEnumerable<KeyValuePair<CounterKey, long[]>> NotEmpty() => _sums.Where(sum => sum.Value.AsSpan().ContainsAnyExcept(0));

    private CounterKey Coarse(CounterKey key) => new(
        key.Kind,
        PeriodDay.Of(query.Period, key.Day),
        query.AgencyFor(key.Agency),
        query.ServiceFor(key.Service),
        query.ByChannel ? key.Channel : -1,
        query.ByOutcome ? key.Outcome : -1);
}
