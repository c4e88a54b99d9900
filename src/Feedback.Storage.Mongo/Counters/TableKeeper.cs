using System.Collections.Concurrent;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>Keeps the widest tables in memory, and brings them forward by what was folded. They are read anew only when something was folded that was never seen here.</summary>
internal sealed class TableKeeper(MongoDatabase database)
{
    private readonly ConcurrentDictionary<CounterGrain, KeptTable> _kept = new();

    public async Task<KeptTable> TableAsync(CounterGrain grain, CounterSnapshot snapshot, CancellationToken cancellationToken)
    {
        Advance(snapshot);
        return _kept.TryGetValue(grain, out var kept) && snapshot.Reaches(kept.State) ? kept : Keep(await ReadAsync(grain, snapshot.State, cancellationToken));
    }

    /// <summary>The same from a kept table, where there is one: a few agencies alone do not make a table be kept.</summary>
    public CounterRead Cheapest(CounterRead read) => KeptTable.InsteadOf(read) is { } table && _kept.ContainsKey(table.Grain) ? table : read;

    /// <summary>To be done often: the log does not reach back for long.</summary>
    public void Advance(CounterSnapshot snapshot)
    {
        foreach (var kept in _kept.Values)
        {
            if (kept.State.Folds < snapshot.State.Folds && snapshot.Reaches(kept.State)) Keep(kept.At(snapshot));
        }
    }

    private KeptTable Keep(KeptTable table)
    {
        // Of two that came at once, the newer.
        _kept.AddOrUpdate(table.Grain, table, (_, known) => known.State.Generation == table.State.Generation && known.State.Folds > table.State.Folds ? known : table);
        return table;
    }

    private async Task<KeptTable> ReadAsync(CounterGrain grain, CounterState state, CancellationToken cancellationToken) => KeptTable.Of(
        grain, state, await database.Counters(state.Generation).Find(CounterFilter.Between(grain, Math.Min(state.First, state.Last), state.Last)).ToListAsync(cancellationToken));
}
