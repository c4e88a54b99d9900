using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Feedback.Domain.Records;

namespace Feedback.Storage.Sqlite;

/// <inheritdoc cref="IRecordStore{TRecord}"/>
internal sealed class SqliteRecordStore<TRecord>(SqliteDatabase database, SqliteWriter writer, string kind, JsonTypeInfo<TRecord> type) : IRecordStore<TRecord>
    where TRecord : class, IOfficeRecord
{
    public Task<bool> TryAddAsync(TRecord record, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => TryAdd(session, kind, record, type), cancellationToken);

    public Task<bool> TryReplaceAsync(TRecord record, CancellationToken cancellationToken) => writer.WriteAsync(
        session => session.Execute(
            "UPDATE records SET version = $2, body = $3 WHERE kind = $0 AND id = $1 AND version = $2 - 1",
            kind, record.Id, record.Version, StoredJson.Write(record, type)) == 1,
        cancellationToken);

    public Task<TRecord?> FindAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT body FROM records WHERE kind = $kind AND id = $id";
            command.Parameters.AddWithValue("$kind", kind);
            command.Parameters.AddWithValue("$id", id);
            return command.ExecuteScalar() is string body ? StoredJson.Read(body, type) : null;
        },
        cancellationToken);

    public Task<IReadOnlyList<TRecord>> ListAsync(RecordQuery query, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<TRecord>>(
        connection =>
        {
            using var command = connection.CreateCommand();
            var filter = new SqlFilter(command)
                .And("kind = ?", kind)
                .And("id >= ?", query.Prefix)
                .And("id < ?", query.Prefix + "\U0010FFFF")
                .And(query.LastFirst ? "id < ?" : "id > ?", query.After);
            command.CommandText = string.Create(
                CultureInfo.InvariantCulture, $"SELECT body FROM records{filter} ORDER BY id {(query.LastFirst ? "DESC" : "ASC")} LIMIT {query.Limit}");
            using var reader = command.ExecuteReader();
            var found = new List<TRecord>();
            while (reader.Read()) found.Add(StoredJson.Read(reader.GetString(0), type));
            return found;
        },
        cancellationToken);

    internal static bool TryAdd(WriteSession session, string kind, TRecord record, JsonTypeInfo<TRecord> type) => session.Execute(
        "INSERT OR IGNORE INTO records (kind, id, version, body) VALUES ($0, $1, $2, $3)",
        kind, record.Id, record.Version, StoredJson.Write(record, type)) == 1;
}
