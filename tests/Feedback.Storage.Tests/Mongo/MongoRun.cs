using Feedback.Storage.Tests.Mongo;

[assembly: AssemblyFixture(typeof(MongoRun))]

namespace Feedback.Storage.Tests.Mongo;

/// <summary>Drops the databases of the run at its end.</summary>
public sealed class MongoRun : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await MongoTestStore.DropAllAsync();
}
