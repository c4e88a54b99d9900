using Hangfire.Mongo;
using Hangfire.Mongo.Migration.Strategies;
using Hangfire.Mongo.Migration.Strategies.Backup;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Feedback.Api.Jobs;

/// <summary>Jobs in the store's own database, in collections named <c>jobs.…</c>. Why each value is what it is: decision 0010.</summary>
internal static class MongoJobStorage
{
    public const string Prefix = "jobs";

    /// <summary>A job whose worker has been silent for this long is given to another. A living one reports five times as often.</summary>
    public static readonly TimeSpan AbandonedAfter = TimeSpan.FromSeconds(30);

    // The driver would look for a server for half a minute and wait for an answer for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(20);

    /// <summary>Connects, asks the server what it is, and brings the collections up to date.</summary>
    /// <param name="connectionString">As for the store: its path names the database, <c>feedback</c> without one.</param>
    /// <exception cref="TimeoutException">No server answered within 5 seconds.</exception>
    public static MongoStorage Open(string connectionString)
    {
        var url = MongoUrl.Create(connectionString);
        var client = new MongoClient(Settings(url));
        return new MongoStorage(client, url.DatabaseName ?? "feedback", Options(Hello(client)))
        {
            // A day by default, with a finished sweep every few seconds. Failed jobs stay until somebody has looked.
            JobExpirationTimeout = TimeSpan.FromHours(1),
        };
    }

    public static MongoClientSettings Settings(MongoUrl url)
    {
        var settings = MongoClientSettings.FromUrl(url);
        settings.ApplicationName ??= "feedback-jobs";
        settings.ServerSelectionTimeout = Patience;
        settings.ConnectTimeout = Patience;
        settings.SocketTimeout = AnswerWithin;
        return settings;
    }

    /// <param name="hello">What the server answered to <c>hello</c>.</param>
    public static MongoStorageOptions Options(BsonDocument hello)
    {
        var watched = HasChangeStreams(hello);
        return new MongoStorageOptions
        {
            Prefix = Prefix,
            CheckQueuedJobsStrategy = watched ? CheckQueuedJobsStrategy.Watch : CheckQueuedJobsStrategy.Poll,
            // Where the server tells of new jobs, polling only finds what a worker left behind.
            QueuePollInterval = watched ? TimeSpan.FromSeconds(5) : TimeSpan.FromSeconds(1),
            SlidingInvisibilityTimeout = AbandonedAfter,
            DistributedLockLifetime = AbandonedAfter,
            JobExpirationCheckInterval = TimeSpan.FromMinutes(5),
            MigrationLockTimeout = TimeSpan.FromMinutes(1),
            ConnectionCheckTimeout = Patience,
            MigrationOptions = new MongoMigrationOptions
            {
                // The default throws, on an empty database too.
                MigrationStrategy = new MigrateMongoMigrationStrategy(),
                BackupStrategy = new CollectionMongoBackupStrategy(),
            },
        };
    }

    /// <summary>Members of a replica set and routers have change streams; a standalone server has none.</summary>
    private static bool HasChangeStreams(BsonDocument hello) =>
        hello.Contains("setName") || hello.GetValue("msg", BsonNull.Value) == "isdbgrid";

    private static BsonDocument Hello(MongoClient client) =>
        client.GetDatabase("admin").RunCommand<BsonDocument>(new BsonDocument("hello", 1));
}
