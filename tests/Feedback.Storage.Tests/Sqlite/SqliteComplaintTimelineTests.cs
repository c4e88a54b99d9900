using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Sqlite;

public sealed class SqliteComplaintTimelineTests : ComplaintTimelineContract
{
    protected override Task<TestStore> OpenAsync() => SqliteTestStore.OpenAsync();
}
