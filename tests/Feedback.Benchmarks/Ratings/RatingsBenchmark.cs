using System.Globalization;

namespace Feedback.Benchmarks.Ratings;

/// <summary>
/// SubmitRating with receipts, durable and counted, beside the same host's parse-only endpoint and beside one transaction per
/// request, interleaved. Needs wrk.
/// </summary>
internal static class RatingsBenchmark
{
    private sealed record Variant(string Name, BenchmarkHost Host, string Path);

    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = Option(args, "--rounds", 8);
        var seconds = Option(args, "--seconds", 5);
        await using var grouped = await BenchmarkHost.StartAsync();
        await using var single = await BenchmarkHost.StartAsync(maxBatch: 1);
        Variant[] variants =
        [
            new("parse only", grouped, "/benchmark/parse-only"),
            new("SubmitRating", grouped, "/v1/ratings"),
            new("one transaction each", single, "/v1/ratings"),
        ];
        Console.WriteLine("connections  variant                 requests/s   of parse-only   p50 ms   p99 ms   not 2xx");
        foreach (var connections in new[] { 64, 256 })
        {
            var results = variants.ToDictionary(variant => variant, _ => new List<Wrk>());
            for (var round = -1; round < rounds; round++)
            {
                foreach (var variant in variants)
                {
                    var bodies = await RatingBodies.WriteAsync(variant.Host, round + (connections * 100), agencies: 50, services: 10);
                    var run = await Wrk.RunAsync(variant.Host.Address, variant.Path, bodies, connections, round < 0 ? 3 : seconds);
                    if (round >= 0) results[variant].Add(run);
                    File.Delete(bodies);
                }
            }

            Report(connections, variants, results);
        }

        return 0;
    }

    private static void Report(int connections, Variant[] variants, Dictionary<Variant, List<Wrk>> results)
    {
        var ceiling = results[variants[0]];
        foreach (var variant in variants)
        {
            var runs = results[variant];
            var ratios = runs.Select((run, round) => run.PerSecond / ceiling[round].PerSecond).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{connections,11}  {variant.Name,-22} {Median(runs.Select(r => r.PerSecond)),11:F0}   {Median(ratios),5:F2} ({ratios.Min():F2}-{ratios.Max():F2})  {Median(runs.Select(r => r.P50)),6:F1}   {Median(runs.Select(r => r.P99)),6:F1}   {runs.Sum(r => r.Failed)}"));
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    private static int Option(string[] args, string name, int usual)
    {
        var at = Array.IndexOf(args, name);
        return at < 0 ? usual : int.Parse(args[at + 1], CultureInfo.InvariantCulture);
    }
}
