using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Mongo;

public sealed class MongoAlikeComplaintsTests : AlikeComplaintsContract
{
    protected override Task<TestStore> OpenAsync() => MongoTestStore.OpenAsync();
}
