using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Feedback.Domain.Moving;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite;

/// <inheritdoc cref="IMovingStore"/>
internal sealed class SqliteMovingStore(SqliteDatabase database, SqliteWriter writer) : IMovingStore
{
    // The one setting holds the move and how far it has come, the other is there once it has ended.
    private const string Name = "moving";
    private const string Ended = "moved";

    public Task<long> CountAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => Scalar<long>(
            connection,
            """
            SELECT (SELECT COUNT(*) FROM catalogue) + (SELECT COUNT(*) FROM secrets) + (SELECT COUNT(*) FROM access_keys) + (SELECT COUNT(*) FROM models) + (SELECT COUNT(*) FROM model_activations) + (SELECT COUNT(*) FROM records WHERE kind <> 'publication_contents')
                + (SELECT COUNT(*) FROM receipts) + (SELECT COUNT(*) FROM complaints) + (SELECT COUNT(*) FROM ratings) + 1
            """),
        cancellationToken);

    /// <summary>One transaction: the records of one moment, whoever writes meanwhile.</summary>
    public async IAsyncEnumerable<MovedRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var connection = database.OpenForReading();
        using var transaction = connection.BeginTransaction(deferred: true);
        var json = StoredJson.Plain;
        IEnumerable<MovedRecord> all =
        [
            .. Rows(connection, "SELECT body FROM catalogue WHERE kind = 'agency' ORDER BY code", json.Agency, agency => new MovedAgency(agency)),
            .. Rows(connection, "SELECT body FROM catalogue WHERE kind = 'service' ORDER BY code", json.Service, service => new MovedService(service)),
            .. Rows(connection, "SELECT body FROM catalogue WHERE kind = 'field' ORDER BY code", json.Field, field => new MovedField(field)),
            .. Rows(connection, "SELECT body FROM catalogue WHERE kind = 'place' ORDER BY code", json.Place, place => new MovedPlace(place)),
            .. Singles(connection),
        ];
        all = all.Concat(Rows(connection, $"SELECT body FROM records WHERE kind = '{RecordKinds.Figures}' ORDER BY id", json.ImportedFigures, figures => new MovedFigures(figures)));
        all = all.Concat(Rows(connection, $"SELECT body FROM records WHERE kind = '{RecordKinds.Flags}' ORDER BY id", json.FlagCase, flag => new MovedFlag(flag)));
        all = all.Concat(Publications(connection));
        var many = Rows(connection, "SELECT body FROM receipts ORDER BY id", json.Receipt, receipt => (MovedRecord)new MovedReceipt(receipt))
            .Concat(Rows(connection, "SELECT body FROM complaints ORDER BY code", json.Complaint, complaint => new MovedComplaint(complaint)))
            .Concat(Rows(connection, "SELECT body FROM ratings ORDER BY id", json.Rating, rating => new MovedRating(rating)));
        foreach (var record in all.Concat(many))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return record;
        }

        await Task.CompletedTask;
    }

    private static IEnumerable<MovedRecord> Publications(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            SELECT p.body, c.body FROM records p JOIN records c ON c.kind = '{RecordKinds.PublicationContents}' AND c.id = p.id
            WHERE p.kind = '{RecordKinds.Publications}' ORDER BY p.id
            """;
        using var reader = command.ExecuteReader();
        var json = StoredJson.Plain;
        while (reader.Read())
        {
            yield return new MovedPublication(StoredJson.Read(reader.GetString(0), json.Publication), StoredJson.Read(reader.GetString(1), json.PublicationContent));
        }
    }

    public Task<long?> BeginAsync(string move, CancellationToken cancellationToken) => writer.WriteAsync<long?>(
        session =>
        {
            if (session.Scalar<string>("SELECT value FROM settings WHERE name = $0", Name) is { } stored)
            {
                var parts = stored.Split(' ');
                return parts[0] == move ? long.Parse(parts[1], CultureInfo.InvariantCulture) : null;
            }

            var holds = session.Scalar<long>(
                """
                SELECT EXISTS (SELECT 1 FROM catalogue) + EXISTS (SELECT 1 FROM secrets) + EXISTS (SELECT 1 FROM access_keys)
                    + EXISTS (SELECT 1 FROM models) + EXISTS (SELECT 1 FROM receipts) + EXISTS (SELECT 1 FROM complaints) + EXISTS (SELECT 1 FROM ratings) + EXISTS (SELECT 1 FROM records)
                """);
            if (holds > 0) return null;
            session.Execute("INSERT INTO settings (name, value) VALUES ($0, $1)", Name, $"{move} 0");
            return 0;
        },
        cancellationToken);

    public Task<bool> IsUnderWayAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection => Scalar<long>(
            connection, $"SELECT EXISTS (SELECT 1 FROM settings WHERE name = '{Name}') AND NOT EXISTS (SELECT 1 FROM settings WHERE name = '{Ended}')") == 1,
        cancellationToken);

    public Task WriteAsync(string move, IReadOnlyList<MovedRecord> records, long upTo, CancellationToken cancellationToken) => writer.WriteAsync(
        session =>
        {
            foreach (var record in records) MovedRows.Write(session, record);
            session.Execute(
                "UPDATE settings SET value = $1 WHERE name = $0", Name, string.Create(CultureInfo.InvariantCulture, $"{move} {upTo}"));
            return true;
        },
        cancellationToken);

    public Task EndAsync(string move, CancellationToken cancellationToken) => writer.WriteAsync(
        session => session.Execute("INSERT OR IGNORE INTO settings (name, value) VALUES ($0, $1)", Ended, move), cancellationToken);

    private static List<MovedRecord> Singles(SqliteConnection connection)
    {
        var found = new List<MovedRecord>();
        if (Scalar<string>(connection, "SELECT value FROM settings WHERE name = 'catalogue-version'") is { } version)
        {
            found.Add(new MovedCatalogueVersion(long.Parse(version, CultureInfo.InvariantCulture)));
        }

        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name, value FROM secrets ORDER BY name";
        using (var secrets = command.ExecuteReader())
        {
            while (secrets.Read()) found.Add(new MovedSecret(secrets.GetString(0), (byte[])secrets[1]));
        }

        found.AddRange(Rows(connection, "SELECT body FROM access_keys ORDER BY created_at, id", StoredJson.Plain.AccessKey, key => new MovedKey(key)));
        command.CommandText = "SELECT body, content FROM models ORDER BY rowid";
        using (var models = command.ExecuteReader())
        {
            while (models.Read())
            {
                found.Add(new MovedModel(StoredJson.Read(models.GetString(0), StoredJson.Plain.StoredModel) with { Content = (byte[])models[1] }));
            }
        }

        found.AddRange(SqliteModelStore.Activations(connection).Select(activation => new MovedActivation(activation)));

        return found;
    }

    private static IEnumerable<MovedRecord> Rows<T>(SqliteConnection connection, string sql, JsonTypeInfo<T> type, Func<T, MovedRecord> moved)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return moved(StoredJson.Read(reader.GetString(0), type));
    }

    private static T? Scalar<T>(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is T value ? value : default;
    }
}
