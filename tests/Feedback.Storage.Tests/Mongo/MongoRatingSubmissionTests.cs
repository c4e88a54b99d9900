using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Mongo;

public sealed class MongoRatingSubmissionTests : RatingSubmissionContract
{
    protected override Task<TestStore> OpenAsync() => MongoTestStore.OpenAsync();
}
