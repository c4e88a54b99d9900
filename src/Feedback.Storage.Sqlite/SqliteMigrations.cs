using System.Globalization;
using System.Reflection;
using Feedback.Domain;
using Feedback.Domain.Similarity;
using Feedback.Storage.Sqlite.Counters;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite;

/// <summary>Applies the numbered scripts that the file has not seen; <c>user_version</c> remembers how far it is.</summary>
internal static class SqliteMigrations
{
    public static void Apply(SqliteConnection connection)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var scripts = assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (Version(connection) > scripts.Length)
        {
            throw new StoreUnavailableException("The SQLite file was written by a newer version of this program.");
        }

        connection.CreateFunction("text_bands", (string text) => $"[{string.Join(',', TextBands.Of(text))}]", isDeterministic: true);
        MigratedChanges.AddFunctions(connection);
        foreach (var script in scripts)
        {
            var number = int.Parse(script.AsSpan(0, 4), CultureInfo.InvariantCulture);
            if (Version(connection) >= number) continue;
            using var reader = new StreamReader(assembly.GetManifestResourceStream(script)!);
            using var transaction = connection.BeginTransaction();

            // Another process may have applied it while this one waited for the lock.
            if (Version(connection) >= number) continue;
            SqliteDatabase.Execute(connection, reader.ReadToEnd());
            SqliteDatabase.Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {number}"));
            transaction.Commit();
        }
    }

    private static long Version(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return (long)command.ExecuteScalar()!;
    }
}
