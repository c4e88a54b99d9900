using Feedback.TestServer;
using MongoDB.Driver;

namespace Feedback.Trials;

/// <summary>The store that outlives the processes of a trial: a SQLite file, or a database of a MongoDB server.</summary>
internal sealed class TrialStore : IDisposable
{
    private readonly Action _remove;

    private TrialStore(Dictionary<string, string> settings, Action remove) => (Settings, _remove) = (settings, remove);

    /// <summary>Environment of a process that uses it.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    public static TrialStore Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("feedback-trial-").FullName;
        return new TrialStore(
            new Dictionary<string, string> { ["Storage__Sqlite__Path"] = Path.Combine(folder, "feedback.db") },
            () => Directory.Delete(folder, recursive: true));
    }

    public static TrialStore Mongo(string connectionString)
    {
        var name = $"feedback_trial_{Guid.NewGuid():N}"[..30];
        var server = new MongoTestServer(connectionString, "the trial");
        return new TrialStore(
            new Dictionary<string, string> { ["Storage__Kind"] = "Mongo", ["Storage__Mongo__ConnectionString"] = server.Database(name) },
            () =>
            {
                using var client = new MongoClient(connectionString);
                client.DropDatabase(name);
            });
    }

    public void Dispose() => _remove();
}
