using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using Feedback.Domain.Catalogue;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite;

/// <inheritdoc cref="ICatalogueStore"/>
internal sealed class SqliteCatalogueStore(SqliteDatabase database, SqliteWriter writer) : ICatalogueStore
{
    private const string Put = "INSERT INTO catalogue (kind, code, body) VALUES ($0, $1, $2) ON CONFLICT DO UPDATE SET body = excluded.body";

    private const string Version = "SELECT value FROM settings WHERE name = 'catalogue-version'";

    public Task<long> GetVersionAsync(CancellationToken cancellationToken) => database.ReadAsync(ReadVersion, cancellationToken);

    public Task<CatalogueSnapshot> LoadAsync(CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            // One transaction: version and rows belong together.
            using var transaction = connection.BeginTransaction(deferred: true);
            return new CatalogueSnapshot(
                ReadVersion(connection),
                ReadAll(connection, "agency", StoredJson.Plain.Agency),
                ReadAll(connection, "service", StoredJson.Plain.Service),
                ReadAll(connection, "field", StoredJson.Plain.Field),
                ReadAll(connection, "place", StoredJson.Plain.Place));
        },
        cancellationToken);

    public Task<bool> TrySeedAsync(CatalogueSnapshot shipped, CancellationToken cancellationToken) => writer.WriteAsync(
        session =>
        {
            if (session.Scalar<string>(Version) is not null) return false;
            foreach (var agency in shipped.Agencies.Values) Write(session, "agency", agency.Code, agency, StoredJson.Plain.Agency);
            foreach (var service in shipped.Services.Values) Write(session, "service", service.Code, service, StoredJson.Plain.Service);
            foreach (var field in shipped.Fields.Values) Write(session, "field", field.Code, field, StoredJson.Plain.Field);
            foreach (var place in shipped.Places.Values) Write(session, "place", place.Code, place, StoredJson.Plain.Place);
            Grow(session);
            return true;
        },
        cancellationToken);

    public Task PutAgencyAsync(Agency agency, CancellationToken cancellationToken) =>
        PutAsync("agency", agency.Code, agency, StoredJson.Plain.Agency, cancellationToken);

    public Task PutServiceAsync(Service service, CancellationToken cancellationToken) =>
        PutAsync("service", service.Code, service, StoredJson.Plain.Service, cancellationToken);

    private Task<bool> PutAsync<T>(string kind, string code, T record, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            session =>
            {
                Write(session, kind, code, record, type);
                Grow(session);
                return true;
            },
            cancellationToken);

    private static void Write<T>(WriteSession session, string kind, string code, T record, JsonTypeInfo<T> type) =>
        session.Execute(Put, kind, code, StoredJson.Write(record, type));

    private static void Grow(WriteSession session) => session.Execute(
        """
        INSERT INTO settings (name, value) VALUES ('catalogue-version', '1')
        ON CONFLICT DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)
        """);

    private static long ReadVersion(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Version;
        return command.ExecuteScalar() is string value ? long.Parse(value, CultureInfo.InvariantCulture) : 0;
    }

    private static List<T> ReadAll<T>(SqliteConnection connection, string kind, JsonTypeInfo<T> type)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT body FROM catalogue WHERE kind = $kind ORDER BY code";
        command.Parameters.AddWithValue("$kind", kind);
        using var reader = command.ExecuteReader();
        var records = new List<T>();
        while (reader.Read()) records.Add(StoredJson.Read(reader.GetString(0), type));
        return records;
    }
}
