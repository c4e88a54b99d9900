using System.Collections.Concurrent;
using System.Globalization;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <summary>
/// Adds a batch to the counters. Each document remembers per seat the last batch it took in, so that a batch added twice, or
/// by two processes at once, counts once; batches of one seat come one after the other.
/// </summary>
internal sealed class RatingCounters(MongoDatabase database)
{
    /// <summary>Documents known to be there; a bound, not a truth: what is not in it is only asked for again.</summary>
    private const int MostKnown = 200_000;

    private readonly ConcurrentDictionary<(string Collection, string Id), bool> _known = [];

    public async Task AddAsync(int seat, long sequence, CounterTally tally)
    {
        await AddAsync(database.RatingDays, seat, sequence, tally.RatingDays);
        await AddAsync(database.RatingMonths, seat, sequence, tally.RatingMonths);
        await AddAsync(database.ReceiptDays, seat, sequence, tally.ReceiptDays);
    }

    private async Task AddAsync(
        IMongoCollection<CounterDocument> counters, int seat, long sequence,
        Dictionary<SeriesKey, Dictionary<CounterPlace, long>> documents)
    {
        if (documents.Count == 0) return;
        await EnsureAsync(counters, documents.Keys);

        var writer = string.Create(CultureInfo.InvariantCulture, $"w.{seat}");
        var filter = Builders<CounterDocument>.Filter;
        var updates = documents.Select(document =>
        {
            var update = Builders<CounterDocument>.Update.Set(writer, sequence);
            foreach (var (place, count) in document.Value)
            {
                if (count != 0) update = update.Inc($"c.{place}", count);
            }

            return new UpdateOneModel<CounterDocument>(filter.Eq(c => c.Id, document.Key.Id) & filter.Not(filter.Gte(writer, sequence)), update);
        });
        await counters.BulkWriteAsync(updates, new BulkWriteOptions { IsOrdered = false });
    }

    /// <summary>Makes the documents that are missing, so that adding is an update and never an upsert, whose races can be told from nothing.</summary>
    private async Task EnsureAsync(IMongoCollection<CounterDocument> counters, IEnumerable<SeriesKey> keys)
    {
        var collection = counters.CollectionNamespace.CollectionName;
        var missing = keys.Select(key => key.ToDocument()).Where(document => !_known.ContainsKey((collection, document.Id))).ToList();
        await counters.InsertNewAsync(missing);
        if (_known.Count > MostKnown) _known.Clear();
        foreach (var document in missing) _known[(collection, document.Id)] = true;
    }
}
