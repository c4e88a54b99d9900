using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Feedback.Domain;

/// <summary>What every store tells about itself: how long calls take, how large batches are, how much waits. No listener, no cost.</summary>
public static class StoreMetrics
{
    /// <summary>Name of the meter and of the source of spans.</summary>
    public const string Name = "Feedback.Storage";

    private static readonly Meter Meter = new(Name);

    private static readonly ActivitySource Spans = new(Name);

    private static readonly Histogram<double> Durations = Meter.CreateHistogram(
        "feedback.store.duration", "s", "How long a call of a store takes, by operation.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] });

    private static readonly Histogram<int> Batches = Meter.CreateHistogram(
        "feedback.store.batch.size", "{write}", "How many writes become durable together.",
        advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] });

    private static readonly UpDownCounter<int> Waiting = Meter.CreateUpDownCounter<int>(
        "feedback.store.queue.waiting", "{write}", "Writes that wait for their batch.");

    private static readonly ConcurrentDictionary<(string File, string Member), string> Operations = new();

    private static bool IsHeard => Durations.Enabled || Spans.HasListeners();

    // Only within a request or a job: what the service asks every few seconds of its own accord would be nothing but traces of one span.
    private static Activity? Span(string operation) => Activity.Current is null ? null : Spans.StartActivity("store " + operation, ActivityKind.Client);

    /// <summary>Begins the timing of a call, which its disposal ends in the same method.</summary>
    /// <param name="file">Source file of the calling store.</param>
    /// <param name="member">Its member.</param>
    public static Call Begin(string file, string member)
    {
        if (!IsHeard) return default;
        var operation = Operations.GetOrAdd((file, member), Named);
        return new Call(operation, TimeProvider.System.GetTimestamp(), Span(operation));
    }

    /// <summary>Times a call from now until its task ends, and is that task when nobody listens.</summary>
    public static Task<T> TimeAsync<T>(Task<T> result, string file, string member)
    {
        return IsHeard ? TimedAsync() : result;

        // Begun in here: what an asynchronous method makes the current span stays in it, and the caller's next call is no child of this one.
        async Task<T> TimedAsync()
        {
            using var timed = Begin(file, member);
            return await result;
        }
    }

    /// <summary>Says that a batch is durable.</summary>
    public static void CountBatch(int writes) => Batches.Record(writes);

    /// <summary>Says that writes joined the queue, or (negative) left it.</summary>
    public static void CountWaiting(int writes) => Waiting.Add(writes);

    /// <summary><c>SqliteRatingStore.cs</c> and <c>ListAsync</c> are <c>rating.list</c>, as those of any other store are.</summary>
    private static string Named((string File, string Member) call)
    {
        var store = Path.GetFileNameWithoutExtension(call.File.Replace('\\', '/'));
        var second = 1 + store[1..].AsSpan().IndexOfAnyInRange('A', 'Z');
        return $"{Lower(store[second..].Replace("Store", "", StringComparison.Ordinal))}.{Lower(call.Member.Replace("Async", "", StringComparison.Ordinal))}";
    }

    private static string Lower(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>One call of a store while it is timed.</summary>
    public readonly record struct Call : IDisposable
    {
        private readonly string? _operation;
        private readonly long _start;
        private readonly Activity? _span;

        internal Call(string operation, long start, Activity? span) => (_operation, _start, _span) = (operation, start, span);

        public void Dispose()
        {
            if (_operation is null) return;
            Durations.Record(TimeProvider.System.GetElapsedTime(_start).TotalSeconds, new KeyValuePair<string, object?>("operation", _operation));
            _span?.Dispose();
        }
    }
}
