using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Mongo;

public sealed class MongoRatingStoreTests : RatingStoreContract
{
    protected override Task<TestStore> OpenAsync() => MongoTestStore.OpenAsync();
}
