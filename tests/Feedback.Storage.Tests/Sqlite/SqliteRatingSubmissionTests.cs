using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Sqlite;

public sealed class SqliteRatingSubmissionTests : RatingSubmissionContract
{
    protected override Task<TestStore> OpenAsync() => SqliteTestStore.OpenAsync();
}
