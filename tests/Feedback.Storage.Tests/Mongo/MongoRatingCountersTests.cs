using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Mongo;

public sealed class MongoRatingCountersTests : RatingCountersContract
{
    protected override Task<TestStore> OpenAsync() => MongoTestStore.OpenAsync();
}
