using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Sqlite;

public sealed class SqliteComplaintStoreTests : ComplaintStoreContract
{
    protected override Task<TestStore> OpenAsync() => SqliteTestStore.OpenAsync();
}
