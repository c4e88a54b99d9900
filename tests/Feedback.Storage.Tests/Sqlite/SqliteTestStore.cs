using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Feedback.Domain.Access;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Moving;
using Feedback.Domain.Ratings;
using Feedback.Domain.Records;
using Feedback.Domain.Routing;
using Feedback.Storage.Sqlite;
using Feedback.Storage.Tests.Contract;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Tests.Sqlite;

/// <summary>An instance on a file in a temporary folder, which the first instance deletes at its end.</summary>
internal sealed class SqliteTestStore : TestStore
{
    private readonly SqliteStorageOptions _options;
    private readonly bool _ownsFolder;

    private SqliteTestStore(SqliteStorageOptions options, bool ownsFolder)
    {
        _options = options;
        _ownsFolder = ownsFolder;
        Database = new SqliteDatabase(options);
        Writer = new SqliteWriter(Database, options);
        Ratings = new SqliteRatingStore(Database, Writer);
        Complaints = new SqliteComplaintStore(Database, Writer);
        Catalogue = new SqliteCatalogueStore(Database, Writer);
        Keys = new SqliteKeyStore(Database, Writer);
        Models = new SqliteModelStore(Database, Writer);
        Records = new SqliteRecordStore<SampleRecord>(Database, Writer, "sample", (JsonTypeInfo<SampleRecord>)JsonSerializerOptions.Default.GetTypeInfo(typeof(SampleRecord)));
        Moving = new SqliteMovingStore(Database, Writer);
    }

    public SqliteDatabase Database { get; }

    public SqliteWriter Writer { get; }

    public override IRatingStore Ratings { get; }

    public override IComplaintStore Complaints { get; }

    public override ICatalogueStore Catalogue { get; }

    public override IKeyStore Keys { get; }

    public override IModelStore Models { get; }

    public override IRecordStore<SampleRecord> Records { get; }

    public override IMovingStore Moving { get; }

    public static Task<TestStore> OpenAsync() => Task.FromResult<TestStore>(Open());

    public static SqliteTestStore Open(int queueCapacity = 4096, int maxBatch = 1024)
    {
        var folder = Directory.CreateTempSubdirectory("feedback-sqlite-");
        return new SqliteTestStore(
            new SqliteStorageOptions
            {
                Path = Path.Combine(folder.FullName, "feedback.db"),
                QueueCapacity = queueCapacity,
                MaxBatch = maxBatch,
                CounterLog = 50,
            },
            ownsFolder: true);
    }

    public SqliteTestStore OpenAgain() => new(_options, ownsFolder: false);

    public override Task<TestStore> OpenAgainAsync() => Task.FromResult<TestStore>(OpenAgain());

    public override async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        if (!_ownsFolder) return;
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path.GetDirectoryName(_options.Path)!, recursive: true);
    }
}
