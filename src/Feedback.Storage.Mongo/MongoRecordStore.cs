using Feedback.Domain.Records;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo;

/// <inheritdoc cref="IRecordStore{TRecord}"/>
internal sealed class MongoRecordStore<TRecord>(MongoDatabase database, string kind) : IRecordStore<TRecord>
    where TRecord : class, IOfficeRecord
{
    private static readonly FilterDefinitionBuilder<RecordDocument<TRecord>> Filter = Builders<RecordDocument<TRecord>>.Filter;

    private IMongoCollection<RecordDocument<TRecord>> Records => database.Records<TRecord>(kind);

    public Task<bool> TryAddAsync(TRecord record, CancellationToken cancellationToken) =>
        database.RunAsync(() => Records.TryInsertAsync(Document(record)), cancellationToken);

    public Task<bool> TryReplaceAsync(TRecord record, CancellationToken cancellationToken) => database.RunAsync(
        async () => (await Records.ReplaceOneAsync(
            stored => stored.Id == record.Id && stored.Version == record.Version - 1, Document(record), cancellationToken: CancellationToken.None)).MatchedCount == 1,
        cancellationToken);

    public Task<TRecord?> FindAsync(string id, CancellationToken cancellationToken) => database.RunAsync(
        async () => (await Records.Find(stored => stored.Id == id).FirstOrDefaultAsync(cancellationToken))?.Body, cancellationToken);

    public Task<IReadOnlyList<TRecord>> ListAsync(RecordQuery query, CancellationToken cancellationToken) => database.RunAsync<IReadOnlyList<TRecord>>(
        async () =>
        {
            var filter = Filter.Gte(stored => stored.Id, query.Prefix) & Filter.Lt(stored => stored.Id, query.Prefix + "\U0010FFFF");
            if (query.After is { } after) filter &= query.LastFirst ? Filter.Lt(stored => stored.Id, after) : Filter.Gt(stored => stored.Id, after);
            var found = Records.Find(filter);
            found = query.LastFirst ? found.SortByDescending(stored => stored.Id) : found.SortBy(stored => stored.Id);
            return (await found.Limit(query.Limit).ToListAsync(cancellationToken)).ConvertAll(stored => stored.Body);
        },
        cancellationToken);

    internal static RecordDocument<TRecord> Document(TRecord record) => new() { Id = record.Id, Version = record.Version, Body = record };
}
