using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Counters;
using Feedback.Storage.Mongo.Documents;
using Feedback.Storage.Tests.Contract;
using MongoDB.Driver;

namespace Feedback.Storage.Tests.Mongo;

/// <summary>A recount finds and mends what was broken by hand, and everybody writes on while it counts.</summary>
public sealed class MongoRecountTests : IAsyncLifetime
{
    private readonly List<Rating> _ratings = new RatingMaker(seed: 21).Many(60);
    private MongoTestStore _store = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await MongoTestStore.OpenAsync(TimeProvider.System);
        foreach (var rating in _ratings) await _store.Ratings.SubmitAsync(Samples.Submission(rating), Token);
        await _store.Ratings.AddReceiptAsync(Samples.Receipt("q1"), Token);
        await FoldAsync();
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_cell_changed_by_hand_is_reported_once_and_mended()
    {
        foreach (var grain in Enum.GetValues<CounterGrain>())
        {
            var rows = _store.Database.Counters((await StateAsync()).Generation);
            var row = await rows.Find(Builders<CounterDocument>.Filter.Regex(one => one.Id, $"^{(int)grain}\\|")).FirstAsync(Token);
            var section = CounterSection.Parse(row.Cells!.Keys.First());
            var key = new CounterKey(section.Kind, 20_310_107, "A1", "S1", 6, 1);
            var three = default(FiveCounts);
            three[1] = 3;
            var damaged = CounterRow.Add(row, CounterRowKey.Parse(row.Id), [new CounterChange(9, 1, key, three)], new Dictionary<string, long>());
            await rows.ReplaceOneAsync(one => one.Id == row.Id, damaged with { Totals = row.Totals }, cancellationToken: Token);
            (await _store.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(1, grain.ToString());

            rows = _store.Database.Counters((await StateAsync()).Generation);
            await rows.DeleteOneAsync(one => one.Id == row.Id, Token);
            (await _store.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(CounterCells.Number(row), grain.ToString());
        }

        var report = await _store.Ratings.RecountAsync(null, Token);
        (report.Corrected, report.Ratings, report.Receipts).ShouldBe((0, 60, 1));
        await ShouldAgreeAsync(_store, _ratings);
    }

    [Fact]
    public async Task All_may_write_change_and_fold_while_it_counts()
    {
        await using var other = _store.OpenAgain();
        var more = new RatingMaker(seed: 22).Many(80).ConvertAll(rating => rating with { DedupeKey = null });
        using var done = new CancellationTokenSource();
        var folding = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested) await new CounterFolding(other.Database, other.Log).FoldAsync();
        }, Token);
        var recounting = Task.Run(async () =>
        {
            var (runs, corrected) = (0, 0L);
            for (; !done.IsCancellationRequested; runs++) corrected += (await new RatingRecount(_store.Database, _store.Log, step: 7).RunAsync(null, Token)).Corrected;
            return (runs, corrected);
        }, Token);
        for (var i = 0; i < more.Count; i++)
        {
            var store = i % 2 == 0 ? _store : other;
            await store.Ratings.SubmitAsync(Samples.Submission(more[i]), Token);
            await store.Ratings.MarkAsync([_ratings[i / 2].Id, more[i / 3].Id], i % 4 < 2 ? new SetAside("f", Samples.Noon) : null, Token);
        }

        await done.CancelAsync();
        await folding;
        var (runs, corrected) = await recounting;

        corrected.ShouldBe(0);
        runs.ShouldBeGreaterThan(0);
        TestContext.Current.TestOutputHelper?.WriteLine($"{runs} recounts");
        var all = (await _store.Ratings.ListAsync(Samples.AllRatings, Token)).Items;
        all.Count.ShouldBe(140);
        all.ShouldContain(rating => rating.SetAside != null);
        await ShouldAgreeAsync(other, all);
        (await _store.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
        await ShouldAgreeAsync(other, all);
    }

    [Fact]
    public async Task One_that_broke_off_goes_on_where_it_stopped_and_counts_what_changed_meanwhile()
    {
        using var cut = new CancellationTokenSource();
        var first = new Cutting(cut);
        await Should.ThrowAsync<OperationCanceledException>(() => new RatingRecount(_store.Database, _store.Log, step: 25).RunAsync(first, cut.Token));
        var more = new RatingMaker(seed: 23).Many(10).ConvertAll(rating => rating with { DedupeKey = null });
        foreach (var rating in more) await _store.Ratings.SubmitAsync(Samples.Submission(rating), Token);
        await _store.Ratings.MarkAsync([_ratings[0].Id, _ratings[59].Id, more[0].Id], new SetAside("f", Samples.Noon), Token);

        await using var other = _store.OpenAgain();
        var seen = new Seeing();
        var report = await other.Ratings.RecountAsync(seen, Token);

        first.Seen!.Total.ShouldBe(61);
        first.Seen.Done.ShouldBeInRange(1, 25);
        seen.First!.Total.ShouldBe(71);
        seen.First.Done.ShouldBeGreaterThan(first.Seen.Done, "what was counted is not counted again");
        (report.Corrected, report.Ratings, report.Receipts).ShouldBe((0, 60, 1));
        await ShouldAgreeAsync(_store, (await _store.Ratings.ListAsync(Samples.AllRatings, Token)).Items);
    }

    // Lost before the server heard of it and lost when it was done, by turns.
    [Fact]
    public async Task Whatever_command_was_its_last_another_ends_it()
    {
        for (var at = 0; ; at += 1 + (at / 6))
        {
            var line = new BrokenLine(at, afterwards: at % 2 == 1);
            var dying = _store.OpenAgain(listen: line.Attach);
            await dying.Ratings.FindAsync(Guid.Empty, Token);
            line.Arm();
            var whole = true;
            try
            {
                await new RatingRecount(dying.Database, dying.Log, step: 100).RunAsync(null, Token);
            }
            catch (MongoException)
            {
                whole = false;
            }

            await _store.Ratings.MarkAsync([_ratings[at % 60].Id], new SetAside("f", Samples.Noon), Token);
            (await new RatingRecount(_store.Database, _store.Log, step: 100).RunAsync(null, Token)).Corrected.ShouldBe(0, $"at {at}");
            line.Mend();
            await dying.DisposeAsync();
            if (!whole) continue;
            at.ShouldBeGreaterThan(8);
            break;
        }

        await ShouldAgreeAsync(_store, (await _store.Ratings.ListAsync(Samples.AllRatings, Token)).Items);
    }

    internal static async Task ShouldAgreeAsync(TestStore store, IReadOnlyCollection<Rating> ratings)
    {
        foreach (var query in RatingTruth.Grains(Samples.Ever))
        {
            (await store.Ratings.CountAsync(query, Token)).ToLines().ShouldBe(RatingTruth.Count(ratings, query).ToLines(), query.ToString());
        }
    }

    private async Task FoldAsync() => (await _store.FoldAsync()).ShouldBeTrue();

    private async Task<CounterState> StateAsync() => (await _store.Log.ReadAsync(Token)).State;

    /// <summary>Cuts a recount off at its first word.</summary>
    private sealed class Cutting(CancellationTokenSource cut) : IProgress<RecountProgress>
    {
        public RecountProgress? Seen { get; private set; }

        public void Report(RecountProgress value)
        {
            if (value.Done == 0) return;
            Seen ??= value;
            cut.Cancel();
        }
    }

    private sealed class Seeing : IProgress<RecountProgress>
    {
        public RecountProgress? First { get; private set; }

        public void Report(RecountProgress value) => First ??= value;
    }
}
