using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Sqlite;

public sealed class SqliteReceiptTests : ReceiptContract
{
    protected override Task<TestStore> OpenAsync() => SqliteTestStore.OpenAsync();
}
