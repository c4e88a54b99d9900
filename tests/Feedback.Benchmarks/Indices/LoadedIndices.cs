using System.Diagnostics;
using Feedback.Domain;
using Feedback.Domain.Ratings;

namespace Feedback.Benchmarks.Indices;

/// <summary>Ten index calls a second while 500 ratings a second are written; the first minute warms up when the run is long.</summary>
internal static class LoadedIndices
{
    private const int RatingsASecond = 500;
    private const int CallsASecond = 10;

    public static async Task RunAsync(IndexCalls calls, IRatingStore store, int seconds)
    {
        using var end = new CancellationTokenSource();
        var writing = WriteAsync(store, end.Token);
        var taken = IndexCalls.All.ToDictionary(call => call.Name, _ => new List<double>(), StringComparer.Ordinal);
        var clock = Stopwatch.StartNew();
        var running = new List<Task>();
        var (collections, paused) = (0, TimeSpan.Zero);
        for (var i = 0; clock.Elapsed.TotalSeconds < seconds * 2; i++)
        {
            var measured = clock.Elapsed.TotalSeconds > seconds;
            if (!measured) (collections, paused) = (GC.CollectionCount(0), GC.GetTotalPauseDuration());
            running.Add(CallAsync(i, measured));
            var wait = ((i + 1) * 1000.0 / CallsASecond) - clock.ElapsedMilliseconds;
            if (wait > 0) await Task.Delay((int)wait);
        }

        await Task.WhenAll(running);
        await end.CancelAsync();
        var writes = await writing;
        IndicesBenchmark.Line($"garbage collected {GC.CollectionCount(0) - collections} times, stopped for {(GC.GetTotalPauseDuration() - paused).TotalMilliseconds:F0} ms together");
        Console.WriteLine("with 500 ratings and 10 calls a second, ms        p50      p90      p99      max");
        foreach (var (name, times) in taken.Append(new("all calls", [.. taken.Values.SelectMany(t => t)])).Append(new("writing a rating", writes)))
        {
            times.Sort();
            IndicesBenchmark.Line($"{name,-44} {times[times.Count / 2],8:F2} {times[times.Count * 9 / 10],8:F2} {times[times.Count * 99 / 100],8:F2} {times[^1],8:F2}");
        }

        async Task CallAsync(int i, bool measured)
        {
            var (name, query) = IndexCalls.All[i % IndexCalls.All.Length];
            var (milliseconds, _) = await calls.RunAsync(query, i);
            if (measured) lock (taken) taken[name].Add(milliseconds);
        }
    }

    private static async Task<List<double>> WriteAsync(IRatingStore store, CancellationToken end)
    {
        var traffic = new Traffic(1_000_000, Environment.TickCount);
        var taken = new List<double>();
        var clock = Stopwatch.StartNew();
        var running = new List<Task>();
        for (var i = 0; !end.IsCancellationRequested; i++)
        {
            var at = new DateTimeOffset(2026, 10, 31, 12, 0, 0, Instant.VietnamOffset).AddMilliseconds(i * 2).ToStored();
            var rating = traffic.Next() with { Id = RecordId.New(at, traffic), OccurredAt = at, ReceivedAt = at };
            running.Add(SubmitAsync(rating));
            var wait = ((i + 1) * 1000.0 / RatingsASecond) - clock.ElapsedMilliseconds;
            if (wait > 1) await Task.Delay((int)wait, CancellationToken.None);
        }

        await Task.WhenAll(running);
        return taken;

        async Task SubmitAsync(Rating rating)
        {
            var start = Stopwatch.GetTimestamp();
            await store.SubmitAsync(new RatingSubmission(rating, null, rating.ReceivedAt), CancellationToken.None);
            lock (taken) taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }
}
