using System.Collections.Concurrent;
using MongoDB.Bson;
using MongoDB.Driver;
using MongoDB.Driver.Core.Configuration;
using MongoDB.Driver.Core.Events;

namespace Feedback.Storage.Tests.Mongo;

/// <summary>Listens to the queries a store sends, so that the server can be asked how it would answer them.</summary>
internal sealed class OverheardLine
{
    public ConcurrentQueue<BsonDocument> Queries { get; } = [];

    public void Attach(ClusterBuilder builder) => builder.Subscribe<CommandStartedEvent>(started =>
    {
        if (started.CommandName == "find") Queries.Enqueue(started.Command.DeepClone().AsBsonDocument);
    });

    /// <summary>Names of the indexes the server would use for the query.</summary>
    public static async Task<IReadOnlyList<string>> IndexesAsync(IMongoDatabase database, BsonDocument query)
    {
        var asked = new BsonDocument(query.Where(element => element.Name[0] != '$' && element.Name != "lsid"));
        var plan = await database.RunCommandAsync<BsonDocument>(new BsonDocument("explain", asked));

        // MongoDB names them indexName in the winning plan; the DocumentDB extension shows PostgreSQL's plan, with its own name for it.
        var names = new List<string>();
        Collect(plan["queryPlanner"]["winningPlan"], "Index Name", names);
        if (names.Count == 0) Collect(plan["queryPlanner"]["winningPlan"], "indexName", names);
        return names;
    }

    private static void Collect(BsonValue value, string member, List<string> names)
    {
        if (value is BsonArray items) foreach (var item in items) Collect(item, member, names);
        if (value is not BsonDocument document) return;
        foreach (var element in document)
        {
            if (element.Name == member) names.Add(element.Value.AsString);
            else Collect(element.Value, member, names);
        }
    }
}
