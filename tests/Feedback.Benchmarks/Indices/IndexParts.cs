using System.Diagnostics;
using System.Text.Json;
using Feedback.Api.Hosting;
using Feedback.Api.Indices;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;

namespace Feedback.Benchmarks.Indices;

/// <summary>Where the time of the widest tables goes: counters from the store, the table made of them, the table written down.</summary>
internal static class IndexParts
{
    private static readonly DateOnly Last = Traffic.Last;

    /// <summary>Twice: the first time with code that is not compiled yet.</summary>
    public static async Task RunAsync(IRatingStore store, CatalogueSnapshot catalogue, int times)
    {
        await RunOnceAsync(store, catalogue, times);
        await Task.Delay(1000);
        await RunOnceAsync(store, catalogue, times);
    }

    private static async Task RunOnceAsync(IRatingStore store, CatalogueSnapshot catalogue, int times)
    {
        Console.WriteLine("median, ms                                    store    table     json   counters    cells");
        await RunAsync("agency x month, a year", new SatisfactionQuery(Last.AddYears(-1).AddDays(1), Last, [Dimension.Agency, Dimension.Month]), store, catalogue, times);
        await RunAsync("service, a year", new SatisfactionQuery(Last.AddYears(-1).AddDays(1), Last, [Dimension.Service]), store, catalogue, times);
        await RunAsync("field x quarter, three years", new SatisfactionQuery(Traffic.First, Last, [Dimension.Field, Dimension.Quarter]), store, catalogue, times);
    }

    private static async Task RunAsync(string name, SatisfactionQuery query, IRatingStore store, CatalogueSnapshot catalogue, int times)
    {
        var (reading, making, writing) = (new List<double>(), new List<double>(), new List<double>());
        var (counters, cells) = (0, 0);
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var read = await store.CountAsync(SatisfactionCells.For(query, catalogue), CancellationToken.None);
            reading.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            start = Stopwatch.GetTimestamp();
            var table = SatisfactionTable.From(query, read, catalogue);
            making.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            start = Stopwatch.GetTimestamp();
            JsonSerializer.SerializeToUtf8Bytes(SatisfactionResponse.Of(new SatisfactionAnswer(table), english: false), ApiJson.Info<SatisfactionResponse>());
            writing.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            (counters, cells) = (read.Count, table.Cells.Count);
        }

        IndicesBenchmark.Line($"{name,-40} {Median(reading),8:F1} {Median(making),8:F1} {Median(writing),8:F1} {counters,10} {cells,8}");
    }

    private static double Median(List<double> taken)
    {
        taken.Sort();
        return taken[taken.Count / 2];
    }
}
