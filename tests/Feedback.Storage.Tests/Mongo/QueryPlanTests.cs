using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Counters;
using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Mongo;

/// <summary>Every list is answered by an index made for it.</summary>
public sealed class QueryPlanTests : IAsyncLifetime
{
    private static readonly HashSet<string> One = ["A1"];

    private static readonly CellQuery Year = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), ByService: false, Period: CellPeriod.Month);

    private readonly OverheardLine _line = new();
    private MongoTestStore _store = null!;
    private MongoTestStore _heard = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static readonly Dictionary<string, Func<TestStore, Task>> Lists = new()
    {
        ["ratings of an agency: agency"] = store => store.Ratings.ListAsync(Samples.AllRatings with { Agencies = One, Limit = 50 }, Token),
        ["ratings of all, later page: _id_"] = store => store.Ratings.ListAsync(Samples.AllRatings with { From = Samples.Noon.AddHours(99), Limit = 50 }, Token),
        ["a rating by its id: _id_"] = store => store.Ratings.FindAsync(Guid.Empty, Token),
        ["complaints of a desk: desk"] = store => store.Complaints.ListAsync(Samples.AllComplaints with { Desks = One, Limit = 50 }, Token),
        ["complaints of all, later page: order"] = store => store.Complaints.ListAsync(
            Samples.AllComplaints with { Limit = 50, Cursor = new Domain.Cursor(Samples.Noon.AddMinutes(1), "PAKN.20261122.0002").ToString() }, Token),
        ["complaints of all: order"] = store => store.Complaints.ListAsync(Samples.AllComplaints with { Limit = 50 }, Token),
        ["ratings of all: _id_"] = store => store.Ratings.ListAsync(Samples.AllRatings with { Limit = 50 }, Token),
        ["a complaint by its code: _id_"] = store => store.Complaints.FindAsync("PAKN.20261122.0001", Token),
        ["pending complaints: pending"] = store => store.Complaints.ListPendingAsync(Samples.Noon.AddMinutes(2), 50, Token),
        ["an agency's year: _id_"] = store => store.Ratings.CountAsync(Year with { Agencies = One }, Token),
        ["an agency's days: _id_"] = store => store.Ratings.CountAsync(Year with { Agencies = One, Period = CellPeriod.Day }, Token),
        ["the year of all: _id_"] = store => store.Ratings.CountAsync(Year with { ByService = true, Agencies = null }, Token),
        ["receipts of an agency: _id_"] = store => store.Ratings.CountReceiptsAsync(Year with { Agencies = One }, Token),
    };

    public async ValueTask InitializeAsync()
    {
        _store = await MongoTestStore.OpenAsync(TimeProvider.System);
        _heard = _store.OpenAgain(listen: _line.Attach);
        var samples = new Samples();
        await Task.WhenAll(Enumerable.Range(0, 600).Select(i => _store.Ratings.SubmitAsync(
            Samples.Submission(samples.Open(null, at: Samples.Noon.AddMinutes(10 * i)) with { Agency = $"A{i % 60}", Service = $"S{i % 7}" }), Token)));
        await Task.WhenAll(Enumerable.Range(0, 300).Select(i => _store.Ratings.AddReceiptAsync(Samples.Receipt($"q{i}") with { Agency = $"A{i % 60}" }, Token)));
        await new CounterFolding(_store.Database, _store.Log).FoldAsync();
        for (var i = 0; i < 300; i++)
        {
            var filed = (await _store.Complaints.FileAsync(Samples.Complaint($"Việc {i}", Samples.Noon.AddMinutes(i)), Token)).Complaint;
            if (i % 20 != 0) await _store.Complaints.TryReplaceAsync(Samples.Routed(filed, $"A{i % 60}"), 1, Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _heard.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task A_list_walks_its_index()
    {
        foreach (var (name, list) in Lists)
        {
            _line.Queries.Clear();
            await list(_heard);

            _line.Queries.ShouldNotBeEmpty(name);
            foreach (var query in _line.Queries.Where(query => query["find"] != "settings" && query["find"] != "writers" && query["find"] != "count_log"))
            {
                (await OverheardLine.IndexesAsync(_store.Database.Database, query)).ShouldContain(name[(name.LastIndexOf(' ') + 1)..], query.ToString());
            }
        }
    }
}
