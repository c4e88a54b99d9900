using Feedback.Domain.Access;

namespace Feedback.Storage.Sqlite;

/// <inheritdoc cref="IKeyStore"/>
internal sealed class SqliteKeyStore(SqliteDatabase database, SqliteWriter writer) : IKeyStore
{
    public Task<bool> TryAddAsync(AccessKey key, CancellationToken cancellationToken) => writer.WriteAsync(
        session => TryAdd(session, key), cancellationToken);

    internal static bool TryAdd(WriteSession session, AccessKey key) => session.Execute(
        "INSERT OR IGNORE INTO access_keys (id, hash, created_at, body) VALUES ($0, $1, $2, $3)",
        key.Id, key.Hash, key.CreatedAt.ToUnixTimeMilliseconds(), StoredJson.Write(key, StoredJson.Plain.AccessKey)) == 1;

    public Task<IReadOnlyList<AccessKey>> ListAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT body FROM access_keys ORDER BY created_at, id";
            using var reader = command.ExecuteReader();
            var keys = new List<AccessKey>();
            while (reader.Read()) keys.Add(StoredJson.Read(reader.GetString(0), StoredJson.Plain.AccessKey));
            return (IReadOnlyList<AccessKey>)keys;
        },
        cancellationToken);

    public Task<bool> RevokeAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) => writer.WriteAsync(
        session =>
        {
            if (session.Scalar<string>("SELECT body FROM access_keys WHERE id = $0", id) is not { } body) return false;
            var key = StoredJson.Read(body, StoredJson.Plain.AccessKey);
            var revoked = StoredJson.Write(key with { RevokedAt = key.RevokedAt ?? at }, StoredJson.Plain.AccessKey);
            session.Execute("UPDATE access_keys SET body = $1 WHERE id = $0", id, revoked);
            return true;
        },
        cancellationToken);

    public Task<byte[]> GetOrAddSecretAsync(string name, byte[] proposed, CancellationToken cancellationToken) => writer.WriteAsync(
        session =>
        {
            session.Execute("INSERT OR IGNORE INTO secrets (name, value) VALUES ($0, $1)", name, proposed);
            return session.Scalar<byte[]>("SELECT value FROM secrets WHERE name = $0", name)!;
        },
        cancellationToken);
}
