using Feedback.Storage.Mongo.Documents;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <summary>
/// Lets one recount run while no process writes. A writer asks the gate in the very update that begins its batch; the
/// recount closes it first and then waits for the batches begun before.
/// </summary>
internal sealed class RecountGate(MongoDatabase database, ObjectId owner, TimeProvider clock)
{
    private const string Name = "recount";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for another recount to end, closes the gate, and waits until every batch is finished. The caller's own is.</summary>
    public async Task CloseAsync()
    {
        while (!await database.Settings.TryInsertAsync(new SettingDocument { Id = Name, Owner = owner })) await Task.Delay(Pause, clock);
        await database.Writers.UpdateManyAsync(
            FilterDefinition<WriterDocument>.Empty, Builders<WriterDocument>.Update.Set(writer => writer.Gate, owner));
        while (await database.Writers.Find(writer => writer.Batch != null && writer.Owner != owner).AnyAsync()) await Task.Delay(Pause, clock);
    }

    /// <summary>Opens the gate that this owner closed; nothing when it did not.</summary>
    public async Task OpenAsync()
    {
        await database.Writers.UpdateManyAsync(
            writer => writer.Gate == owner, Builders<WriterDocument>.Update.Unset(writer => writer.Gate));
        await database.Settings.DeleteOneAsync(setting => setting.Id == Name && setting.Owner == owner);
    }

    /// <summary>Whose recount runs; null for none.</summary>
    public static async Task<ObjectId?> HolderAsync(MongoDatabase database) =>
        (await database.Settings.Find(setting => setting.Id == Name).FirstOrDefaultAsync())?.Owner;

    /// <summary>A seat taken while a recount runs has no gate of its own yet: it waits.</summary>
    public static async Task WaitAsync(MongoDatabase database, TimeProvider clock)
    {
        while (await HolderAsync(database) is not null) await Task.Delay(Pause, clock);
    }
}
