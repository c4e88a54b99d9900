using Feedback.Domain.Ratings;
using Feedback.Storage.Sqlite;
using Feedback.Storage.Sqlite.Counters;
using Feedback.Storage.Tests.Contract;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Tests.Sqlite;

/// <summary>A file of version 4, half of whose counts were folded, says the same after it was brought up to date.</summary>
public sealed class FilledFileMigrationTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feedback-migration-");
    private readonly List<Rating> _ratings = [.. new RatingMaker(seed: 41).Many(120).Select(rating => rating with { DedupeKey = null })];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Counts_folded_and_not_are_as_they_were()
    {
        await FillAsync(Path.Combine(_folder.FullName, "now.db"));
        var old = Path.Combine(_folder.FullName, "old.db");
        using (var connection = VersionFour(old))
        {
            SqliteDatabase.Execute(connection, $"ATTACH '{Path.Combine(_folder.FullName, "now.db")}' AS now; INSERT INTO main.ratings SELECT * FROM now.ratings");
            foreach (var row in Changes(_ratings[..60]).GroupBy(change => (change.Key.Kind, Year: change.Key.Day / 10000, change.Key.Agency, change.Key.Service))) Fold(connection, row.Key, row);
            foreach (var (key, counts) in Changes(_ratings[60..])) Log(connection, key, counts);
        }

        var options = new SqliteStorageOptions { Path = old };
        var database = new SqliteDatabase(options);
        await using var writer = new SqliteWriter(database, options);
        var store = new SqliteRatingStore(database, writer);
        foreach (var query in RatingTruth.Grains(Samples.Ever)) (await store.CountAsync(query, Token)).ToLines().ShouldBe(RatingTruth.Count(_ratings, query).ToLines(), query.ToString());
        var report = await store.RecountAsync(null, Token);
        (report.Ratings, report.Corrected).ShouldBe((120, 0));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static Dictionary<CounterKey, FiveCounts> Changes(IEnumerable<Rating> ratings)
    {
        var counts = new Dictionary<CounterKey, FiveCounts>();
        foreach (var rating in ratings)
        {
            RatingTally.Visit(rating, (factor, answer) => System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, CounterKey.Of(rating, factor), out _)[answer]++);
        }

        return counts;
    }

    /// <summary>The scripts that version knew.</summary>
    private static SqliteConnection VersionFour(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        connection.CreateFunction("text_bands", (string text) => "[]", isDeterministic: true);
        foreach (var script in new[] { "0001_initial", "0002_model_activations", "0003_similar_complaints", "0004_packed_counts" })
        {
            using var reader = new StreamReader(typeof(SqliteDatabase).Assembly.GetManifestResourceStream(script + ".sql")!);
            SqliteDatabase.Execute(connection, reader.ReadToEnd());
        }

        SqliteDatabase.Execute(connection, "PRAGMA user_version = 4");
        return connection;
    }

    /// <summary>A row of the finest grain; the coarser ones are made of it.</summary>
    private static void Fold(
        SqliteConnection connection, (CounterKind Kind, int Year, string Agency, string Service) row, IEnumerable<KeyValuePair<CounterKey, FiveCounts>> changes)
    {
        var cells = new SlotWriter();
        foreach (var (key, counts) in changes.OrderBy(change => Slot(change.Key).Number)) cells.Write(Slot(key), counts);
        Execute(
            connection, "INSERT INTO counts (grain, kind, period, agency, service, cells) VALUES (3, $0, $1, $2, $3, $4)",
            row.Kind.Number, row.Year, row.Agency, row.Service, cells.Cells.ToArray());

        static CounterSlot Slot(CounterKey key) => CounterSlot.Of(StoredDay.ToDay(key.Day).DayOfYear, key.Channel, key.Outcome);
    }

    private static void Log(SqliteConnection connection, CounterKey key, FiveCounts counts) => Execute(
        connection, "INSERT INTO count_changes (kind, day, agency, service, channel, outcome, c0, c1, c2, c3, c4) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        key.Kind.Number, key.Day, key.Agency, key.Service, key.Channel, key.Outcome, counts[0], counts[1], counts[2], counts[3], counts[4]);

    private static void Execute(SqliteConnection connection, string sql, params object[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"${i}", values[i]);
        command.ExecuteNonQuery();
    }

    private async Task FillAsync(string path)
    {
        var options = new SqliteStorageOptions { Path = path };
        await using var writer = new SqliteWriter(new SqliteDatabase(options), options);
        var store = new SqliteRatingStore(new SqliteDatabase(options), writer);
        await Task.WhenAll(_ratings.Select(rating => store.SubmitAsync(Samples.Submission(rating), Token)));
    }
}
