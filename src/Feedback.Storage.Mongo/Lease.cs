using Feedback.Storage.Mongo.Documents;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <summary>
/// Lets one process do what would be wasted if several did it; nothing depends on there being only one. It ends with its owner's seat among the writers.
/// </summary>
internal sealed class Lease(MongoDatabase database, string name)
{
    public const string Recount = "recount";
    public const string Folding = "folding";

    private static readonly string[] Names = [Recount, Folding];

    public Task<bool> TryTakeAsync(ObjectId owner) => database.Settings.TryInsertAsync(new SettingDocument { Id = name, Owner = owner });

    public Task ReturnAsync(ObjectId owner) => database.Settings.DeleteOneAsync(setting => setting.Id == name && setting.Owner == owner);

    /// <summary>Ends leases whose owner has no seat.</summary>
    public static async Task EndDeadAsync(MongoDatabase database)
    {
        foreach (var lease in await database.Settings.Find(setting => Names.Contains(setting.Id)).ToListAsync())
        {
            if (lease.Owner is { } owner && !await database.Writers.Find(writer => writer.Owner == owner).AnyAsync()) await new Lease(database, lease.Id).ReturnAsync(owner);
        }
    }
}
