using Feedback.Domain;
using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <summary>
/// Counts every rating and receipt anew, agency by agency, while no process writes. What differs is replaced, but only in a
/// document that no batch has touched since it was read.
/// </summary>
internal sealed class RatingRecount(MongoDatabase database, IProgress<RecountProgress>? progress)
{
    private readonly IProgress<RecountProgress>? _progress = progress;
    private long _ratings;
    private long _receipts;
    private long _cells;
    private long _corrected;

    public static async Task<RecountReport> RunAsync(MongoDatabase database, WriterSeat seat, TimeProvider clock, IProgress<RecountProgress>? progress)
    {
        var gate = new RecountGate(database, seat.Owner, clock);
        await gate.CloseAsync();
        var recount = new RatingRecount(database, progress);
        var total = await database.Ratings.EstimatedDocumentCountAsync() + await database.Receipts.EstimatedDocumentCountAsync();
        foreach (var agency in await recount.AgenciesAsync())
        {
            await recount.CountAsync(agency);
            recount._progress?.Report(new RecountProgress(recount._ratings + recount._receipts, total));
        }

        await gate.OpenAsync();
        return new RecountReport(recount._ratings, recount._receipts, recount._cells, recount._corrected);
    }

    private async Task<IReadOnlyCollection<string>> AgenciesAsync()
    {
        var agencies = new SortedSet<string>(StringComparer.Ordinal);
        agencies.UnionWith(await (await database.Ratings.DistinctAsync(r => r.Body.Agency, FilterDefinition<RatingDocument>.Empty)).ToListAsync());
        agencies.UnionWith(await (await database.Receipts.DistinctAsync(r => r.Body.Agency, FilterDefinition<ReceiptDocument>.Empty)).ToListAsync());
        foreach (var counters in new[] { database.RatingDays, database.RatingMonths, database.ReceiptDays })
        {
            agencies.UnionWith(await (await counters.DistinctAsync(c => c.Agency, FilterDefinition<CounterDocument>.Empty)).ToListAsync());
        }

        return agencies;
    }

    private async Task CountAsync(string agency)
    {
        var tally = new CounterTally();
        await database.Ratings.Find(r => r.Body.Agency == agency).Project(r => r.Body).ForEachAsync(rating =>
        {
            tally.Count(rating, 1);
            _ratings++;
        });
        await database.Receipts.Find(r => r.Body.Agency == agency).Project(r => r.Body).ForEachAsync(receipt =>
        {
            tally.Count(receipt);
            _receipts++;
        });
        await CorrectAsync(database.RatingDays, agency, tally.RatingDays);
        await CorrectAsync(database.RatingMonths, agency, tally.RatingMonths);
        await CorrectAsync(database.ReceiptDays, agency, tally.ReceiptDays);
    }

    private async Task CorrectAsync(
        IMongoCollection<CounterDocument> counters, string agency, Dictionary<SeriesKey, Dictionary<CounterPlace, long>> counted)
    {
        var stored = (await counters.Find(c => c.Agency == agency).ToListAsync()).ToDictionary(c => c.Id, StringComparer.Ordinal);
        foreach (var (series, places) in counted)
        {
            stored.Remove(series.Id, out var known);
            await CorrectAsync(counters, known, series, places);
        }

        foreach (var known in stored.Values) await CorrectAsync(counters, known, null, []);
    }

    private async Task CorrectAsync(
        IMongoCollection<CounterDocument> counters, CounterDocument? known, SeriesKey? series, Dictionary<CounterPlace, long> places)
    {
        _cells += places.Keys.Select(place => (place.Part, place.Factor)).Distinct().Count();
        var before = (known?.Counts ?? []).Where(count => count.Value != 0).ToDictionary(count => CounterPlace.Parse(count.Key), count => count.Value);
        var differing = before.Except(places).Concat(places.Except(before))
            .Select(count => (count.Key.Part, count.Key.Factor)).Distinct().Count();
        if (differing == 0) return;

        _corrected += differing;
        var counts = places.ToDictionary(place => place.Key.ToString(), place => place.Value, StringComparer.Ordinal);
        var done = known is null
            ? await counters.TryInsertAsync(series!.Value.ToDocument() with { Counts = counts })
            : (await counters.UpdateOneAsync(
                c => c.Id == known.Id && c.Writers == known.Writers,
                Builders<CounterDocument>.Update.Set(c => c.Counts, counts))).MatchedCount == 1;
        if (!done) throw new StoreUnavailableException("Somebody counted while the recount ran; run it again.");
    }
}
