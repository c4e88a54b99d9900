using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Counters;
using Feedback.Storage.Mongo.Documents;
using Feedback.Storage.Tests.Contract;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MongoDB.Driver;
using MongoDB.Driver.Core.Events;

namespace Feedback.Storage.Tests.Mongo;

/// <summary>Counters say the same whether what they count is in the log, folded, or half of it.</summary>
public sealed class CounterFoldingTests : IAsyncLifetime
{
    private readonly List<Rating> _ratings = new RatingMaker(seed: 31).Many(200);
    private MongoTestStore _store = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await MongoTestStore.OpenAsync(TimeProvider.System);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Every_grain_and_filter_reads_the_same_from_documents_as_from_the_log()
    {
        var queries = Queries().SelectMany(RatingTruth.Grains).ToList();
        for (var folded = 0; folded < 200; folded += 100)
        {
            await Task.WhenAll(_ratings[folded..(folded + 100)].Select(SubmitAsync));
            await FoldAsync(_store);
        }

        await AgreeAsync(queries);
        (await _store.Database.CountLog.CountDocumentsAsync(log => true, cancellationToken: Token)).ShouldBe(1, "the log is empty");
        await SubmitAsync(_ratings[0] with { Id = Guid.CreateVersion7(), DedupeKey = null });
        (await _store.Ratings.CountAsync(Samples.Ever, Token)).Sum(cell => cell.Factor == Factor.Overall ? cell.Counts.Sum() : 0).ShouldBe(201);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_command_of_a_folding_was_the_last_nothing_is_counted_twice(bool afterwards)
    {
        var queries = RatingTruth.Grains(Samples.Ever).ToList();
        for (var at = 0; ; at++)
        {
            await Task.WhenAll(_ratings[(at * 4)..((at * 4) + 4)].Select(SubmitAsync));
            var line = new BrokenLine(at, afterwards);
            var dying = _store.OpenAgain(listen: line.Attach);
            await dying.Ratings.FindAsync(Guid.Empty, Token);
            line.Arm();
            var whole = true;
            try
            {
                await FoldAsync(dying);
            }
            catch (MongoException)
            {
                whole = false;
            }

            line.Mend();
            await dying.DisposeAsync();
            var so = _ratings[..((at * 4) + 4)];
            foreach (var query in queries) (await _store.Ratings.CountAsync(query, Token)).ToLines().ShouldBe(RatingTruth.Count(so, query).ToLines(), $"at {at}: {query}");
            await using (var fresh = _store.OpenAgain()) (await fresh.Ratings.CountAsync(Samples.Ever, Token)).ToLines().ShouldBe(RatingTruth.Count(so, Samples.Ever).ToLines());
            if (!whole) continue;
            at.ShouldBeGreaterThan(3);
            break;
        }

        (await _store.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
    }

    [Fact]
    public async Task A_batch_that_comes_to_the_log_again_after_it_was_folded_counts_once()
    {
        await SubmitAsync(_ratings[0]);
        var entry = await _store.Database.CountLog.Find(log => log.Id != 0).SingleAsync(Token);
        await FoldAsync(_store);
        var counted = (await _store.Ratings.CountAsync(Samples.Ever, Token)).ToLines();

        await _store.Database.CountLog.InsertOneAsync(entry, null, Token);

        await using var other = _store.OpenAgain();
        foreach (var store in new[] { _store, other }) (await store.Ratings.CountAsync(Samples.Ever, Token)).ToLines().ShouldBe(counted);
        await SubmitAsync(_ratings[1]);
        await FoldAsync(other);
        await MongoRecountTests.ShouldAgreeAsync(_store, _ratings[..2]);
    }

    [Fact]
    public async Task Many_may_fold_while_many_read_and_write()
    {
        await using var other = _store.OpenAgain();
        await SubmitAsync(_ratings[0]);
        using var done = new CancellationTokenSource();
        var folding = new[] { _store, other }.Select(store => Task.Run(async () =>
        {
            var folded = new Queue<(IReadOnlyDictionary<string, long> UpTo, long At)>();
            while (!done.IsCancellationRequested)
            {
                folded.Enqueue(((await new CounterFolding(store.Database, store.Log).FoldAsync())!, TimeProvider.System.GetTimestamp()));
                while (folded.TryPeek(out var oldest) && TimeProvider.System.GetElapsedTime(oldest.At) > CounterLog.Stay) await CounterFolding.ShortenAsync(store.Database, folded.Dequeue().UpTo);
            }
        }, Token)).ToList();
        for (var i = 1; i < 60; i++)
        {
            await (i % 2 == 0 ? _store : other).Ratings.SubmitAsync(Samples.Submission(_ratings[i]), Token);
            foreach (var store in new[] { _store, other }) (await store.Ratings.CountAsync(Samples.Ever, Token)).ToLines().ShouldBe(RatingTruth.Count(_ratings[..(i + 1)], Samples.Ever).ToLines());
        }

        await done.CancelAsync();
        await Task.WhenAll(folding);
        (await _store.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
    }

    /// <summary>Log and state come with one answer, and nobody knows which of them the server read first.</summary>
    [Fact]
    public async Task When_the_log_took_long_to_come_the_state_is_read_once_more()
    {
        var clock = new FakeTimeProvider();
        var armed = false;
        await using var slow = _store.OpenAgain(clock, line => line.Subscribe<CommandSucceededEvent>(done =>
        {
            if (!Volatile.Read(ref armed) || done.CommandName != "find" || !done.Reply["cursor"]["ns"].AsString.EndsWith(".count_log", StringComparison.Ordinal)) return;
            Volatile.Write(ref armed, false);
            Task.Run(() => FoldAsync(_store), Token).GetAwaiter().GetResult();
            clock.Advance(CounterLog.Stay);
        }));
        await SubmitAsync(_ratings[0]);
        (await slow.Log.ReadAsync(Token)).State.Folds.ShouldBe(0);
        Volatile.Write(ref armed, true);
        (await Task.Run(() => slow.Log.ReadAsync(Token), Token)).State.Folds.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_folded_stays_in_the_log_for_those_who_are_reading()
    {
        await SubmitAsync(_ratings[0]);
        var clock = new FakeTimeProvider();
        var upkeep = new CounterUpkeep(_store.Database, _store.Log, new TableKeeper(_store.Database), _store.Writer.Seat, longestLog: 1, clock, NullLogger.Instance);
        foreach (var (waited, kept) in new[] { (TimeSpan.Zero, 2), (CounterLog.Stay - TimeSpan.FromMilliseconds(1), 2), (TimeSpan.FromMilliseconds(1), 1) })
        {
            clock.Advance(waited);
            await upkeep.LookAsync(Token);
            (await _store.Log.ReadAsync(Token)).Log.ShouldBeEmpty("it is folded");
            (await _store.Database.CountLog.CountDocumentsAsync(log => true, cancellationToken: Token)).ShouldBe(kept);
        }
    }

    /// <summary>Rows and log are asked for at once: here the rows come first, and what was in the log is folded before it is read.</summary>
    [Fact]
    public async Task What_is_folded_between_the_rows_and_the_log_is_counted()
    {
        using var rowsRead = new ManualResetEventSlim();
        var armed = false;
        await using var reader = _store.OpenAgain(listen: line =>
        {
            line.Subscribe<CommandSucceededEvent>(done =>
            {
                if (done.CommandName == "find" && done.Reply["cursor"]["ns"].AsString.Contains(".counts_", StringComparison.Ordinal)) rowsRead.Set();
            });
            line.Subscribe<CommandStartedEvent>(started =>
            {
                if (!Volatile.Read(ref armed) || started.CommandName != "find" || started.Command["find"] != "count_log") return;
                Volatile.Write(ref armed, false);
                rowsRead.Wait(Token);
                Task.Run(() => FoldAsync(_store), Token).GetAwaiter().GetResult();
            });
        });
        var query = new CellQuery(new DateOnly(2000, 1, 1), new DateOnly(2099, 12, 31), ByAgency: false, ByService: false, Period: CellPeriod.All);
        await Task.WhenAll(_ratings[..10].Select(SubmitAsync));
        await FoldAsync(_store);
        await Task.WhenAll(_ratings[10..20].Select(SubmitAsync));
        await reader.Ratings.CountAsync(query, Token);

        rowsRead.Reset();
        Volatile.Write(ref armed, true);
        (await Task.Run(() => reader.Ratings.CountAsync(query, Token), Token)).ToLines().ShouldBe(RatingTruth.Count(_ratings[..20], query).ToLines());
        armed.ShouldBeFalse("the log was read");
    }

    [Fact]
    public async Task A_store_that_an_older_version_filled_gets_its_counters_while_it_is_written_to()
    {
        // Its clock stands: it looks after nothing.
        await using var empty = await MongoTestStore.OpenAsync(new FakeTimeProvider());
        await using (var older = empty.OpenAgain(new FakeTimeProvider()))
        {
            await Task.WhenAll(_ratings[..50].Select(rating => older.Ratings.SubmitAsync(Samples.Submission(rating), Token)));
        }

        foreach (var name in new[] { "count_log", "counts_1" }) await empty.Database.Database.GetCollection<CounterDocument>(name).DeleteManyAsync(row => true, Token);

        await using var newer = empty.OpenAgain(TimeProvider.System);
        await Task.WhenAll(_ratings[50..60].Select(rating => newer.Ratings.SubmitAsync(Samples.Submission(rating), Token)));

        while ((await newer.Log.ReadAsync(Token)).State.Generation == 0) await Task.Delay(50, Token);
        await MongoRecountTests.ShouldAgreeAsync(newer, _ratings[..60]);
        (await newer.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
    }

    private static IEnumerable<CellQuery> Queries()
    {
        var agencies = Enumerable.Range(0, 298).Select(i => $"X{i}").Append("A1").Append("A2").ToHashSet();
        var midMonths = new CellQuery(new DateOnly(2026, 11, 10), new DateOnly(2027, 2, 14));
        yield return Samples.Ever;
        yield return new CellQuery(DateOnly.MinValue, DateOnly.MaxValue);
        yield return midMonths;
        yield return new CellQuery(new DateOnly(2026, 12, 5), new DateOnly(2026, 12, 20));
        yield return midMonths with { Agencies = agencies };
        yield return midMonths with { Agencies = new HashSet<string> { "A1" } };
        yield return midMonths with { Services = new HashSet<string> { "S1" } };
        yield return midMonths with { Agencies = new HashSet<string> { "A1" }, Services = new HashSet<string> { "S1" } };
        yield return Samples.Ever with { Agencies = agencies, Services = new HashSet<string> { "S0", "S2" } };
    }

    private static async Task FoldAsync(MongoTestStore store) => (await store.FoldAsync()).ShouldBeTrue();

    private async Task AgreeAsync(List<CellQuery> queries)
    {
        foreach (var query in queries) (await _store.Ratings.CountAsync(query, Token)).ToLines().ShouldBe(RatingTruth.Count(_ratings, query).ToLines(), query.ToString());
    }

    private Task<SubmitOutcome> SubmitAsync(Rating rating) => _store.Ratings.SubmitAsync(Samples.Submission(rating), Token);
}
