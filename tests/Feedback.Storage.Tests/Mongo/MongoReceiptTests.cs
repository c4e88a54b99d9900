using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Mongo;

public sealed class MongoReceiptTests : ReceiptContract
{
    protected override Task<TestStore> OpenAsync() => MongoTestStore.OpenAsync();
}
