using Feedback.Api.Jobs;
using Hangfire;
using Hangfire.Mongo;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Feedback.Api.Tests.Jobs;

/// <summary>An empty database for jobs on the MongoDB server named by <c>FEEDBACK_TEST_MONGODB</c>, dropped at the end.</summary>
public sealed class JobDatabase : IDisposable
{
    public const string Variable = "FEEDBACK_TEST_MONGODB";

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
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server) return new JobDatabase(server);
        Assert.Skip($"{Variable} names no MongoDB server for tests.");
        return null;
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
