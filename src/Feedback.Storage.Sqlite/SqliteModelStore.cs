using Feedback.Domain.Routing;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite;

/// <inheritdoc cref="IModelStore"/>
internal sealed class SqliteModelStore(SqliteDatabase database, SqliteWriter writer) : IModelStore
{
    public Task<bool> TryAddAsync(StoredModel model, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => TryAdd(session, model), cancellationToken);

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

    public Task<IReadOnlyList<StoredModel>> ListAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<StoredModel>>(
        connection => [.. Bodies(connection, "SELECT body FROM models ORDER BY rowid DESC").Select(body => StoredJson.Read(body, StoredJson.Plain.StoredModel))],
        cancellationToken);

    public Task<bool> TryActivateAsync(ModelActivation activation, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => TryActivate(session, activation), cancellationToken);

    public Task<IReadOnlyList<ModelActivation>> ListActivationsAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<ModelActivation>>(Activations, cancellationToken);

    public Task<string?> GetActiveVersionAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => Bodies(connection, "SELECT body FROM model_activations ORDER BY number DESC LIMIT 1").FirstOrDefault() is { } body
            ? StoredJson.Read(body, StoredJson.Plain.ModelActivation).Version
            : null,
        cancellationToken);

    internal static bool TryAdd(WriteSession session, StoredModel model) => session.Execute(
        "INSERT OR IGNORE INTO models (version, body, content) VALUES ($0, $1, $2)",
        model.Version, StoredJson.Write(model with { Content = [] }, StoredJson.Plain.StoredModel), model.Content) > 0;

    internal static bool TryActivate(WriteSession session, ModelActivation activation) => session.Execute(
        "INSERT OR IGNORE INTO model_activations (number, body) SELECT $0, $1 WHERE EXISTS (SELECT 1 FROM models WHERE version = $2)",
        activation.Number, StoredJson.Write(activation, StoredJson.Plain.ModelActivation), activation.Version) > 0;

    internal static IReadOnlyList<ModelActivation> Activations(SqliteConnection connection) =>
        [.. Bodies(connection, "SELECT body FROM model_activations ORDER BY number").Select(body => StoredJson.Read(body, StoredJson.Plain.ModelActivation))];

    private static List<string> Bodies(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var bodies = new List<string>();
        while (reader.Read()) bodies.Add(reader.GetString(0));
        return bodies;
    }
}
