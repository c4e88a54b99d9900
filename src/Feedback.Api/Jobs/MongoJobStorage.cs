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

    private const int MostTries = 9;

    // Bringing the collections up to date takes a second or two.
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Connects, asks the server what it is, and brings the collections up to date.</summary>
    /// <param name="connectionString">As for the store: its path names the database, <c>feedback</c> without one.</param>
    /// <param name="lockTimeout">Twice this long Hangfire's lock must have stood unchanged before it is taken for left behind; 20 seconds, where none is given.</param>
    /// <exception cref="TimeoutException">No server answered within 5 seconds, or the lock was not had in nine tries.</exception>
    public static MongoStorage Open(string connectionString, TimeSpan? lockTimeout = null)
    {
        var url = MongoUrl.Create(connectionString);
        var client = new MongoClient(Settings(url));
        var (name, options) = (url.DatabaseName ?? "feedback", Options(Hello(client)));
        options.MigrationLockTimeout = lockTimeout ?? LockTimeout;
        BsonDocument? left = null;
        for (var tries = 1; ; tries++)
        {
            try
            {
                // Jobs expire after a day by default, with a finished sweep every few seconds. Failed jobs stay until somebody has looked.
                return new MongoStorage(client, name, options) { JobExpirationTimeout = TimeSpan.FromHours(1) };
            }
            catch (TimeoutException) when (tries < MostTries)
            {
                // Of many that start at once on a busy server one may miss that the lock is free, or leave it behind for ever. Who holds it in earnest changes it while it works.
                var held = Lock(client, name).Find(FilterDefinition<BsonDocument>.Empty).FirstOrDefault();
                if (held is not null && held == left) Lock(client, name).DeleteOne(held);
                left = held;
            }
        }
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
            ConnectionCheckTimeout = Patience,
            MigrationOptions = new MongoMigrationOptions
            {
                // The default throws, on an empty database too.
                MigrationStrategy = new MigrateMongoMigrationStrategy(),
                BackupStrategy = new CollectionMongoBackupStrategy(),
            },
        };
    }

    private static IMongoCollection<BsonDocument> Lock(MongoClient client, string database) => client.GetDatabase(database).GetCollection<BsonDocument>(Prefix + ".migrationLock");

    /// <summary>Members of a replica set and routers have change streams; a standalone server has none.</summary>
    private static bool HasChangeStreams(BsonDocument hello) =>
        hello.Contains("setName") || hello.GetValue("msg", BsonNull.Value) == "isdbgrid";

    private static BsonDocument Hello(MongoClient client) =>
        client.GetDatabase("admin").RunCommand<BsonDocument>(new BsonDocument("hello", 1));
}
