using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>Compares the counters that answer with those a recount made, in the order of their names, while writing and folding go on.</summary>
internal sealed class CounterComparison(MongoDatabase database, CounterLog log)
{
    private const int Page = 300;

    /// <summary>How many cells the new counters have, and how many differ from the old.</summary>
    public async Task<(long Cells, long Corrected)> RunAsync(CounterRebuild made)
    {
        var (cells, corrected) = (0L, 0L);
        var state = (await log.ReadAsync(CancellationToken.None)).State;
        var (old, next) = (database.Counters(state.Generation), database.Counters(made.Generation));
        for (var after = ""; ;)
        {
            var (before, now) = (await PageAsync(old, after, null), await PageAsync(next, after, null));
            if (before.Count == 0 && now.Count == 0) return (cells, corrected);

            // Up to where both pages reach.
            after = new[] { before, now }.Where(page => page.Count == Page).Select(page => page.Keys.Last()).DefaultIfEmpty("~").Min(StringComparer.Ordinal)!;
            foreach (var id in before.Keys.Union(now.Keys).Where(id => string.CompareOrdinal(id, after) <= 0))
            {
                var (a, b) = (before.GetValueOrDefault(id), now.GetValueOrDefault(id));
                cells += CounterCells.Number(b);
                if (CounterCells.Differing(a, b) > 0) corrected += await DifferingAsync(id, old, state.Cut, next, made.Cut);
            }

            if (after == "~") return (cells, corrected);
        }
    }

    private static async Task<SortedDictionary<string, CounterDocument>> PageAsync(IMongoCollection<CounterDocument> rows, string after, string? only)
    {
        var filter = only is null ? Builders<CounterDocument>.Filter.Gt(row => row.Id, after) : Builders<CounterDocument>.Filter.Eq(row => row.Id, only);
        var found = await rows.Find(filter).SortBy(row => row.Id).Limit(Page).ToListAsync();
        return new SortedDictionary<string, CounterDocument>(found.ToDictionary(row => row.Id, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>What differs once both have what the log holds for them; what was folded after the log was read is waited for in a later one.</summary>
    private async Task<long> DifferingAsync(
        string id, IMongoCollection<CounterDocument> old, IReadOnlyDictionary<string, long> oldCut,
        IMongoCollection<CounterDocument> next, IReadOnlyDictionary<string, long> nextCut)
    {
        var key = CounterRowKey.Parse(id);
        while (true)
        {
            var snapshot = await log.ReadAsync(CancellationToken.None);
            var upTo = snapshot.UpTo;
            var changes = snapshot.Changes.Where(change => key.Grain.Row(change.Key) == key).ToList();
            var a = (await PageAsync(old, "", id)).GetValueOrDefault(id);
            var b = (await PageAsync(next, "", id)).GetValueOrDefault(id);
            if (IsLater(a, upTo) || IsLater(b, upTo)) continue;

            return CounterCells.Differing(
                CounterRow.Add(a, key, CounterRow.Missing(a, oldCut, changes), upTo), CounterRow.Add(b, key, CounterRow.Missing(b, nextCut, changes), upTo));
        }
    }

    private static bool IsLater(CounterDocument? row, Dictionary<string, long> upTo) =>
        row?.Writers.Any(mark => mark.Key != SeatMarks.Recount && mark.Value > upTo.GetValueOrDefault(mark.Key)) == true;
}
