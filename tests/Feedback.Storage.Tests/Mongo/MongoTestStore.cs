using System.Collections.Concurrent;
using Feedback.Domain.Access;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Moving;
using Feedback.Domain.Ratings;
using Feedback.Domain.Records;
using Feedback.Domain.Routing;
using Feedback.Storage.Mongo;
using Feedback.Storage.Mongo.Counters;
using Feedback.Storage.Tests.Contract;
using Feedback.TestServer;
using Microsoft.Extensions.Logging.Abstractions;
using MongoDB.Bson;
using MongoDB.Driver;
using MongoDB.Driver.Core.Configuration;

namespace Feedback.Storage.Tests.Mongo;

/// <summary>An instance on a database of this run; emptied and used again, since making one takes longer than most facts.</summary>
internal sealed class MongoTestStore : TestStore
{
    private static readonly string Run = $"feedback_test_{Guid.NewGuid():N}"[..26];
    private static readonly ConcurrentBag<string> Free = [];
    private static int Made;

    private readonly ComplaintNumbering _numbering;
    private readonly bool _owns;

    private MongoTestStore(MongoStorageOptions options, TimeProvider clock, bool owns, Action<ClusterBuilder>? listen = null)
    {
        Options = options;
        _owns = owns;
        Database = new MongoDatabase(options, listen);
        _numbering = new ComplaintNumbering(Database);
        Application = new BatchApplication(Database, new RatingFiling(Database, _numbering), Log = new CounterLog(Database, clock));
        var tables = new TableKeeper(Database);
        Writer = new MongoWriter(Database, Application, Log, tables, options, clock, NullLogger<MongoWriter>.Instance);
        Ratings = new MongoRatingStore(Database, Writer, Log, tables, clock);
        Complaints = new MongoComplaintStore(Database, _numbering);
        Catalogue = new MongoCatalogueStore(Database);
        Keys = new MongoKeyStore(Database);
        Models = new MongoModelStore(Database);
        Records = new MongoRecordStore<SampleRecord>(Database, "sample");
        Moving = new MongoMovingStore(Database, Models);
    }

    public MongoStorageOptions Options { get; }

    public MongoDatabase Database { get; }

    public CounterLog Log { get; }

    public BatchApplication Application { get; }

    public MongoWriter Writer { get; }

    public override IRatingStore Ratings { get; }

    public override IComplaintStore Complaints { get; }

    public override ICatalogueStore Catalogue { get; }

    public override IKeyStore Keys { get; }

    public override IModelStore Models { get; }

    public override IRecordStore<SampleRecord> Records { get; }

    public override IMovingStore Moving { get; }

    public static async Task<TestStore> OpenAsync() => await OpenAsync(TimeProvider.System);

    public static async Task<MongoTestStore> OpenAsync(TimeProvider clock, int queueCapacity = 4096, int maxBatch = 1024)
    {
        var server = MongoTestServer.Find();
        Assert.SkipWhen(server is null, MongoTestServer.Missing);
        var again = Free.TryTake(out var name);
        name ??= $"{Run}_{Interlocked.Increment(ref Made)}";
        var options = new MongoStorageOptions { ConnectionString = server!.Database(name), QueueCapacity = queueCapacity, MaxBatch = maxBatch };
        if (again) await EmptyAsync(options);
        return new MongoTestStore(options, clock, owns: true);
    }

    public MongoTestStore OpenAgain(TimeProvider? clock = null, Action<ClusterBuilder>? listen = null) => new(Options, clock ?? TimeProvider.System, owns: false, listen);

    /// <summary>Folds the log and shortens it at once, as after a while when nobody reads; false when a recount began or ended meanwhile.</summary>
    public async Task<bool> FoldAsync()
    {
        if (await new CounterFolding(Database, Log).FoldAsync() is not { } folded) return false;
        await CounterFolding.ShortenAsync(Database, folded);
        return true;
    }

    public override Task<TestStore> OpenAgainAsync() => Task.FromResult<TestStore>(OpenAgain());

    public override async ValueTask DisposeAsync()
    {
        await Writer.DisposeAsync();
        _numbering.Dispose();
        Log.Dispose();
        Database.Dispose();
        if (_owns) Free.Add(MongoUrl.Create(Options.ConnectionString).DatabaseName);
    }

    /// <summary>Drops what the run made, when its last fact is done.</summary>
    public static async Task DropAllAsync()
    {
        if (Made == 0) return;
        using var client = new MongoClient(MongoTestServer.Find()!.ConnectionString);
        for (var i = 1; i <= Made; i++) await client.DropDatabaseAsync($"{Run}_{i}");
    }

    private static async Task EmptyAsync(MongoStorageOptions options)
    {
        using var database = new MongoDatabase(options);
        foreach (var name in await (await database.Database.ListCollectionNamesAsync()).ToListAsync())
        {
            await database.Database.GetCollection<BsonDocument>(name).DeleteManyAsync(FilterDefinition<BsonDocument>.Empty);
        }
    }
}
