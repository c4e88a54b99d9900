using Feedback.Domain;
using Feedback.Storage.Sqlite;
using Feedback.Storage.Tests.Contract;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Tests.Sqlite;

/// <summary>A file is brought up to date once, whoever opens it and however many do at once.</summary>
public sealed class SqliteMigrationTests : IDisposable
{
    /// <summary>As many as there are scripts.</summary>
    private const string Latest = "5";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("feedback-migration-");

    private SqliteStorageOptions Options => new() { Path = Path.Combine(_folder.FullName, "not", "yet", "there", "feedback.db") };

    [Fact]
    public void A_fresh_file_gets_the_latest_schema_and_opening_it_again_changes_nothing()
    {
        var first = Schema(new SqliteDatabase(Options));
        var again = Schema(new SqliteDatabase(Options));

        first[0].ShouldBe(Latest);
        first.ShouldContain(sql => sql.Contains("CREATE TABLE ratings", StringComparison.Ordinal));
        again.ShouldBe(first);
    }

    [Fact]
    public async Task The_active_model_of_a_file_of_the_first_version_stays_active()
    {
        using (var connection = Connect())
        {
            using var script = new StreamReader(typeof(SqliteDatabase).Assembly.GetManifestResourceStream("0001_initial.sql")!);
            SqliteDatabase.Execute(connection, await script.ReadToEndAsync(TestContext.Current.CancellationToken));
            SqliteDatabase.Execute(connection, "INSERT INTO settings (name, value) VALUES ('active-model', 'seed-7')");
            SqliteDatabase.Execute(connection, "PRAGMA user_version = 1");
        }

        var database = new SqliteDatabase(Options);
        await using var writer = new SqliteWriter(database, Options);
        var activation = (await new SqliteModelStore(database, writer).ListActivationsAsync(TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        (activation.Number, activation.Version, activation.By, activation.Reason).ShouldBe((1, "seed-7", "train-model", "first"));
    }

    [Fact]
    public async Task Data_outlives_the_instance()
    {
        var rating = new Samples().Verified("r1");
        await using (var writer = new SqliteWriter(new SqliteDatabase(Options), Options))
        {
            await new SqliteRatingStore(new SqliteDatabase(Options), writer)
                .SubmitAsync(Samples.Submission(rating), TestContext.Current.CancellationToken);
        }

        await using var later = new SqliteWriter(new SqliteDatabase(Options), Options);
        (await new SqliteRatingStore(new SqliteDatabase(Options), later).FindAsync(rating.Id, TestContext.Current.CancellationToken))
            .ShouldHold(rating);
    }

    [Fact]
    public void A_file_of_a_newer_program_is_left_alone_and_told_so()
    {
        _ = new SqliteDatabase(Options);
        using (var newer = Connect()) SqliteDatabase.Execute(newer, "PRAGMA user_version = 4711");

        Should.Throw<StoreUnavailableException>(() => new SqliteDatabase(Options)).Message.ShouldContain("a newer version");
    }

    [Fact]
    public void A_path_that_cannot_be_opened_is_named()
    {
        Should.Throw<StoreUnavailableException>(() => new SqliteDatabase(new SqliteStorageOptions { Path = "/dev/null/feedback.db" }))
            .Message.ShouldStartWith("Storage:Sqlite:Path: /dev/null/feedback.db cannot be opened.");
    }

    [Fact]
    public async Task Many_processes_may_open_a_fresh_file_at_once()
    {
        var opened = await AtOnceAsync(8, () => new SqliteDatabase(Options));

        opened.ShouldAllBe(database => Schema(database)[0] == Latest);
    }

    [Fact]
    public async Task Many_connections_may_bring_one_file_up_to_date_at_once()
    {
        // Past the switch to WAL, which makes openers wait for one another, the race is in the open.
        var connections = Enumerable.Range(0, 8).Select(_ => Connect()).ToList();
        try
        {
            await AtOnceAsync(8, index =>
            {
                SqliteMigrations.Apply(connections[index]);
                return true;
            });
        }
        finally
        {
            connections.ForEach(connection => connection.Dispose());
        }

        Schema(new SqliteDatabase(Options))[0].ShouldBe(Latest);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static Task<T[]> AtOnceAsync<T>(int count, Func<T> act) => AtOnceAsync(count, _ => act());

    private static async Task<T[]> AtOnceAsync<T>(int count, Func<int, T> act)
    {
        using var start = new Barrier(count);
        return await Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return act(i);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));
    }

    private SqliteConnection Connect()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Options.Path)!);
        var connection = new SqliteConnection($"Data Source={Options.Path};Pooling=False;Default Timeout=10");
        connection.Open();
        SqliteDatabase.Execute(connection, "PRAGMA journal_mode=WAL");
        return connection;
    }

    /// <summary>The version, then every statement of the schema.</summary>
    private static List<string> Schema(SqliteDatabase database)
    {
        using var connection = database.OpenForWriting();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT CAST(user_version AS TEXT) FROM pragma_user_version UNION ALL SELECT * FROM (SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name)";
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read()) found.Add(reader.GetString(0));
        return found;
    }
}
