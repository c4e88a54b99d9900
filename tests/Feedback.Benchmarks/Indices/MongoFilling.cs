using System.Diagnostics;
using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Benchmarks.Indices;

/// <summary>Fills MongoDB with ratings as an import does, and lets a recount make the counters.</summary>
internal static class MongoFilling
{
    private const int AtOnce = 5000;

    public static async Task RunAsync(MongoDatabase database, Traffic traffic, int total)
    {
        var clock = Stopwatch.StartNew();
        var running = Task.CompletedTask;
        for (var done = 0; done < total; done += AtOnce)
        {
            var some = Enumerable.Range(0, AtOnce).Select(_ => RatingDocument.Of(traffic.Next(), null, [WriterDocument.Tag(0, 0)])).ToList();
            await running;
            running = database.Ratings.InsertManyAsync(some, new InsertManyOptions { IsOrdered = false });
        }

        await running;
        IndicesBenchmark.Line($"{total} ratings inserted in {clock.Elapsed.TotalSeconds:F0} s");
    }

    public static async Task CountAsync(IRatingStore store)
    {
        var clock = Stopwatch.StartNew();
        var report = await store.RecountAsync(new Shown(clock), CancellationToken.None);
        IndicesBenchmark.Line($"counted in {clock.Elapsed.TotalSeconds:F0} s: {report.Cells} cells");
    }

    private sealed class Shown(Stopwatch clock) : IProgress<RecountProgress>
    {
        private long _last;

        public void Report(RecountProgress value)
        {
            if (value.Done < _last + 500_000) return;
            _last = value.Done;
            IndicesBenchmark.Line($"counted {value.Done} of {value.Total} in {clock.Elapsed.TotalSeconds:F0} s");
        }
    }
}
