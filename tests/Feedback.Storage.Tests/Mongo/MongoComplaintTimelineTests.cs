using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Mongo;

public sealed class MongoComplaintTimelineTests : ComplaintTimelineContract
{
    protected override Task<TestStore> OpenAsync() => MongoTestStore.OpenAsync();
}
