using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Sqlite;

public sealed class SqliteAlikeComplaintsTests : AlikeComplaintsContract
{
    protected override Task<TestStore> OpenAsync() => SqliteTestStore.OpenAsync();
}
