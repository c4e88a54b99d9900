using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Sqlite;

public sealed class SqliteCatalogueStoreTests : CatalogueStoreContract
{
    protected override Task<TestStore> OpenAsync() => SqliteTestStore.OpenAsync();
}
