using Hangfire;
using Hangfire.InMemory;

namespace Feedback.Api.Jobs;

/// <summary>Chooses where jobs wait, by <c>Storage:Kind</c>: in memory beside the embedded store, in MongoDB beside the store there.</summary>
internal static class JobStorageSelection
{
    public static JobStorage Open(IConfiguration configuration) => configuration.GetValue<string>("Storage:Kind") == "Mongo"
        ? MongoJobStorage.Open(configuration.GetValue("Storage:Mongo:ConnectionString", "")!)
        : new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromMinutes(10) });
}
