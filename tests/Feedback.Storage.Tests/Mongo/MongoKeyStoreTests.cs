using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Mongo;

public sealed class MongoKeyStoreTests : KeyStoreContract
{
    protected override Task<TestStore> OpenAsync() => MongoTestStore.OpenAsync();
}
