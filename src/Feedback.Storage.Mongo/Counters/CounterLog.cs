using System.Collections.Concurrent;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>One batch of the log.</summary>
internal sealed record LoggedBatch(int Seat, long Sequence, CounterChange[] Changes);

/// <summary>The log and the state of one moment. A row read after it holds, of each seat, at least what the log no longer has.</summary>
internal sealed record CounterSnapshot(CounterState State, IReadOnlyList<LoggedBatch> Log)
{
    public IEnumerable<CounterChange> Changes => Log.SelectMany(batch => batch.Changes);

    /// <summary>Per seat, the last batch that is in the log or was.</summary>
    public Dictionary<string, long> UpTo => State.Folded.Raised(Log.GroupBy(batch => batch.Seat).ToDictionary(seat => SeatMarks.Name(seat.Key), seat => seat.Max(batch => batch.Sequence)));
}

/// <summary>
/// What batches add to the counters, one document each, until it is folded into them. A process keeps in memory what it has seen of it and asks only for what is new:
/// a batch of a seat is there before the next of that seat begins, and the newest are read first, so none is missed.
/// </summary>
internal sealed class CounterLog(MongoDatabase database) : IDisposable
{
    private const int MostNames = 100_000;

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<long> _seen = [0];
    private List<LoggedBatch> _batches = [];

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
            var found = await database.CountLog.Find(New()).SortByDescending(log => log.Id).ToListAsync(cancellationToken);
            var state = found[^1].State ?? throw new InvalidOperationException("The counters have no state.");
            if (_names.Count > MostNames) _names.Clear();
            found.RemoveAt(found.Count - 1);
            foreach (var document in found)
            {
                while (_seen.Count <= document.Seat) _seen.Add(0);
                _seen[document.Seat] = Math.Max(_seen[document.Seat], document.Sequence);
            }

            // Another list, never this one: who read it before still uses it.
            _batches =
            [
                .. _batches.Concat(found.Select(log => new LoggedBatch(log.Seat, log.Sequence, PackedChanges.Read(log.Changes!, log.Seat, log.Sequence, Known))))
                    .Where(batch => batch.Sequence > (state.Folded.At(batch.Seat) ?? 0)),
            ];
            return new CounterSnapshot(state, _batches);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private string Known(string name) => _names.GetOrAdd(name, name);

    private FilterDefinition<CountLogDocument> New()
    {
        var filter = Builders<CountLogDocument>.Filter;
        var wanted = filter.Eq(log => log.Id, 0) | filter.Gt(log => log.Id, CountLogDocument.IdOf(_seen.Count - 1, _seen[^1]));
        for (var seat = 1; seat < _seen.Count - 1; seat++)
        {
            wanted |= filter.Gt(log => log.Id, CountLogDocument.IdOf(seat, _seen[seat])) & filter.Lt(log => log.Id, CountLogDocument.IdOf(seat + 1, 0));
        }

        return wanted;
    }
}
