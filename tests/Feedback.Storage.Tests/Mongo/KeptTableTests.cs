using System.Collections.Concurrent;
using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Counters;
using Feedback.Storage.Tests.Contract;
using MongoDB.Driver.Core.Events;

namespace Feedback.Storage.Tests.Mongo;

/// <summary>Tables kept in memory say with the log what the documents of now would say, whoever folds and counts meanwhile.</summary>
public sealed class KeptTableTests : IAsyncLifetime
{
    private static readonly CellQuery ByAgency = new(
        new DateOnly(2000, 1, 1), new DateOnly(2099, 12, 31), ByService: false, Period: CellPeriod.Month, ByChannel: false, ByOutcome: false, Factors: new HashSet<Factor> { Factor.Overall });

    private static readonly CellQuery ByService = ByAgency with { ByAgency = false, ByService = true, Period = CellPeriod.Quarter };

    private readonly List<Rating> _ratings = new RatingMaker(seed: 33).Many(200);
    private readonly ConcurrentQueue<string> _read = new();
    private int _submitted;
    private MongoTestStore _writer = null!;
    private MongoTestStore _reader = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _writer = await MongoTestStore.OpenAsync(TimeProvider.System);
        _reader = _writer.OpenAgain(listen: line => line.Subscribe<CommandStartedEvent>(started =>
        {
            if (started.CommandName == "find" && started.Command["find"].AsString.StartsWith("counts_", StringComparison.Ordinal)) _read.Enqueue(started.Command.ToString());
        }));
        await SubmitAsync(40);
        await FoldAsync();
        await AgreeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _reader.DisposeAsync();
        await _writer.DisposeAsync();
    }

    [Fact]
    public async Task What_was_written_since_is_counted_without_reading_documents()
    {
        await SubmitAsync(10);
        _read.Clear();
        await AgreeAsync();
        _read.ShouldBeEmpty();
    }

    [Fact(Timeout = 60_000)]
    public async Task After_a_fold_by_another_the_kept_ones_serve_on_with_a_longer_log_and_are_read_anew_beside()
    {
        for (var round = 0; round < 4; round++)
        {
            await SubmitAsync(10);
            await AgreeAsync();
            await FoldAsync();
            _read.Clear();
            await AgreeAsync();
            while (_read.Count < 2)
            {
                TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
                await Task.Yield();
            }

            _read.Count.ShouldBe(2, "one for each grain, beside the readers");
        }
    }

    [Fact]
    public async Task Folds_of_what_was_never_seen_here_are_read()
    {
        for (var round = 0; round < 3; round++)
        {
            for (var folds = 0; folds <= round; folds++)
            {
                await SubmitAsync(10);
                await FoldAsync();
            }

            await AgreeAsync();
        }
    }

    [Fact]
    public async Task A_recount_by_another_is_followed()
    {
        await SubmitAsync(10);
        (await _writer.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
        await AgreeAsync();
        await SubmitAsync(10);
        await AgreeAsync();
        await FoldAsync();
        await AgreeAsync();
    }

    /// <summary>A document that a fold has reached and one that it has not stand side by side.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_table_read_in_the_middle_of_a_fold_counts_nothing_twice(bool afterwards)
    {
        for (var at = 0; ; at++)
        {
            await SubmitAsync(4);
            var line = new BrokenLine(at, afterwards);
            var dying = _writer.OpenAgain(listen: line.Attach);
            await dying.Ratings.FindAsync(Guid.Empty, Token);
            line.Arm();
            var whole = await FoldsAsync(dying);
            line.Mend();
            await dying.DisposeAsync();

            await using var fresh = _writer.OpenAgain();
            await AgreeAsync(fresh);
            await SubmitAsync(1);
            await FoldAsync();
            await AgreeAsync(fresh);
            await AgreeAsync();
            if (!whole) continue;
            at.ShouldBeGreaterThan(3);
            return;
        }
    }

    private static async Task<bool> FoldsAsync(MongoTestStore store)
    {
        try
        {
            return await new CounterFolding(store.Database, store.Log).FoldAsync();
        }
        catch (MongoDB.Driver.MongoException)
        {
            return false;
        }
    }

    private async Task FoldAsync() => (await FoldsAsync(_writer)).ShouldBeTrue();

    private async Task SubmitAsync(int some)
    {
        await Task.WhenAll(_ratings[_submitted..(_submitted + some)].Select(rating => _writer.Ratings.SubmitAsync(Samples.Submission(rating), Token)));
        _submitted += some;
    }

    private async Task AgreeAsync(MongoTestStore? store = null)
    {
        foreach (var query in new[] { ByAgency, ByService, ByAgency with { From = new DateOnly(2026, 12, 1), To = new DateOnly(2026, 12, 31) } })
        {
            (await (store ?? _reader).Ratings.CountAsync(query, Token)).ToLines().ShouldBe(RatingTruth.Count(_ratings[.._submitted], query).ToLines());
        }
    }
}
