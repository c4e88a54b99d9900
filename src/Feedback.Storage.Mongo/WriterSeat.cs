using Feedback.Domain;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <summary>
/// The seat of one process among the writers. A batch begins with one guarded update that holds all it will write: over a
/// seat that was taken away it does not begin.
/// </summary>
internal sealed class WriterSeat(MongoDatabase database)
{
    private static readonly UpdateDefinitionBuilder<WriterDocument> Update = Builders<WriterDocument>.Update;

    /// <summary>0 while there is no seat.</summary>
    public int Number { get; private set; }

    public ObjectId Owner { get; private set; }

    public long Sequence { get; private set; }

    /// <summary>Takes a free seat, or makes the next one.</summary>
    public async Task TakeAsync()
    {
        Owner = ObjectId.GenerateNewId();
        var taken = await database.Writers.FindOneAndUpdateAsync<WriterDocument>(
            writer => writer.Owner == null, Update.Set(writer => writer.Owner, Owner).Inc(writer => writer.Beat, 1),
            new FindOneAndUpdateOptions<WriterDocument> { ReturnDocument = ReturnDocument.After });
        while (taken is null)
        {
            var last = await database.Writers.Find(FilterDefinition<WriterDocument>.Empty)
                .SortByDescending(writer => writer.Id).Project(writer => writer.Id).FirstOrDefaultAsync();
            var made = new WriterDocument { Id = last + 1, Owner = Owner };
            if (await database.Writers.TryInsertAsync(made)) taken = made;
        }

        (Number, Sequence) = (taken.Id, taken.Sequence);
    }

    /// <summary>Writes down the next batch; false when the seat is lost.</summary>
    public async Task<bool> TryBeginAsync(Func<string, BatchDocument> batch)
    {
        var next = Sequence + 1;
        var begun = await database.Writers.UpdateOneAsync(
            writer => writer.Id == Number && writer.Owner == Owner,
            Update.Set(writer => writer.Batch, batch(WriterDocument.Tag(Number, next))).Set(writer => writer.Sequence, next));
        if (begun.MatchedCount == 0) return false;
        Sequence = next;
        return true;
    }

    /// <summary>Says that the batch begun last is finished.</summary>
    public Task FinishAsync() => database.Writers.UpdateOneAsync(
        writer => writer.Id == Number && writer.Owner == Owner && writer.Sequence == Sequence, Update.Unset(writer => writer.Batch));

    /// <summary>Shows that this process lives.</summary>
    public Task BeatAsync() => database.Writers.UpdateOneAsync(
        writer => writer.Id == Number && writer.Owner == Owner, Update.Inc(writer => writer.Beat, 1));

    public Task ReleaseAsync() => database.Writers.UpdateOneAsync(
        writer => writer.Id == Number && writer.Owner == Owner && writer.Batch == null, Update.Unset(writer => writer.Owner));

    /// <summary>The seat as it is stored, if it is still ours.</summary>
    public async Task<WriterDocument?> ReadAsync() => Number == 0
        ? null
        : await database.Writers.Find(writer => writer.Id == Number && writer.Owner == Owner).FirstOrDefaultAsync();

    /// <summary>Goes on after the batch that was found unfinished in the stored seat.</summary>
    public void Resume(WriterDocument stored) => Sequence = stored.Sequence;

    /// <summary>Whether the batch of that name is known to be finished.</summary>
    public async Task<bool> IsSettledAsync(string tag)
    {
        var (seat, sequence) = WriterDocument.Parse(tag);
        if (seat == Number && sequence <= Sequence) return true;
        return !await database.Writers.Find(writer => writer.Id == seat && writer.Sequence == sequence && writer.Batch != null).AnyAsync();
    }

    public static StoreUnavailableException Lost() => new("This process lost its seat among the writers; send again.");
}
