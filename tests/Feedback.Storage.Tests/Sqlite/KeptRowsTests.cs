using Feedback.Domain.Ratings;
using Feedback.Storage.Sqlite.Counters;
using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Sqlite;

/// <summary>Rows kept in memory and the log behind them answer as the file would, at every moment of a fold and after a recount.</summary>
public sealed class KeptRowsTests : IAsyncDisposable
{
    private static readonly CellQuery ByService = Samples.Ever with
    {
        Period = CellPeriod.Month,
        ByAgency = false,
        ByChannel = false,
        ByOutcome = false,
        Factors = new HashSet<Factor> { Factor.Overall },
    };

    private static readonly CellQuery ByAgency = ByService with { ByAgency = true, ByService = false };

    private readonly SqliteTestStore _store = SqliteTestStore.Open();
    private readonly List<Rating> _ratings = [.. new RatingMaker(seed: 31).Many(60).Select(rating => rating with { DedupeKey = null })];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task At_every_row_of_a_fold_they_answer_as_counting_the_ratings_does()
    {
        await SubmitAsync(0, 30);
        await DrainAsync(int.MaxValue);
        await ShouldAgreeAsync(30);
        await SubmitAsync(30, 60);
        await ShouldAgreeAsync(60);

        var steps = 0;
        for (; !await DrainAsync(1); steps++) await ShouldAgreeAsync(60);

        steps.ShouldBeGreaterThan(20);
        await ShouldAgreeAsync(60);
        await ShouldAgreeAsync(60);
    }

    [Fact]
    public async Task After_a_recount_by_another_process_they_are_read_anew()
    {
        await SubmitAsync(0, 30);
        await DrainAsync(int.MaxValue);
        await ShouldAgreeAsync(30);

        await using (var other = _store.OpenAgain()) (await other.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
        await ShouldAgreeAsync(30);
        await SubmitAsync(30, 60);
        await ShouldAgreeAsync(60);
    }

    [Fact]
    public async Task They_serve_no_reader_whose_moment_is_before_theirs_nor_one_whose_log_begins_behind_them()
    {
        await SubmitAsync(0, 30);
        await DrainAsync(int.MaxValue);
        using var connection = _store.Database.OpenForReading();
        var kept = KeptRows.Read(connection, FoldStates.Read(connection, CounterTables.Current)[(int)CounterGrain.ServiceMonths]);
        var done = kept.State.Done;
        ChangeView From(long forgotten) => new(default, [], forgotten);

        kept.Serves(From(done), last: done).ShouldBeTrue();
        kept.Serves(From(done), last: done - 1).ShouldBeFalse("the rows hold an entry that the reader must not see");
        kept.Serves(From(done + 1), last: done + 1).ShouldBeFalse("an entry is in neither");
        (kept with { State = kept.State with { UpTo = done + 5 } }).Serves(From(done), last: done + 4).ShouldBeFalse("a fold under way had begun later");
    }

    [Fact]
    public async Task They_are_not_read_again_while_nothing_is_left_in_the_log()
    {
        await SubmitAsync(0, 30);
        await DrainAsync(int.MaxValue);
        await ShouldAgreeAsync(30);
        await _store.Writer.WriteAsync(session => session.Execute("DELETE FROM count_totals WHERE grain IN (1, 2)"), Token);

        await ShouldAgreeAsync(30);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private async Task SubmitAsync(int from, int to)
    {
        foreach (var rating in _ratings[from..to]) await _store.Ratings.SubmitAsync(Samples.Submission(rating), Token);
    }

    private Task<bool> DrainAsync(int rows) => _store.Writer.WriteAsync(session => session.Counters.Drain(rows, long.MaxValue), Token);

    private async Task ShouldAgreeAsync(int count)
    {
        foreach (var query in (CellQuery[])[ByService, ByAgency, ByService with { Period = CellPeriod.Year }])
        {
            (await _store.Ratings.CountAsync(query, Token)).ToLines().ShouldBe(RatingTruth.Count(_ratings[..count], query).ToLines(), query.ToString());
        }
    }
}
