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

    /// <summary>How wide the last pieces were.</summary>
    private long _width = IdSpace.End;

    /// <summary>The recount after the step; null when it ended.</summary>
    public async Task<CounterRebuild?> RunAsync(CounterRebuild next)
    {
        if (next.To is null) return await AdvanceAsync(next, Update.Set(log => log.State!.Next!.To, await CutAsync(next)));

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
        var moved = next.To != IdSpace.End ? Update.Set(log => log.State!.Next!.From, next.To.Value)
            : next.AtReceipts ? Update.Set(log => log.State!.Next!.Counted, true)
            : Update.Set(log => log.State!.Next!.AtReceipts, true).Set(log => log.State!.Next!.From, 0);
        var done = moved.Unset(log => log.State!.Next!.To).Inc(log => log.State!.Next!.Step, 1)
            .Inc(log => log.State!.Next!.Ratings, ratings).Inc(log => log.State!.Next!.Receipts, receipts);
        return await AdvanceAsync(next, changes.Count == 0 ? done : Update.Combine(done, CounterFolding.Span(changes)));
    }

    /// <summary>Where a piece from here ends that holds no more than a step's size, or cannot be divided.</summary>
    private async Task<long> CutAsync(CounterRebuild next)
    {
        while (true)
        {
            var to = _width > IdSpace.End - next.From ? IdSpace.End : next.From + _width;
            var piece = next with { To = to };
            var options = new CountOptions { Limit = size + 1 };
            var held = next.AtReceipts
                ? await database.Receipts.CountDocumentsAsync(Within<ReceiptDocument>(piece), options)
                : await database.Ratings.CountDocumentsAsync(Within<RatingDocument>(piece), options);
            if (held <= size || _width == 1)
            {
                if (held < size / 2) _width = _width > IdSpace.End / 2 ? IdSpace.End : _width * 2;
                return to;
            }

            _width /= 2;
        }
    }

    private static FilterDefinition<T> Within<T>(CounterRebuild piece)
    {
        var filter = Builders<T>.Filter;
        Func<long, BsonValue> id = piece.AtReceipts ? IdSpace.Receipt : IdSpace.Rating;
        var from = piece.From == 0 ? filter.Empty : filter.Gte("_id", id(piece.From));
        return piece.To is { } to && to != IdSpace.End ? from & filter.Lt("_id", id(to)) : from;
    }

    /// <summary>Moves on from where it was; when another did so before, from where that one came to.</summary>
    private async Task<CounterRebuild?> AdvanceAsync(CounterRebuild from, UpdateDefinition<CountLogDocument> update)
    {
        var filter = Builders<CountLogDocument>.Filter;
        await database.CountLog.UpdateOneAsync(
            filter.Eq(log => log.Id, 0) & filter.Eq(log => log.State!.Next!.Generation, from.Generation) & filter.Eq(log => log.State!.Next!.Step, from.Step)
                & filter.Exists(log => log.State!.Next!.To, from.To is not null),
            update);
        var state = (await database.CountLog.Find(log => log.Id == 0).SingleAsync()).State!;
        return state.Next?.Generation == from.Generation ? state.Next : null;
    }
}
