using System.Collections.Concurrent;
using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Counters;
using Feedback.Storage.Mongo.Documents;
using Feedback.Storage.Tests.Contract;
using MongoDB.Driver.Core.Events;

namespace Feedback.Storage.Tests.Mongo;

/// <summary>Tables kept in memory say with the log what the documents of now would say, whoever folds and counts meanwhile.</summary>
public sealed class KeptTableTests : IAsyncLifetime
{
    private static readonly CellQuery ByAgency = new(
        new DateOnly(2000, 1, 1), new DateOnly(2099, 12, 31), ByService: false, Period: CellPeriod.Month, ByChannel: false, ByOutcome: false, Factors: new HashSet<Factor> { Factor.Overall });

    private static readonly CellQuery OfTwo = ByAgency with { Agencies = new HashSet<string> { "A0", "A1" } };

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

    [Fact]
    public async Task What_is_asked_apart_of_a_few_is_read_from_their_documents()
    {
        foreach (var apart in new[] { OfTwo with { ByChannel = true }, OfTwo with { ByOutcome = true }, OfTwo with { Factors = new HashSet<Factor> { Factor.Access } } })
        {
            _read.Clear();
            (await _reader.Ratings.CountAsync(apart, Token)).ToLines().ShouldBe(RatingTruth.Count(_ratings[.._submitted], apart).ToLines(), apart.ToString());
            _read.ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task After_a_fold_by_another_the_kept_ones_are_brought_forward_without_reading_documents()
    {
        for (var round = 0; round < 4; round++)
        {
            await SubmitAsync(10);
            await AgreeAsync();
            await FoldAsync();
            await SubmitAsync(3);
            _read.Clear();
            await AgreeAsync();
            _read.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Who_asks_seldom_finds_them_brought_forward_by_the_upkeep()
    {
        for (var round = 0; round < 3; round++)
        {
            await SubmitAsync(10);
            await _reader.Writer.Upkeep.LookAsync(Token);
            await FoldAsync();
            await _reader.Writer.Upkeep.LookAsync(Token);
        }

        _read.Clear();
        await AgreeAsync();
        _read.ShouldBeEmpty();
    }

    [Fact]
    public async Task Folds_of_what_was_never_seen_here_are_read()
    {
        _read.Clear();
        for (var round = 0; round < 3; round++)
        {
            for (var folds = 0; folds <= round; folds++)
            {
                await SubmitAsync(10);
                await FoldAsync();
            }

            await AgreeAsync();
        }

        _read.ShouldNotBeEmpty();
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
            await AgreeAsync(fresh);
            await FoldAsync();
            await AgreeAsync(fresh);
            await AgreeAsync();
            if (!whole) continue;
            at.ShouldBeGreaterThan(3);
            return;
        }
    }

    /// <summary>Of two that fold at once one may have written a document further than the other has said.</summary>
    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void What_a_document_holds_beyond_the_folded_is_remembered_until_it_is_folded(long folded, bool remembered)
    {
        CounterState State(long sequence) => new() { Generation = 1, Cut = [], Folded = new() { ["1"] = sequence }, Kinds = [] };
        var document = new CounterDocument { Id = new CounterRowKey(CounterGrain.AgencyMonths, 202611, "0").Id, Version = 1, Writers = new() { ["1"] = 5 } };
        var table = KeptTable.Of(CounterGrain.AgencyMonths, State(3), [document]);
        table.At(new CounterSnapshot(State(folded), [], new Dictionary<string, long> { ["1"] = 3 })).Ahead.Count.ShouldBe(remembered ? 1 : 0);
    }

    private static async Task<bool> FoldsAsync(MongoTestStore store)
    {
        try
        {
            return await store.FoldAsync();
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
        foreach (var query in new[] { ByAgency, OfTwo, ByService, ByService with { Services = new HashSet<string> { "S1" } }, ByAgency with { From = new DateOnly(2026, 12, 1), To = new DateOnly(2026, 12, 31) } })
        {
            (await (store ?? _reader).Ratings.CountAsync(query, Token)).ToLines().ShouldBe(RatingTruth.Count(_ratings[.._submitted], query).ToLines());
        }
    }
}
