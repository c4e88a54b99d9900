using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Sqlite;

public sealed class SqliteKeyStoreTests : KeyStoreContract
{
    protected override Task<TestStore> OpenAsync() => SqliteTestStore.OpenAsync();
}
