using Feedback.Api.Jobs;
using Feedback.TestServer;
using Hangfire;
using Hangfire.Mongo;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Feedback.Api.Tests.Jobs;

/// <summary>An empty database for jobs on the MongoDB server of the run, dropped at the end.</summary>
public sealed class JobDatabase : IDisposable
{
    private static int Made;

    private readonly string _name = $"feedback_jobs_test_{Environment.ProcessId}_{Interlocked.Increment(ref Made)}";
    private readonly MongoUrl _server;

    private JobDatabase(string server) => _server = new MongoUrl(server);

    public string ConnectionString => new MongoUrlBuilder(_server.Url) { DatabaseName = _name }.ToString();

    public IMongoDatabase Database => Client().GetDatabase(_name);

    /// <summary>Skips the test, with the reason, where no server is given.</summary>
    public static JobDatabase MakeOrSkip()
    {
        // The log of whichever host ran last in this process is closed.
        GlobalConfiguration.Configuration.UseNoOpLogProvider();
        var server = MongoTestServer.Find();
        Assert.SkipWhen(server is null, MongoTestServer.Missing);
        return new JobDatabase(server!.ConnectionString);
    }

    /// <summary>Storage as the service configures it, but for what the test must see happen sooner.</summary>
    public MongoStorage Open(Action<MongoStorageOptions> sooner)
    {
        var client = Client();
        var options = MongoJobStorage.Options(client.GetDatabase("admin").RunCommand<BsonDocument>(new BsonDocument("hello", 1)));
        options.QueuePollInterval = TimeSpan.FromMilliseconds(50);
        sooner(options);
        return new MongoStorage(client, _name, options);
    }

    public void Dispose() => Client().DropDatabase(_name);

    private MongoClient Client() => new(MongoJobStorage.Settings(_server));
}
