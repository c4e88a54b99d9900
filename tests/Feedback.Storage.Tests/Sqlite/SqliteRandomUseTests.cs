using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Sqlite;

public sealed class SqliteRandomUseTests : RandomUseContract
{
    protected override Task<TestStore> OpenAsync() => SqliteTestStore.OpenAsync();
}
