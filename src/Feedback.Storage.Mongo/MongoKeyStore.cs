using Feedback.Domain.Access;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <inheritdoc cref="IKeyStore"/>
internal sealed class MongoKeyStore(MongoDatabase database) : IKeyStore
{
    public Task<bool> TryAddAsync(AccessKey key, CancellationToken cancellationToken) => database.RunAsync(
        () => database.AccessKeys.TryInsertAsync(AccessKeyDocument.Of(key)), cancellationToken);

    public Task<IReadOnlyList<AccessKey>> ListAsync(CancellationToken cancellationToken) => database.RunAsync<IReadOnlyList<AccessKey>>(
        async () => await database.AccessKeys.Find(FilterDefinition<AccessKeyDocument>.Empty)
            .SortBy(key => key.CreatedAt).ThenBy(key => key.Id)
            .Project(key => key.Body)
            .ToListAsync(cancellationToken),
        cancellationToken);

    public Task<bool> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) => database.RunAsync(
        async () =>
        {
            // The first instant stays: only a key without one is changed.
            await database.AccessKeys.UpdateOneAsync(
                key => key.Id == id && key.Body.RevokedAt == null,
                Builders<AccessKeyDocument>.Update.Set(key => key.Body.RevokedAt, at),
                cancellationToken: CancellationToken.None);
            return await database.AccessKeys.Find(key => key.Id == id).AnyAsync(CancellationToken.None);
        },
        cancellationToken);

    public Task<byte[]> GetOrAddSecretAsync(string name, byte[] proposed, CancellationToken cancellationToken) => database.RunAsync(
        async () =>
        {
            var id = "secret/" + name;
            await database.Settings.TryInsertAsync(new SettingDocument { Id = id, Secret = proposed });
            return (await database.Settings.Find(setting => setting.Id == id).SingleAsync(CancellationToken.None)).Secret!;
        },
        cancellationToken);
}
