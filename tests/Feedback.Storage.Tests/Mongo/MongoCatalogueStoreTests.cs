using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Mongo;

public sealed class MongoCatalogueStoreTests : CatalogueStoreContract
{
    protected override Task<TestStore> OpenAsync() => MongoTestStore.OpenAsync();
}
