using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>Begins counters: the first ones of a store, and those a recount makes.</summary>
internal static class CounterBeginning
{
    /// <summary>
    /// A new store has counters at once. One that an older version filled has none in these collections: the upkeep counts them, and until then no counts are answered.
    /// </summary>
    public static async Task EnsureAsync(MongoDatabase database, CancellationToken cancellationToken)
    {
        if (await database.CountLog.Find(entry => entry.Id == 0).AnyAsync(cancellationToken)) return;
        var filled = await database.Ratings.Find(FilterDefinition<RatingDocument>.Empty).AnyAsync(cancellationToken)
            || await database.Receipts.Find(FilterDefinition<ReceiptDocument>.Empty).AnyAsync(cancellationToken);
        await database.CountLog.TryInsertAsync(new CountLogDocument
        {
            Id = 0,
            State = new CounterState { Generation = filled ? 0 : 1, Epoch = 1, Cut = [], Folded = [], Kinds = [] },
        });
    }

    /// <summary>
    /// Begins a recount, unless one is under way. Its cut is what is finished now: what is up to it is counted from the ratings, what is after it from the log.
    /// Nobody may have folded in between, since what is folded leaves the log.
    /// </summary>
    public static async Task<CounterRebuild> BeginAsync(MongoDatabase database, CounterLog log)
    {
        while (true)
        {
            var snapshot = await log.ReadAsync(CancellationToken.None);
            var state = snapshot.State;
            if (state.Next is { } underWay) return underWay;

            var writers = await database.Writers.Find(FilterDefinition<WriterDocument>.Empty)
                .Project(writer => new { writer.Id, writer.Sequence, Writes = writer.Batch != null }).ToListAsync();
            var finished = writers.ToDictionary(writer => SeatMarks.Name(writer.Id), writer => writer.Writes ? writer.Sequence - 1 : writer.Sequence);
            var next = new CounterRebuild { Generation = state.Epoch + 1, Cut = snapshot.UpTo.Raised(finished) };
            await database.Counters(next.Generation).DeleteManyAsync(FilterDefinition<CounterDocument>.Empty);
            var begun = await database.CountLog.UpdateOneAsync(
                entry => entry.Id == 0 && entry.State!.Epoch == state.Epoch && entry.State.Folds == state.Folds,
                Builders<CountLogDocument>.Update.Set(entry => entry.State!.Next, next).Inc(entry => entry.State!.Epoch, 1));
            if (begun.MatchedCount == 1) return next;
        }
    }
}
