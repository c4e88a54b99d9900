using Feedback.Domain;
using Feedback.Domain.Ratings;
using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Sqlite;

/// <summary>A recount finds and mends what was broken by hand, cell by cell.</summary>
public sealed class RatingRecountTests : IAsyncDisposable
{
    private readonly SqliteTestStore _store = SqliteTestStore.Open();
    private readonly List<Rating> _ratings = new RatingMaker(seed: 21).Many(40);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE rating_days SET c0 = c0 + 1 WHERE rowid_of = 1", 1)]
    [InlineData("UPDATE rating_days SET c1 = c1 - 2, c0 = 7 WHERE rowid_of = 1", 1)]
    [InlineData("DELETE FROM rating_days WHERE rowid_of = 1", 1)]
    [InlineData("INSERT INTO rating_days VALUES (20200101, 1, 0, 3, 0, 0, 0, 0)", 1)]
    [InlineData("INSERT INTO rating_days VALUES (20200101, 1, 0, 0, 0, 0, 0, 0)", 0)]
    [InlineData("UPDATE rating_months SET c0 = c0 + 1 WHERE rowid_of = 1", 1)]
    [InlineData("DELETE FROM rating_months WHERE rowid_of = 1", 1)]
    [InlineData("UPDATE receipt_days SET count = count + 1 WHERE rowid_of = 1", 1)]
    [InlineData("DELETE FROM receipt_days WHERE rowid_of = 1", 1)]
    [InlineData("INSERT INTO receipt_days VALUES (20200101, 1, 5)", 1)]
    public async Task A_cell_changed_by_hand_is_reported_once_and_mended(string damage, int corrected)
    {
        await FillAsync();
        var (days, months, receipts) = await CountedAsync();
        await _store.Writer.WriteAsync(session => session.Execute(AtFirstCell(damage)), Token);

        var report = await _store.Ratings.RecountAsync(Token);

        report.Corrected.ShouldBe(corrected);
        report.Ratings.ShouldBe(40);
        report.Receipts.ShouldBe(2);
        (await CountedAsync()).ShouldSatisfyAllConditions(
            after => after.Days.ShouldBe(days),
            after => after.Months.ShouldBe(months),
            after => after.Receipts.ShouldBe(receipts));
        (await _store.Ratings.RecountAsync(Token)).Corrected.ShouldBe(0);
    }

    [Fact]
    public async Task All_counters_can_be_made_anew_from_nothing()
    {
        await FillAsync();
        var cells = await _store.Writer.WriteAsync(
            session =>
            {
                var rows = session.Execute("DELETE FROM rating_days") + session.Execute("DELETE FROM rating_months");
                return rows + session.Execute("DELETE FROM receipt_days");
            },
            Token);

        var report = await _store.Ratings.RecountAsync(Token);

        report.Corrected.ShouldBe(cells);
        report.Cells.ShouldBe(cells);
        (await CountedAsync()).Days.ShouldBe(RatingTruth.Count(_ratings, Samples.Ever).ToLines());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_recount_takes_in_what_is_written_in_its_own_batch(bool anotherWriteFails)
    {
        await FillAsync();
        using var held = new HeldWrite(_store.Writer, Token);
        held.WaitUntilEntered(Token);
        var more = new RatingMaker(seed: 22).Many(10);
        var before = more[..5].Select(r => _store.Ratings.SubmitAsync(Samples.Submission(r with { DedupeKey = null }), Token)).ToList();
        var recount = _store.Ratings.RecountAsync(Token);
        var after = more[5..].Select(r => _store.Ratings.SubmitAsync(Samples.Submission(r with { DedupeKey = null }), Token)).ToList();
        var last = _store.Writer.WriteAsync(session => session.Execute(anotherWriteFails ? "no such statement" : "SELECT 1"), Token);
        held.LetGo();

        (await recount).ShouldBe(new RecountReport(45, 2, (await recount).Cells, 0));
        await Task.WhenAll(before.Concat(after));
        if (anotherWriteFails) await Should.ThrowAsync<StoreUnavailableException>(async () => await last);
        else await last;
        (await CountedAsync()).Days.ShouldBe(RatingTruth.Count(_ratings.Concat(more), Samples.Ever).ToLines());
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    /// <summary>The tables have no row numbers; their first cell by key stands for any.</summary>
    private static string AtFirstCell(string damage)
    {
        var table = damage.Split(' ').First(word => word.Contains('_', StringComparison.Ordinal));
        var key = table switch
        {
            "rating_days" => "day, series, factor",
            "rating_months" => "series, month, factor",
            _ => "day, series",
        };
        return damage.Replace("rowid_of = 1", $"({key}) = (SELECT {key} FROM {table} ORDER BY {key} LIMIT 1)", StringComparison.Ordinal);
    }

    private async Task FillAsync()
    {
        foreach (var rating in _ratings) await _store.Ratings.SubmitAsync(Samples.Submission(rating), Token);
        await _store.Ratings.AddReceiptAsync(Samples.Receipt("q1"), Token);
        await _store.Ratings.AddReceiptAsync(Samples.Receipt("q2", Samples.Noon.AddDays(1)), Token);
    }

    private async Task<(string[] Days, string[] Months, string[] Receipts)> CountedAsync() => (
        (await _store.Ratings.CountAsync(Samples.Ever, Token)).ToLines(),
        (await _store.Ratings.CountAsync(Samples.Ever with { ByService = false, ByDay = false }, Token)).ToLines(),
        (await _store.Ratings.CountReceiptsAsync(Samples.Ever, Token)).ToLines());
}
