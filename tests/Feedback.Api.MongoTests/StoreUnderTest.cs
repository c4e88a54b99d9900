using System.Collections.Concurrent;
using System.Reflection;
using Feedback.TestServer;
using MongoDB.Bson;
using MongoDB.Driver;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Feedback.Api.Tests.StoreRun))]
[assembly: Feedback.Api.Tests.MongoOrSkip]

namespace Feedback.Api.Tests;

/// <summary>The store one factory runs on: a database of this run, emptied and used again.</summary>
public sealed class StoreUnderTest : IDisposable
{
    private static readonly string Run = $"feedback_api_{Guid.NewGuid():N}"[..24];
    private static readonly ConcurrentBag<string> Free = [];
    private static int Made;

    private readonly string _name;

    public StoreUnderTest()
    {
        _name = Free.TryTake(out var free) ? free : $"{Run}_{Interlocked.Increment(ref Made)}";
        if (free is null || MongoTestServer.Find() is not { } server) return;
        using var client = new MongoClient(server.ConnectionString);
        var database = client.GetDatabase(_name);
        // What Hangfire keeps about its own collections stays: they are the same for every test.
        foreach (var collection in database.ListCollectionNames().ToList().Where(name => !name.StartsWith("jobs.", StringComparison.Ordinal)))
        {
            database.GetCollection<BsonDocument>(collection).DeleteMany(FilterDefinition<BsonDocument>.Empty);
        }
    }

    public static string? Missing => MongoTestServer.Find() is null ? MongoTestServer.Missing : null;

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Storage:Kind"] = "Mongo",
        ["Storage:Mongo:ConnectionString"] = MongoTestServer.Find()!.Database(_name),
    };

    public static void DropAll()
    {
        if (MongoTestServer.Find() is not { } server) return;
        using var client = new MongoClient(server.ConnectionString);
        for (var i = 1; i <= Made; i++) client.DropDatabase($"{Run}_{i}");
    }

    public void Dispose() => Free.Add(_name);
}

/// <summary>Drops the databases of the run at its end.</summary>
public sealed class StoreRun : IDisposable
{
    public void Dispose() => StoreUnderTest.DropAll();
}

/// <summary>Skips every test, by name, where there is no server.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class MongoOrSkipAttribute : BeforeAfterTestAttribute
{
    public override void Before(MethodInfo methodUnderTest, IXunitTest test) =>
        Assert.SkipWhen(StoreUnderTest.Missing is not null, StoreUnderTest.Missing ?? "");
}
