using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Sqlite;

public sealed class SqliteComplaintListTests : ComplaintListContract
{
    protected override Task<TestStore> OpenAsync() => SqliteTestStore.OpenAsync();
}
