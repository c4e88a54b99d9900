using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Sqlite;

public sealed class SqliteModelStoreTests : ModelStoreContract
{
    protected override Task<TestStore> OpenAsync() => SqliteTestStore.OpenAsync();
}
