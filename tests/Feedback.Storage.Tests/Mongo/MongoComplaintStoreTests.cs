using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Mongo;

public sealed class MongoComplaintStoreTests : ComplaintStoreContract
{
    protected override Task<TestStore> OpenAsync() => MongoTestStore.OpenAsync();
}
