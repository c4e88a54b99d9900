using System.Collections.Concurrent;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>Keeps the widest tables in memory. When something was folded they are read anew beside the readers, who go on with the old ones and a longer log.</summary>
internal sealed class TableKeeper(MongoDatabase database)
{
    private readonly ConcurrentDictionary<CounterGrain, KeptTable> _kept = new();
    private readonly ConcurrentDictionary<CounterGrain, Task> _reading = new();

    public async Task<KeptTable> TableAsync(CounterGrain grain, CounterSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (_kept.TryGetValue(grain, out var kept) && snapshot.Reaches(kept.State))
        {
            if (kept.State.Folds < snapshot.State.Folds) ReadBeside(grain, snapshot.State);
            return kept;
        }

        return _kept[grain] = await ReadAsync(grain, snapshot.State, cancellationToken);
    }

    private void ReadBeside(CounterGrain grain, CounterState state)
    {
        if (_reading.TryGetValue(grain, out var reading) && !reading.IsCompleted) return;
        _reading[grain] = Task.Run(async () =>
        {
            try
            {
                _kept[grain] = await ReadAsync(grain, state, CancellationToken.None);
            }
            catch (Exception fault) when (fault is MongoException or TimeoutException)
            {
                // The old ones serve on; when they no longer can, the reader meets the fault itself.
            }
        });
    }

    private async Task<KeptTable> ReadAsync(CounterGrain grain, CounterState state, CancellationToken cancellationToken) => KeptTable.Of(
        state, await database.Counters(state.Generation).Find(CounterFilter.Between(grain, Math.Min(state.First, state.Last), state.Last)).ToListAsync(cancellationToken));
}
