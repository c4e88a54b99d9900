using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Mongo;

public sealed class MongoRandomUseTests : RandomUseContract
{
    protected override Task<TestStore> OpenAsync() => MongoTestStore.OpenAsync();
}
