using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Mongo;

public sealed class MongoComplaintListTests : ComplaintListContract
{
    protected override Task<TestStore> OpenAsync() => MongoTestStore.OpenAsync();
}
