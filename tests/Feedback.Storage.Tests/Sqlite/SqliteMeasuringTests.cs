using System.Diagnostics;
using System.Diagnostics.Metrics;
using Feedback.Domain;
using Feedback.Domain.Ratings;
using Feedback.Storage.Tests.Contract;

namespace Feedback.Storage.Tests.Sqlite;

/// <summary>What the store tells about its calls and batches is what happened.</summary>
public sealed class SqliteMeasuringTests : IAsyncDisposable
{
    private readonly SqliteTestStore _store = SqliteTestStore.Open();
    private readonly Samples _samples = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_one_after_the_other_are_spans_side_by_side()
    {
        using var test = new Activity("request").Start();
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == StoreMetrics.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) =>
                options.Parent.TraceId == test.TraceId ? ActivitySamplingResult.AllData : ActivitySamplingResult.None,
            ActivityStopped = span =>
            {
                lock (spans) spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);

        var rating = _samples.Verified("r1");
        await _store.Ratings.SubmitAsync(Samples.Submission(rating), Token);
        Activity.Current.ShouldBe(test);
        await _store.Ratings.FindAsync(rating.Id, Token);
        await _store.Complaints.FileAsync(Samples.Complaint(), Token);

        spans.Select(span => (span.OperationName, span.ParentSpanId)).ShouldBe(
            [("store rating.submit", test.SpanId), ("store rating.find", test.SpanId), ("store complaint.file", test.SpanId)]);
    }

    [Fact]
    public async Task A_call_that_belongs_to_nothing_makes_no_span()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == StoreMetrics.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        Activity.Current = null;

        Activity? within = null;
        await _store.Database.ReadAsync(_ => within = Activity.Current, Token);

        within.ShouldBeNull();
    }

    [Fact]
    public async Task A_batch_counts_what_became_durable_together()
    {
        using var heard = new HeardBatches(await WriterThreadAsync());
        using var held = new HeldWrite(_store.Writer, Token);
        held.WaitUntilEntered(Token);
        var written = Enumerable.Range(0, 3).Select(i => SubmitAsync($"r{i}")).ToList();
        held.LetGo();

        await Task.WhenAll(written);

        heard.Sizes.ShouldBe([1, 3]);
    }

    [Fact]
    public async Task A_write_that_fails_is_in_no_batch_and_its_neighbours_are_alone_in_theirs()
    {
        using var heard = new HeardBatches(await WriterThreadAsync());
        using var held = new HeldWrite(_store.Writer, Token);
        held.WaitUntilEntered(Token);
        var before = SubmitAsync("r1");
        var failed = _store.Writer.WriteAsync<bool>(_ => throw new FormatException("poison"), Token);
        var after = SubmitAsync("r2");
        held.LetGo();

        await Task.WhenAll(before, after);
        await Should.ThrowAsync<FormatException>(async () => await failed);

        heard.Sizes.ShouldBe([1, 1, 1]);
    }

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    private Task<SubmitOutcome> SubmitAsync(string id) => _store.Ratings.SubmitAsync(Samples.Submission(_samples.Verified(id)), Token);

    private Task<int> WriterThreadAsync() => _store.Writer.WriteAsync(_ => Environment.CurrentManagedThreadId, Token);

    /// <summary>Batches of one writer, told by its thread: every store of the process counts into the same instrument.</summary>
    private sealed class HeardBatches : IDisposable
    {
        private readonly MeterListener _listener = new();

        public HeardBatches(int thread)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "feedback.store.batch.size") listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<int>((_, size, _, _) =>
            {
                if (Environment.CurrentManagedThreadId == thread) Sizes.Add(size);
            });
            _listener.Start();
        }

        public List<int> Sizes { get; } = [];

        public void Dispose() => _listener.Dispose();
    }
}
