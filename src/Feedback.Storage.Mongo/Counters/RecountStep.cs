using Feedback.Storage.Mongo.Documents;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>
/// One step of a recount: some thousand ratings or receipts by their ids. Where it ends is written down before it is counted, and what a row has of it is known by
/// its number, so it may be broken off and done again by anybody.
/// </summary>
internal sealed class RecountStep(MongoDatabase database, int size)
{
    private static readonly UpdateDefinitionBuilder<CountLogDocument> Update = Builders<CountLogDocument>.Update;

    /// <summary>The recount after the step; null when it ended.</summary>
    public async Task<CounterRebuild?> RunAsync(CounterRebuild next)
    {
        if (next.UpTo is null)
        {
            var last = next.AtReceipts ? await LastAsync(database.Receipts, next) : await LastAsync(database.Ratings, next);
            var found = last is not null ? Update.Set(log => log.State!.Next!.UpTo, last)
                : next.AtReceipts ? Update.Set(log => log.State!.Next!.Counted, true)
                : Update.Set(log => log.State!.Next!.AtReceipts, true).Unset(log => log.State!.Next!.After);
            return await AdvanceAsync(next, last is null ? found.Inc(log => log.State!.Next!.Step, 1) : found);
        }

        var tally = new CounterTally();
        var (ratings, receipts) = (0L, 0L);
        if (next.AtReceipts)
        {
            await database.Receipts.Find(Within<ReceiptDocument>(next)).ForEachAsync(receipt =>
            {
                if (!CutRating.IsWithin(receipt.Batch, next.Cut)) return;
                tally.Count(receipt.Body);
                receipts++;
            });
        }
        else
        {
            await database.Ratings.Find(Within<RatingDocument>(next)).ForEachAsync(rating => ratings += CutRating.Count(tally, rating, next.Cut) ? 1 : 0);
        }

        var changes = tally.Counts.Select(count => new CounterChange(0, next.Step + 1, count.Key, count.Value)).ToList();
        await new CounterFold(database.Counters(next.Generation), next.Cut).AddAsync(changes, new Dictionary<string, long> { [SeatMarks.Recount] = next.Step + 1 });
        var done = Update.Set(log => log.State!.Next!.After, next.UpTo).Unset(log => log.State!.Next!.UpTo).Inc(log => log.State!.Next!.Step, 1)
            .Inc(log => log.State!.Next!.Ratings, ratings).Inc(log => log.State!.Next!.Receipts, receipts);
        return await AdvanceAsync(next, changes.Count == 0 ? done : Update.Combine(done, CounterFolding.Span(changes)));
    }

    private static FilterDefinition<T> Within<T>(CounterRebuild next)
    {
        var filter = Builders<T>.Filter;
        var from = next.After is { } after ? filter.Gt("_id", after) : filter.Empty;
        return next.UpTo is { } upTo ? from & filter.Lte("_id", upTo) : from;
    }

    private async Task<BsonValue?> LastAsync<T>(IMongoCollection<T> records, CounterRebuild next)
    {
        var ids = await records.Find(Within<T>(next)).Sort(Builders<T>.Sort.Ascending("_id")).Limit(size)
            .Project<BsonDocument>(Builders<T>.Projection.Include("_id")).ToListAsync();
        return ids.Count == 0 ? null : ids[^1]["_id"];
    }

    /// <summary>Moves on from where it was; when another did so before, from where that one came to.</summary>
    private async Task<CounterRebuild?> AdvanceAsync(CounterRebuild from, UpdateDefinition<CountLogDocument> update)
    {
        var filter = Builders<CountLogDocument>.Filter;
        await database.CountLog.UpdateOneAsync(
            filter.Eq(log => log.Id, 0) & filter.Eq(log => log.State!.Next!.Generation, from.Generation) & filter.Eq(log => log.State!.Next!.Step, from.Step)
                & filter.Exists(log => log.State!.Next!.UpTo, from.UpTo is not null),
            update);
        var state = (await database.CountLog.Find(log => log.Id == 0).SingleAsync()).State!;
        return state.Next?.Generation == from.Generation ? state.Next : null;
    }
}
