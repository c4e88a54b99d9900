using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Mongo;

public sealed class MongoRecordStoreTests : RecordStoreContract
{
    protected override Task<TestStore> OpenAsync() => MongoTestStore.OpenAsync();
}
