using Feedback.Domain;
using Feedback.Domain.Ratings;
using Feedback.Storage.Sqlite;
using Feedback.Storage.Sqlite.Counters;
using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Sqlite;

/// <summary>A recount finds and mends what was broken by hand, cell by cell.</summary>
public sealed class RatingRecountTests : IAsyncDisposable
{
    private readonly SqliteTestStore _store = SqliteTestStore.Open();
    private readonly List<Rating> _ratings = new RatingMaker(seed: 21).Many(40);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE counts SET cells = x'' WHERE grain = 3 AND agency = 'A1' AND service = 'S1'")]
    [InlineData("DELETE FROM counts WHERE grain = 1 AND agency = 'A1'")]
    [InlineData("DELETE FROM counts WHERE grain = 0")]
    [InlineData("UPDATE counts SET cells = CAST(cells || x'6103410102' AS BLOB) WHERE grain = 3 AND service = 'S2'")]
    [InlineData("INSERT INTO counts (grain, period, agency, service, cells) VALUES (1, 2020, 'A9', '', x'0003410102')")]
    [InlineData("UPDATE count_totals SET totals = x'' WHERE grain = 0")]
    [InlineData("INSERT INTO count_changes (changes) VALUES (x'020241310253310100a5f5d0090001010106')")]
    public async Task A_cell_changed_by_hand_is_reported_and_mended(string damage)
    {
        await FillAsync();
        var (days, months, receipts) = await CountedAsync();
        await _store.Writer.WriteAsync(session => session.Counters.Drain(int.MaxValue, long.MaxValue), Token);
        Damage(damage);

        await using var store = _store.OpenAgain();
        var report = await store.Ratings.RecountAsync(null, Token);

        report.Corrected.ShouldBeGreaterThan(0);
        report.Ratings.ShouldBe(40);
        report.Receipts.ShouldBe(2);
        (await CountedAsync(store)).ShouldSatisfyAllConditions(
            after => after.Days.ShouldBe(days),
            after => after.Months.ShouldBe(months),
            after => after.Receipts.ShouldBe(receipts));
        (await store.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
    }

    [Fact]
    public async Task All_counters_can_be_made_anew_from_nothing()
    {
        await FillAsync();
        Damage("DELETE FROM counts; DELETE FROM count_changes");

        await using var store = _store.OpenAgain();
        var report = await store.Ratings.RecountAsync(null, Token);

        report.Corrected.ShouldBe(report.Cells);
        report.Cells.ShouldBeGreaterThan(100);
        (await CountedAsync(store)).Days.ShouldBe(RatingTruth.Count(_ratings, Samples.Ever).ToLines());
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
        var recount = _store.Ratings.RecountAsync(null, Token);
        var after = more[5..].Select(r => _store.Ratings.SubmitAsync(Samples.Submission(r with { DedupeKey = null }), Token)).ToList();
        var last = _store.Writer.WriteAsync(session => session.Execute(anotherWriteFails ? "no such statement" : "SELECT 1"), Token);
        held.LetGo();

        (await recount).Corrected.ShouldBe(0);
        await Task.WhenAll(before.Concat(after));
        if (anotherWriteFails) await Should.ThrowAsync<StoreUnavailableException>(async () => await last);
        else await last;
        (await CountedAsync()).Days.ShouldBe(RatingTruth.Count(_ratings.Concat(more), Samples.Ever).ToLines());
    }

    [Fact]
    public async Task A_recount_that_broke_off_goes_on_where_it_stopped_and_counts_what_changed_meanwhile()
    {
        await FillAsync();
        using var cut = new CancellationTokenSource();
        var progress = new Cutting(cut);
        await Should.ThrowAsync<OperationCanceledException>(() => _store.Ratings.RecountAsync(progress, cut.Token));
        var more = new RatingMaker(seed: 23).Many(10).ConvertAll(r => r with { DedupeKey = null });
        foreach (var rating in more) await _store.Ratings.SubmitAsync(Samples.Submission(rating), Token);
        await _store.Ratings.MarkAsync([_ratings[0].Id, more[0].Id], new SetAside("f", Samples.Noon), Token);

        var report = await _store.Ratings.RecountAsync(null, Token);

        progress.Seen.ShouldBe(new RecountProgress(40, 42));
        (report.Corrected, report.Receipts).ShouldBe((0, 2));
        report.Ratings.ShouldBeLessThanOrEqualTo(50);
    }

    /// <param name="former">Begun by the version that folded every grain from the log.</param>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_that_broke_off_while_its_coarser_rows_were_made_makes_them_again(bool former)
    {
        await FillAsync();
        await _store.Writer.WriteAsync(RecountSteps.Begin, Token);
        if (former) Damage("INSERT INTO recount_folds (grain, done, upto) SELECT value, done, upto FROM recount_folds, json_each('[0,1,2,4,5,6]')");
        await CountAllAsync();
        await _store.Writer.WriteAsync(RecountSteps.BeginComparing, Token);
        var fold = await FoldAsync();
        (await _store.Writer.WriteAsync(session => RecountSteps.Fold(session, fold, int.MaxValue), Token)).ShouldBeTrue();
        (await _store.Writer.WriteAsync(session => RecountSteps.Drain(session, int.MaxValue), Token)).ShouldBeTrue();
        var rows = await _store.Database.ReadAsync(connection => new CoarserRows(connection, byService: false).Make().ToList(), Token);
        rows.Count.ShouldBeGreaterThan(8);
        (await _store.Writer.WriteAsync(session => CoarserRows.Write(session, rows[..7]), Token)).ShouldBeTrue();
        var more = new RatingMaker(seed: 24).Many(10).ConvertAll(r => r with { DedupeKey = null });
        foreach (var rating in more) await _store.Ratings.SubmitAsync(Samples.Submission(rating), Token);

        await using var other = _store.OpenAgain();
        (await other.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
        (await _store.Database.ReadAsync(connection => FoldStates.Read(connection, CounterTables.Current), Token)).Select(state => (state.Done, state.At)).Distinct()
            .ShouldHaveSingleItem("all grains are where the finest is");

        (await _store.Writer.WriteAsync(session => CoarserRows.Write(session, rows), Token)).ShouldBeFalse("the other has ended it");
        (await _store.Writer.WriteAsync(session => session.Counters.Drain(int.MaxValue, long.MaxValue), Token)).ShouldBeTrue();
        foreach (var query in RatingTruth.Grains(Samples.Ever)) (await other.Ratings.CountAsync(query, Token)).ToLines().ShouldBe(RatingTruth.Count(_ratings.Concat(more), query).ToLines(), query.ToString());
        (await _store.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
    }

    [Fact]
    public async Task Two_at_the_same_recount_write_each_row_once()
    {
        await FillAsync();
        await _store.Writer.WriteAsync(RecountSteps.Begin, Token);
        await CountAllAsync();
        var (one, other) = (await FoldAsync(), await FoldAsync());
        var (turns, ended) = (0, false);
        for (; !ended; turns++)
        {
            var fold = turns % 2 == 0 ? one : other;
            ended = await _store.Writer.WriteAsync(session => RecountSteps.Fold(session, fold, 3), Token);
            fold.IsStale.ShouldBeFalse();
        }

        turns.ShouldBeGreaterThan(4);
        var late = turns % 2 == 0 ? one : other;
        (await _store.Writer.WriteAsync(session => RecountSteps.Fold(session, late, 3), Token)).ShouldBeTrue();
        late.IsStale.ShouldBeTrue("all it has is written");
        (await _store.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
        (await CountedAsync()).Days.ShouldBe(RatingTruth.Count(_ratings, Samples.Ever).ToLines());
    }

    [Fact]
    public async Task Rows_of_which_some_were_written_when_it_broke_off_are_written_on_and_then_the_rest()
    {
        await FillAsync();
        await _store.Writer.WriteAsync(RecountSteps.Begin, Token);
        await _store.Writer.WriteAsync(session => RecountSteps.CountSome(session, RecountSource.Ratings, 25), Token);
        var fold = await FoldAsync();
        for (var i = 0; i < 2; i++) (await _store.Writer.WriteAsync(session => RecountSteps.Fold(session, fold, 4), Token)).ShouldBeFalse();
        await _store.Ratings.MarkAsync([.. _ratings[..30].Select(rating => rating.Id)], new SetAside("f", Samples.Noon), Token);

        await using var other = _store.OpenAgain();
        (await other.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);

        (await CountedAsync(other)).Days.ShouldBe(RatingTruth.Count(_ratings.Select((rating, at) => at < 30 ? rating with { SetAside = new SetAside("f", Samples.Noon) } : rating), Samples.Ever).ToLines());
    }

    /// <summary>Portions of seven, each written before the next; or all gathered first, as after a break in the middle of millions.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(2000)]
    [InlineData(long.MaxValue)]
    public async Task Rows_may_be_written_many_times_on_the_way(long mostBytes)
    {
        await FillAsync();
        await new RatingRecount(_store.Database, _store.Writer, portion: 7, mostBytes).RunAsync(null, Token);
        await _store.Writer.WriteAsync(RecountSteps.Begin, Token);
        await CountAllAsync();

        var report = await new RatingRecount(_store.Database, _store.Writer, portion: 7, mostBytes).RunAsync(null, Token);

        (report.Ratings, report.Receipts, report.Corrected).ShouldBe((40, 2, 0));
        foreach (var query in RatingTruth.Grains(Samples.Ever)) (await _store.Ratings.CountAsync(query, Token)).ToLines().ShouldBe(RatingTruth.Count(_ratings, query).ToLines(), query.ToString());
    }

    [Fact]
    public async Task What_changed_while_it_was_read_is_not_taken()
    {
        await FillAsync();
        await _store.Writer.WriteAsync(RecountSteps.Begin, Token);
        (await TakeAsync(() => _store.Ratings.MarkAsync([.. _ratings.Select(r => r.Id)], new SetAside("f", Samples.Noon), Token))).ShouldBeFalse();

        (await TakeAsync(() => Task.CompletedTask)).ShouldBeTrue();

        (await _store.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
    }

    [Fact]
    public async Task Folding_changes_nothing_that_is_read()
    {
        await FillAsync();
        var before = await CountedAsync();
        (await _store.Writer.WriteAsync(session => session.Counters.Drain(17, long.MaxValue), Token)).ShouldBeFalse();
        var (days, months, receipts) = await CountedAsync();

        days.ShouldBe(before.Days);
        months.ShouldBe(before.Months);
        receipts.ShouldBe(before.Receipts);
        (await _store.Writer.WriteAsync(session => session.Scalar<long>("SELECT COUNT(*) FROM counts"), Token)).ShouldBeGreaterThan(0);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    /// <summary>Reads ten ratings for a recount, lets something happen, and hands them over; whether they were taken.</summary>
    private async Task<bool> TakeAsync(Func<Task> meanwhile)
    {
        var mark = await _store.Writer.WriteAsync(session => RecountSteps.Mark(session, RecountSource.Ratings, 10), Token);
        var entry = new ChangeEntry();
        var (rows, last) = await _store.Database.ReadAsync(connection => RecountSource.Ratings.Read(connection, entry, marked: true), Token);
        await meanwhile();
        return await _store.Writer.WriteAsync(session => RecountSteps.Take(session, RecountSource.Ratings, mark!.Value, entry.Take(), rows, last), Token);
    }

    /// <summary>What a process would have gathered by now.</summary>
    private async Task<RecountFold> FoldAsync()
    {
        var fold = new RecountFold(long.MaxValue);
        return await _store.Database.ReadAsync(
            connection =>
            {
                fold.Begin(connection);
                fold.Read(connection);
                return fold;
            },
            Token);
    }

    private async Task CountAllAsync()
    {
        foreach (var source in new[] { RecountSource.Ratings, RecountSource.Receipts })
        {
            while (await _store.Writer.WriteAsync(session => RecountSteps.CountSome(session, source, 7), Token))
            {
                // Seven at a time.
            }
        }
    }

    /// <summary>By hand, past the writer.</summary>
    private void Damage(string sql)
    {
        using var connection = _store.Database.OpenForWriting();
        SqliteDatabase.Execute(connection, sql);
    }

    private async Task FillAsync()
    {
        foreach (var rating in _ratings) await _store.Ratings.SubmitAsync(Samples.Submission(rating), Token);
        await _store.Ratings.AddReceiptAsync(Samples.Receipt("q1"), Token);
        await _store.Ratings.AddReceiptAsync(Samples.Receipt("q2", Samples.Noon.AddDays(1)), Token);
    }

    private async Task<(string[] Days, string[] Months, string[] Receipts)> CountedAsync(SqliteTestStore? store = null) => (
        (await (store ?? _store).Ratings.CountAsync(Samples.Ever, Token)).ToLines(),
        (await (store ?? _store).Ratings.CountAsync(Samples.Ever with { ByService = false, Period = CellPeriod.Month }, Token)).ToLines(),
        (await (store ?? _store).Ratings.CountReceiptsAsync(Samples.Ever, Token)).ToLines());

    /// <summary>Cuts a recount off at its first word.</summary>
    private sealed class Cutting(CancellationTokenSource cut) : IProgress<RecountProgress>
    {
        public RecountProgress? Seen { get; private set; }

        public void Report(RecountProgress value)
        {
            Seen ??= value;
            cut.Cancel();
        }
    }
}
