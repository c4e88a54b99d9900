using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>
/// Counts every rating and receipt anew into documents of its own while everybody writes on, compares and exchanges them. Ratings are counted as the batches up
/// to a cut left them; what came later is folded from the log into both. A recount that broke off is gone on with by the next.
/// </summary>
internal sealed class RatingRecount(MongoDatabase database, CounterLog log, int step = RatingRecount.Usual)
{
    /// <summary>Some hundred MB while it is counted.</summary>
    private const int Usual = 50_000;

    public async Task<RecountReport> RunAsync(IProgress<RecountProgress>? progress, CancellationToken cancellationToken)
    {
        // Counted, not the server's estimate, which may be of another time.
        var total = await database.Ratings.CountDocumentsAsync(FilterDefinition<RatingDocument>.Empty, cancellationToken: cancellationToken)
            + await database.Receipts.CountDocumentsAsync(FilterDefinition<ReceiptDocument>.Empty, cancellationToken: cancellationToken);
        while (true)
        {
            if (await CountAsync(total, progress, cancellationToken) is { } counted && await EndAsync(counted) is { } report) return report;

            // Another process was at it too and has ended it.
        }
    }

    private async Task<CounterRebuild?> CountAsync(long total, IProgress<RecountProgress>? progress, CancellationToken cancellationToken)
    {
        var counting = new RecountStep(database, step);
        CounterRebuild? next = await CounterBeginning.BeginAsync(database, log);
        while (next is { Counted: false })
        {
            cancellationToken.ThrowIfCancellationRequested();
            next = await counting.RunAsync(next);
            if (next is { To: null }) progress?.Report(new RecountProgress(next.Ratings + next.Receipts, total));
        }

        return next;
    }

    private async Task<RecountReport?> EndAsync(CounterRebuild next)
    {
        // Both are then nearly the same; what is written from here on is looked for in the log.
        await new CounterFolding(database, log).FoldAsync();
        var (cells, corrected) = await new CounterComparison(database, log).RunAsync(next);
        var update = Builders<CountLogDocument>.Update;
        var exchanged = await database.CountLog.UpdateOneAsync(
            entry => entry.Id == 0 && entry.State!.Next!.Generation == next.Generation,
            update.Set(entry => entry.State!.Generation, next.Generation).Set(entry => entry.State!.Cut, next.Cut).Unset(entry => entry.State!.Next).Inc(entry => entry.State!.Epoch, 1));
        return exchanged.MatchedCount == 0 ? null : new RecountReport(next.Ratings, next.Receipts, cells, corrected);
    }
}
