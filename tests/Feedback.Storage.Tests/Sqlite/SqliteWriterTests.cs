using Feedback.Domain;
using Feedback.Domain.Ratings;
using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Sqlite;

/// <summary>Grouping of writes: bounded, durable before the answer, each outcome its own.</summary>
public sealed class SqliteWriterTests : IAsyncDisposable
{
    private readonly SqliteTestStore _store = SqliteTestStore.Open(queueCapacity: 64, maxBatch: 20);
    private readonly Samples _samples = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_queue_throws_at_once_and_writes_nothing()
    {
        using var held = Hold();
        var queued = Enumerable.Range(0, 64).Select(i => SubmitAsync(_samples.Verified($"r{i}"))).ToList();

        // Not awaited: it must throw at once, not wait for room.
        Should.Throw<StoreBusyException>(() => { _ = SubmitAsync(_samples.Verified("one too many")); });
        Should.Throw<StoreBusyException>(() => { _ = _store.Complaints.FileAsync(Samples.Complaint(), Token); });
        queued.ShouldAllBe(task => !task.IsCompleted);
        held.LetGo();

        (await Task.WhenAll(queued)).ShouldAllBe(o => o.Result == SubmitResult.Added);
        (await ListedAsync()).Count.ShouldBe(64);
        (await _store.Complaints.ListAsync(Samples.AllComplaints, Token)).Items.ShouldBeEmpty();
        (await SubmitAsync(_samples.Verified("one too many"))).Result.ShouldBe(SubmitResult.Added);
    }

    [Fact]
    public async Task Many_waiting_writes_make_few_commits()
    {
        var commits = 0;
        await _store.Writer.WriteAsync(
            session =>
            {
                SQLitePCL.raw.sqlite3_commit_hook(session.Connection.Handle, _ => Interlocked.Increment(ref commits) * 0, null);
                return true;
            },
            Token);
        using var held = Hold();
        commits.ShouldBe(1); // of the write that set the hook
        var queued = Enumerable.Range(0, 60).Select(i => SubmitAsync(_samples.Verified($"r{i}"))).ToList();

        held.LetGo();
        await Task.WhenAll(queued);

        commits.ShouldBe(1 + 1 + (60 / 20));
    }

    [Fact]
    public async Task Nobody_is_answered_and_nothing_is_seen_before_the_commit()
    {
        using var first = Hold();
        var written = SubmitAsync(_samples.Verified("r1"));
        using var sameBatch = new HeldWrite(_store.Writer, Token);
        first.LetGo();
        sameBatch.WaitUntilEntered(Token);

        written.IsCompleted.ShouldBeFalse();
        (await ListedAsync()).ShouldBeEmpty();
        sameBatch.LetGo();

        (await written).Result.ShouldBe(SubmitResult.Added);
        (await ListedAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_write_that_fails_fails_alone_and_its_neighbours_are_durable()
    {
        using var held = Hold();
        var before = SubmitAsync(_samples.Verified("r1"), withComplaint: true);
        var thrown = _store.Writer.WriteAsync<bool>(
            session =>
            {
                // It fails late: what it has written and counted must go with it.
                session.Counters.Count(_samples.Verified("ghost"), 1);
                session.Execute("DELETE FROM ratings");
                throw new FormatException("poison");
            },
            Token);
        var refused = _store.Writer.WriteAsync(session => session.Execute("INSERT INTO no_such_table VALUES (1)"), Token);
        var after = SubmitAsync(_samples.Verified("r2"), withComplaint: true);
        held.LetGo();

        (await before).Rating.Complaint.ShouldBe("PAKN.20261122.0001");
        (await after).Rating.Complaint.ShouldBe("PAKN.20261122.0002");
        (await Should.ThrowAsync<FormatException>(async () => await thrown)).Message.ShouldBe("poison");
        await Should.ThrowAsync<StoreUnavailableException>(async () => await refused);
        await held.Done;

        await using var second = _store.OpenAgain();
        (await second.Ratings.ListAsync(Samples.AllRatings, Token)).Items.Count.ShouldBe(2);
        (await second.Ratings.CountAsync(Samples.Ever, Token)).ShouldHaveSingleItem().Counts.ShouldBe([0, 0, 0, 2, 0]);
        (await second.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
    }

    [Fact]
    public async Task A_failed_write_alone_in_its_batch_leaves_the_writer_working()
    {
        await Should.ThrowAsync<FormatException>(async () => await _store.Writer.WriteAsync<bool>(
            session =>
            {
                // A new series: its id must not be remembered when its row is rolled back.
                session.Counters.Count(_samples.Verified("ghost") with { Agency = "new" }, 1);
                throw new FormatException("poison");
            },
            Token));

        await SubmitAsync(_samples.Verified("r1") with { Agency = "other" });
        await SubmitAsync(_samples.Verified("r2") with { Agency = "new" });

        (await _store.Ratings.CountAsync(Samples.Ever, Token)).Select(c => c.Agency).ShouldBe(["other", "new"], ignoreOrder: true);
        (await _store.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
    }

    [Fact]
    public async Task A_write_whose_caller_has_gone_is_still_made()
    {
        using var gone = new CancellationTokenSource();
        using var held = Hold();
        var written = _store.Ratings.SubmitAsync(Samples.Submission(_samples.Verified("r1")), gone.Token);
        await gone.CancelAsync();
        held.LetGo();

        (await written).Result.ShouldBe(SubmitResult.Added);
    }

    [Fact]
    public async Task Disposing_finishes_what_is_queued_and_takes_no_more()
    {
        using var held = Hold();
        var queued = Enumerable.Range(0, 50).Select(i => SubmitAsync(_samples.Verified($"r{i}"))).ToList();
        var disposing = _store.Writer.DisposeAsync();
        Should.Throw<StoreBusyException>(() => { _ = SubmitAsync(_samples.Verified("late")); });
        held.LetGo();

        await disposing;

        queued.ShouldAllBe(task => task.IsCompletedSuccessfully);
        await using var second = _store.OpenAgain();
        (await second.Ratings.ListAsync(Samples.AllRatings, Token)).Items.Count.ShouldBe(50);
    }

    [Fact]
    public async Task Commits_wait_for_the_disk()
    {
        const long Full = 2;
        (await _store.Writer.WriteAsync(session => session.Scalar<long>("PRAGMA synchronous"), Token)).ShouldBe(Full);
        (await _store.Writer.WriteAsync(session => session.Scalar<string>("PRAGMA journal_mode"), Token)).ShouldBe("wal");
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private HeldWrite Hold()
    {
        var held = new HeldWrite(_store.Writer, Token);
        held.WaitUntilEntered(Token);
        return held;
    }

    private Task<SubmitOutcome> SubmitAsync(Rating rating, bool withComplaint = false) =>
        _store.Ratings.SubmitAsync(Samples.Submission(rating, withComplaint ? Samples.Complaint() : null), Token);

    private async Task<IReadOnlyList<Rating>> ListedAsync() =>
        (await _store.Ratings.ListAsync(Samples.AllRatings, Token)).Items;
}
