using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <summary>Every index of the store. Creating one that is there changes nothing, so each start does it.</summary>
internal static class MongoIndexes
{
    public static async Task CreateAsync(MongoDatabase database, CancellationToken cancellationToken)
    {
        var rating = Builders<RatingDocument>.IndexKeys;
        await CreateAsync(
            database.Ratings,
            [
                Unique(rating.Ascending(r => r.Dedupe), "dedupe", Builders<RatingDocument>.Filter.Exists(r => r.Dedupe)),
                Plain(rating.Ascending(r => r.Body.Agency).Descending(r => r.Id), "agency"),
            ],
            cancellationToken);

        await CreateAsync(
            database.Receipts, [Plain(Builders<ReceiptDocument>.IndexKeys.Ascending(r => r.Body.Agency), "agency")], cancellationToken);

        var complaint = Builders<ComplaintDocument>.IndexKeys;
        await CreateAsync(
            database.Complaints,
            [
                Unique(complaint.Ascending(c => c.Dedupe), "dedupe", Builders<ComplaintDocument>.Filter.Exists(c => c.Dedupe)),
                Unique(complaint.Ascending(c => c.Rating), "rating", Builders<ComplaintDocument>.Filter.Exists(c => c.Rating)),
                Plain(complaint.Ascending(c => c.Day).Descending(c => c.Number), "number"),
                Plain(complaint.Descending(c => c.ReceivedAt).Descending(c => c.Id), "order"),
                Plain(complaint.Ascending(c => c.Desk).Descending(c => c.ReceivedAt).Descending(c => c.Id), "desk"),
                Plain(complaint.Ascending(c => c.PendingAt), "pending", Builders<ComplaintDocument>.Filter.Exists(c => c.PendingAt)),
                Plain(complaint.Ascending(c => c.Bands).Descending(c => c.ReceivedAt), "bands"),
                Plain(complaint.Ascending(c => c.Body.Filed.Place).Ascending(c => c.Body.Field).Descending(c => c.ReceivedAt), "topic"),
                Plain(complaint.Ascending(c => c.CorrectedAt).Ascending(c => c.Id), "corrected", Builders<ComplaintDocument>.Filter.Exists(c => c.CorrectedAt)),
            ],
            cancellationToken);

        await CreateAsync(
            database.AccessKeys,
            [
                Unique(Builders<AccessKeyDocument>.IndexKeys.Ascending(k => k.Hash), "hash", null),
                Plain(Builders<AccessKeyDocument>.IndexKeys.Ascending(k => k.CreatedAt).Ascending(k => k.Id), "order"),
            ],
            cancellationToken);
        await CreateAsync(
            database.Models, [Unique(Builders<ModelDocument>.IndexKeys.Ascending(m => m.Order), "order", null)], cancellationToken);
    }

    private static async Task CreateAsync<T>(
        IMongoCollection<T> collection, IEnumerable<CreateIndexModel<T>> indexes, CancellationToken cancellationToken) =>
        await collection.Indexes.CreateManyAsync(indexes, cancellationToken);

    private static CreateIndexModel<T> Plain<T>(IndexKeysDefinition<T> keys, string name, FilterDefinition<T>? only = null) =>
        new(keys, new CreateIndexOptions<T> { Name = name, PartialFilterExpression = only });

    private static CreateIndexModel<T> Unique<T>(IndexKeysDefinition<T> keys, string name, FilterDefinition<T>? only) =>
        new(keys, new CreateIndexOptions<T> { Name = name, Unique = true, PartialFilterExpression = only });
}
