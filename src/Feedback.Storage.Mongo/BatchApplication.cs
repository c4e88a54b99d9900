using Feedback.Storage.Mongo.Counters;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <summary>What became of a batch, in the order of its document; null for a rating whose id is another's.</summary>
internal sealed record BatchOutcome(
    IReadOnlyList<WriteEffect<RatingDocument>?> Ratings,
    IReadOnlyList<WriteEffect<RatingDocument>?> Changes,
    IReadOnlyList<WriteEffect<ReceiptDocument>> Receipts);

/// <summary>
/// Does what a batch's document says. Doing it again, by the same process or another, even at the same time, changes nothing more:
/// every step is guarded, and what the guards let through is the same for all.
/// </summary>
internal sealed class BatchApplication(MongoDatabase database, RatingFiling filing, CounterLog counts)
{
    private static readonly FilterDefinitionBuilder<RatingDocument> Filter = Builders<RatingDocument>.Filter;

    public async Task<BatchOutcome> ApplyAsync(int seat, long sequence, BatchDocument batch)
    {
        var tag = WriterDocument.Tag(seat, sequence);
        var ratings = await AddRatingsAsync(batch.Ratings, tag);
        var changes = await ChangeRatingsAsync(batch.Changes, tag);
        var receipts = await AddReceiptsAsync(batch.Receipts, tag);
        await filing.FileAsync(ratings);
        await filing.FileAsync(changes);

        // Counted is what the batch says and not what is stored now: a later batch may have changed it again.
        var tally = new CounterTally();
        for (var i = 0; i < ratings.Length; i++)
        {
            if (ratings[i] is { Made: true }) tally.Count(batch.Ratings[i].Body, 1);
        }

        for (var i = 0; i < changes.Length; i++)
        {
            if (changes[i] is not { Made: true }) continue;
            tally.Count(batch.Changes[i].From.Body, -1);
            tally.Count(batch.Changes[i].To.Body, 1);
        }

        foreach (var receipt in receipts)
        {
            if (receipt.Made) tally.Count(receipt.Stored.Body);
        }

        await counts.AddAsync(seat, sequence, tally);
        return new BatchOutcome(ratings, changes, receipts);
    }

    private async Task<WriteEffect<RatingDocument>?[]> AddRatingsAsync(IReadOnlyList<RatingDocument> ratings, string tag)
    {
        var effects = ratings.Select(rating => (WriteEffect<RatingDocument>?)new WriteEffect<RatingDocument>(rating, Made: true)).ToArray();
        var taken = await database.Ratings.InsertNewAsync(ratings);
        if (taken.Count == 0) return effects;

        var ids = taken.Select(i => ratings[i].Id);
        var keys = taken.Select(i => ratings[i].Dedupe).Where(key => key is not null);
        var met = await database.Ratings.Find(Filter.In(r => r.Id, ids) | Filter.In(r => r.Dedupe, keys)).ToListAsync();
        foreach (var i in taken)
        {
            // Ours from an earlier try, or another under the key, or another under the id, which must not happen.
            var ours = met.Exists(r => r.Id == ratings[i].Id && r.Batches[0] == tag && r.Dedupe == ratings[i].Dedupe)
                && FirstOf(ratings, rating => rating.Id == ratings[i].Id) == i;
            if (ours) continue;
            var other = met.Find(r => r.Dedupe is not null && r.Dedupe == ratings[i].Dedupe);
            effects[i] = other is null ? null : new WriteEffect<RatingDocument>(other, Made: false);
        }

        return effects;
    }

    private async Task<WriteEffect<RatingDocument>?[]> ChangeRatingsAsync(IReadOnlyList<RatingChange> changes, string tag)
    {
        var effects = new WriteEffect<RatingDocument>?[changes.Count];
        var now = new Dictionary<Guid, RatingDocument>();
        for (var i = 0; i < changes.Count; i++)
        {
            var (from, to) = (changes[i].From, changes[i].To);

            // Of several changes of one rating the first is made; the others are decided anew over it.
            if (!now.TryGetValue(to.Id, out var stored))
            {
                var revision = Filter.Eq(r => r.Id, to.Id) & Filter.Size(r => r.Batches, from.Batches.Count);
                await database.Ratings.ReplaceOneAsync(revision, to);
                now[to.Id] = stored = await database.Ratings.Find(r => r.Id == to.Id).SingleAsync();
                if (stored.Batches.Count >= to.Batches.Count && stored.Batches[to.Batches.Count - 1] == tag)
                {
                    effects[i] = new WriteEffect<RatingDocument>(to, Made: true);
                    continue;
                }
            }

            effects[i] = new WriteEffect<RatingDocument>(stored, Made: false);
        }

        return effects;
    }

    private async Task<WriteEffect<ReceiptDocument>[]> AddReceiptsAsync(IReadOnlyList<ReceiptDocument> receipts, string tag)
    {
        var effects = receipts.Select(receipt => new WriteEffect<ReceiptDocument>(receipt, Made: true)).ToArray();
        var taken = await database.Receipts.InsertNewAsync(receipts);
        if (taken.Count == 0) return effects;

        var ids = taken.Select(i => receipts[i].Id);
        var met = await database.Receipts.Find(Builders<ReceiptDocument>.Filter.In(r => r.Id, ids)).ToListAsync();
        foreach (var i in taken)
        {
            var stored = met.Find(r => r.Id == receipts[i].Id)!;
            var ours = stored.Batch == tag && FirstOf(receipts, receipt => receipt.Id == stored.Id) == i;
            effects[i] = new WriteEffect<ReceiptDocument>(stored, ours);
        }

        return effects;
    }

    private static int FirstOf<T>(IReadOnlyList<T> documents, Predicate<T> which)
    {
        var i = 0;
        while (!which(documents[i])) i++;
        return i;
    }
}
