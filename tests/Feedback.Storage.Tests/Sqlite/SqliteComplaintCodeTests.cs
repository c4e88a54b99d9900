using Feedback.Domain.Complaints;
using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Sqlite;

/// <summary>A day of more than 9999 complaints, which is brought about by hand.</summary>
public sealed class SqliteComplaintCodeTests : IAsyncDisposable
{
    private readonly SqliteTestStore _store = SqliteTestStore.Open();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Codes_past_9999_get_a_digit_more_and_page_without_loss()
    {
        await _store.Writer.WriteAsync(session => session.Execute("INSERT INTO complaint_days VALUES (20261122, 9997)"), Token);
        var codes = new List<string>();
        for (var i = 0; i < 5; i++) codes.Add((await _store.Complaints.FileAsync(Samples.Complaint(), Token)).Complaint.Code);
        codes.ShouldBe(
        [
            "PAKN.20261122.9998", "PAKN.20261122.9999", "PAKN.20261122.10000", "PAKN.20261122.10001", "PAKN.20261122.10002",
        ]);
        codes.ShouldAllBe(code => ComplaintCode.IsWellFormed(code));

        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await _store.Complaints.ListAsync(Samples.AllComplaints with { Limit = 2, Cursor = cursor }, Token);
            seen.AddRange(page.Items.Select(c => c.Code));
            seen.ShouldBeUnique();
            cursor = page.Next;
        }
        while (cursor is not null);

        // All in one millisecond, where codes go by text; what matters is that list and cursor agree.
        seen.ShouldBe(codes.OrderDescending(StringComparer.Ordinal));
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
