using Feedback.Domain.Routing;

namespace Feedback.Storage.Sqlite;

/// <inheritdoc cref="IModelStore"/>
internal sealed class SqliteModelStore(SqliteDatabase database, SqliteWriter writer) : IModelStore
{
    public Task<bool> TryAddActiveAsync(StoredModel model, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => TryAddActive(session, model), cancellationToken);

    public Task<string?> GetActiveVersionAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT value FROM settings WHERE name = 'active-model'";
            return command.ExecuteScalar() as string;
        },
        cancellationToken);

    public Task<StoredModel?> FindAsync(string version, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT body, content FROM models WHERE version = $version";
            command.Parameters.AddWithValue("$version", version);
            using var reader = command.ExecuteReader();
            return reader.Read()
                ? StoredJson.Read(reader.GetString(0), StoredJson.Plain.StoredModel) with { Content = (byte[])reader[1] }
                : null;
        },
        cancellationToken);

    internal static bool TryAddActive(WriteSession session, StoredModel model)
    {
        var body = StoredJson.Write(model with { Content = [] }, StoredJson.Plain.StoredModel);
        if (session.Execute(
            "INSERT OR IGNORE INTO models (version, body, content) VALUES ($0, $1, $2)", model.Version, body, model.Content) == 0)
        {
            return false;
        }

        session.Execute(
            "INSERT INTO settings (name, value) VALUES ('active-model', $0) ON CONFLICT DO UPDATE SET value = excluded.value",
            model.Version);
        return true;
    }
}
