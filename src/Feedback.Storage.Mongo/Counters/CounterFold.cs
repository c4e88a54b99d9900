using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>
/// Adds changes to the documents of every grain. Each document is written only over the version that was read and remembers per seat the last batch that is in it,
/// so folding the same again, or by two at once, changes nothing more.
/// </summary>
internal sealed class CounterFold(IMongoCollection<CounterDocument> rows, IReadOnlyDictionary<string, long> cut)
{
    private const int AtOnce = 200;

    /// <param name="upTo">Per seat, the last batch of which the changes are given: with every one before it that may be missing in a row.</param>
    public async Task AddAsync(IEnumerable<CounterChange> changes, IReadOnlyDictionary<string, long> upTo)
    {
        var byRow = new Dictionary<CounterRowKey, List<CounterChange>>();
        foreach (var change in changes)
        {
            foreach (var grain in CounterGrains.All)
            {
                var row = grain.Row(change.Key);
                if (!byRow.TryGetValue(row, out var some)) byRow.Add(row, some = []);
                some.Add(change);
            }
        }

        foreach (var some in byRow.Select(row => (Row: row.Key, row.Key.Id, Changes: row.Value)).OrderBy(row => row.Id, StringComparer.Ordinal).Chunk(AtOnce))
        {
            while (!await TryAddAsync(some, upTo))
            {
                // Somebody else folded one of them in between: what it holds now is looked at anew.
            }
        }
    }

    private async Task<bool> TryAddAsync((CounterRowKey Row, string Id, List<CounterChange> Changes)[] some, IReadOnlyDictionary<string, long> upTo)
    {
        var filter = Builders<CounterDocument>.Filter;
        var stored = (await rows.Find(filter.In(row => row.Id, some.Select(one => one.Id))).ToListAsync()).ToDictionary(row => row.Id, StringComparer.Ordinal);
        var writes = new List<WriteModel<CounterDocument>>();
        foreach (var (key, id, changes) in some)
        {
            var known = stored.GetValueOrDefault(id);
            var missing = CounterRow.Missing(known, cut, changes);
            if (missing.Count == 0) continue;
            var made = CounterRow.Add(known, key, missing, upTo);
            writes.Add(known is null
                ? new InsertOneModel<CounterDocument>(made)
                : new ReplaceOneModel<CounterDocument>(filter.Eq(row => row.Id, id) & filter.Eq(row => row.Version, known.Version), made));
        }

        if (writes.Count == 0) return true;
        try
        {
            var done = await rows.BulkWriteAsync(writes, new BulkWriteOptions { IsOrdered = false });
            return done.InsertedCount + done.MatchedCount == writes.Count;
        }
        catch (MongoBulkWriteException<CounterDocument> partly) when (
            partly.WriteConcernError is null && partly.WriteErrors.All(error => error.Category == ServerErrorCategory.DuplicateKey))
        {
            return false;
        }
    }
}
