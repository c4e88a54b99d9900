using System.Collections.Concurrent;
using System.Globalization;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>
/// What batches add to the counters, one document each, until it is folded into them. A process keeps in memory what it has seen of it and asks only for what is new:
/// a batch of a seat is there before the next of that seat begins, and the newest are read first, so none is missed.
/// </summary>
internal sealed class CounterLog(MongoDatabase database, TimeProvider clock) : IDisposable
{
    /// <summary>What is folded stays in the log for at least this long.</summary>
    public static readonly TimeSpan Stay = TimeSpan.FromSeconds(2);

    private const int MostNames = 100_000;
    private const string Id = "_id";

    private static readonly BsonDocument NewestFirst = new(Id, -1);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<long> _seen = [0];
    private Dictionary<string, long> _reach = [];
    private List<LoggedBatch> _batches = [];
    private CounterState? _known;

    /// <summary>What the counters stood at when the log was read the last time.</summary>
    public CounterState? Known => Volatile.Read(ref _known);

    /// <summary>Adds a batch; one that was added before changes nothing.</summary>
    public async Task AddAsync(int seat, long sequence, CounterTally tally)
    {
        var counts = tally.Counts.ToList();
        if (counts.Count == 0) return;
        await database.CountLog.TryInsertAsync(new CountLogDocument { Id = CountLogDocument.IdOf(seat, sequence), Changes = PackedChanges.Write(counts) });
    }

    public async Task<CounterSnapshot> ReadAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            // Whichever of the two the server reads first: what the state does not say is folded is still in the log. When that is not sure any more, it is read again after the entries.
            var begun = clock.GetTimestamp();
            var found = await database.CountLog.Find(Wanted()).Sort(NewestFirst).ToListAsync(cancellationToken);
            var read = found.Count > 0 && found[^1].Id == 0 ? found[^1] : null;
            if (read is not null) found.RemoveAt(found.Count - 1);
            if (read is null || clock.GetElapsedTime(begun) > Stay / 2) read = await database.CountLog.Find(log => log.Id == 0).SingleAsync(cancellationToken);
            var state = read.State ?? throw new InvalidOperationException("The counters have no state.");
            if (_names.Count > MostNames) _names.Clear();
            Reach(state);
            foreach (var document in found)
            {
                while (_seen.Count <= document.Seat) _seen.Add(0);
                _seen[document.Seat] = Math.Max(_seen[document.Seat], document.Sequence);
            }

            // Another list, never this one: who read it before still uses it.
            _batches = _reach.Behind(_batches.Concat(
                found.Select(log => new LoggedBatch(log.Seat, log.Sequence, PackedChanges.Read(log.Changes!, log.Seat, log.Sequence, Shared)))));
            Volatile.Write(ref _known, state);
            return new CounterSnapshot(state, _batches, _reach);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>Lets go of what was folded when something was folded the last time, and of a seat of which others have folded what was never seen here.</summary>
    private void Reach(CounterState state)
    {
        var reach = _known is { } before && !state.IsFoldedAs(before) ? _reach.Raised(before.Folded) : new Dictionary<string, long>(_reach, StringComparer.Ordinal);
        foreach (var (seat, folded) in state.Folded)
        {
            var number = int.Parse(seat, CultureInfo.InvariantCulture);
            var seen = Math.Max(number < _seen.Count ? _seen[number] : 0, reach.GetValueOrDefault(seat));
            if (folded > seen) reach[seat] = folded;
        }

        _reach = reach;
    }

    private string Shared(string name) => _names.GetOrAdd(name, name);

    /// <summary>The state, and what is new of each seat. The id by its name: looked up in an expression each time it would cost more than the rest.</summary>
    private BsonDocument Wanted()
    {
        var wanted = new BsonArray { new BsonDocument(Id, 0L), new BsonDocument(Id, new BsonDocument("$gt", CountLogDocument.IdOf(_seen.Count - 1, _seen[^1]))) };
        for (var seat = 1; seat < _seen.Count - 1; seat++)
        {
            wanted.Add(new BsonDocument(Id, new BsonDocument { { "$gt", CountLogDocument.IdOf(seat, _seen[seat]) }, { "$lt", CountLogDocument.IdOf(seat + 1, 0) } }));
        }

        return new BsonDocument("$or", wanted);
    }
}
