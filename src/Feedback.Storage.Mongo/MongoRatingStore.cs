using System.Runtime.CompilerServices;
using Feedback.Domain;
using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Counters;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <inheritdoc cref="IRatingStore"/>
internal sealed class MongoRatingStore(MongoDatabase database, MongoWriter writer, CounterLog log, TableKeeper tables, TimeProvider clock) : IRatingStore
{
    /// <summary>For what another process is writing this very moment: it takes milliseconds, or the time until a dead process is noticed.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private const int MostPauses = 150;
    private const int MostAtOnce = 200;

    public async Task<Receipt> AddReceiptAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        var effect = await SettledAsync(
            () => new ReceiptWrite(new ReceiptDocument { Id = receipt.Id, Batch = "", Body = receipt }), cancellationToken);
        return effect.Made ? receipt : effect.Stored.Body;
    }

    public Task<IReadOnlyList<Receipt>> FindReceiptsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => database.RunAsync<IReadOnlyList<Receipt>>(
        async () => await database.Receipts.Find(Builders<ReceiptDocument>.Filter.In(receipt => receipt.Id, ids)).Project(receipt => receipt.Body).ToListAsync(cancellationToken),
        cancellationToken);

    public async Task<SubmitOutcome> SubmitAsync(RatingSubmission submission, CancellationToken cancellationToken)
    {
        var effect = await SettledAsync(
            () => new RatingWrite(RatingDocument.Of(submission.Rating, submission.Complaint, [])), cancellationToken);
        if (effect.Made) return new SubmitOutcome(SubmitResult.Added, effect.Stored.Body);

        // Decided against what was met; when that has changed by the time of writing, decided anew.
        for (var tries = 0; tries < MostPauses; tries++)
        {
            var met = effect.Stored;
            var outcome = RatingRevision.Resolve(met.Body, submission);
            if (outcome.Result != SubmitResult.Replaced) return outcome;
            var filing = met.Body.Complaint is null ? submission.Complaint : null;
            effect = await SettledAsync(() => new RatingWrite(RatingDocument.Of(outcome.Rating, filing, []), met), cancellationToken);
            if (effect.Made) return new SubmitOutcome(SubmitResult.Replaced, effect.Stored.Body);
        }

        throw new StoreBusyException("Too many change this rating at once.");
    }

    public Task<Rating?> FindAsync(Guid id, CancellationToken cancellationToken) => database.RunAsync(
        async () => (await database.Ratings.Find(rating => rating.Id == id).FirstOrDefaultAsync(cancellationToken))?.Body,
        cancellationToken);

    public Task<Page<Rating>> ListAsync(RatingQuery query, CancellationToken cancellationToken) =>
        database.RunAsync(() => RatingListing.ReadAsync(database, query, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<RatingCell>> CountAsync(CellQuery query, CancellationToken cancellationToken) =>
        database.RunAsync(() => new RatingCellReading(database, log, tables, clock).ReadAsync(query, cancellationToken), cancellationToken);

    public Task<IReadOnlyList<ReceiptCell>> CountReceiptsAsync(CellQuery query, CancellationToken cancellationToken) =>
        database.RunAsync(() => new RatingCellReading(database, log, tables, clock).ReadReceiptsAsync(query, cancellationToken), cancellationToken);

    public async Task<int> MarkAsync(IReadOnlyList<Guid> ratings, SetAside? mark, CancellationToken cancellationToken)
    {
        var changed = 0;
        foreach (var some in ratings.Distinct().Chunk(MostAtOnce))
        {
            changed += (await Task.WhenAll(some.Select(id => TryMarkAsync(id, mark, cancellationToken)))).Count(made => made);
        }

        return changed;
    }

    public async Task<RecountReport> RecountAsync(IProgress<RecountProgress>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // Of one who has a seat the others can tell that it lives.
        var owner = await writer.WriteAsync(new ExclusiveWrite<ObjectId>(seat => Task.FromResult(seat.Owner)));
        return await database.RunAsync(() => writer.Upkeep.RecountAsync(owner, progress, cancellationToken), cancellationToken);
    }

    private async Task<bool> TryMarkAsync(Guid id, SetAside? mark, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < MostPauses; tries++)
        {
            var met = await database.RunAsync(() => database.Ratings.Find(rating => rating.Id == id).FirstOrDefaultAsync(cancellationToken), cancellationToken);
            if (met is null || (met.Body.SetAside is null) == (mark is null)) return false;
            if (met.Filing is not null)
            {
                // Its complaint is being filed this very moment; a change now would take the order for it away.
                await Task.Delay(Pause, clock, cancellationToken);
                continue;
            }

            var effect = await SettledAsync(() => new RatingWrite(RatingDocument.Of(met.Body with { SetAside = mark }, null, []), met), cancellationToken);
            if (effect.Made) return true;
        }

        throw new StoreBusyException("Too many change this rating at once.");
    }

    /// <summary>Writes until what the write met, if anything, is finished: only then may the caller be told of it.</summary>
    private async Task<WriteEffect<T>> SettledAsync<T>(
        Func<MongoWrite<WriteEffect<T>>> write, CancellationToken cancellationToken, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        using var timed = StoreMetrics.Begin(file, member);
        for (var pauses = 0; pauses < MostPauses; pauses++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var effect = await writer.WriteAsync(write());
            if (effect.Settled) return effect;
            await Task.Delay(Pause, clock, cancellationToken);
        }

        throw new StoreUnavailableException("What was sent before is still being written by another process.");
    }
}
