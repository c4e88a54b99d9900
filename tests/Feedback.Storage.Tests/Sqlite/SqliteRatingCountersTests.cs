using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Sqlite;

public sealed class SqliteRatingCountersTests : RatingCountersContract
{
    protected override Task<TestStore> OpenAsync() => SqliteTestStore.OpenAsync();
}
