using System.Globalization;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Domain;
using Feedback.Domain.Ratings;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Benchmarks.Ratings;

/// <summary>
/// SubmitRating with receipts, durable and counted, beside the same host's parse-only endpoint and beside one transaction per
/// request, interleaved. Needs wrk.
/// </summary>
internal static class RatingsBenchmark
{
    private const int Bodies = 240_000;

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
                    var bodies = await WriteBodiesAsync(variant.Host, round + (connections * 100));
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

    /// <summary>Bodies with receipts never used before: ten services of fifty real agencies, half with factors, some with a comment.</summary>
    private static async Task<string> WriteBodiesAsync(BenchmarkHost host, int round)
    {
        var catalogue = host.Services.GetRequiredService<LiveCatalogue>().Current;
        var key = host.Services.GetRequiredService<Secrets>().ReceiptKey;
        var agencies = catalogue.Agencies.Keys.Where(code => code.StartsWith("so-", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Take(50).ToArray();
        var services = catalogue.Services.Keys.Order(StringComparer.Ordinal).Take(10).ToArray();
        var now = DateTimeOffset.UtcNow.ToStored();
        var random = new Random(round);
        var path = Path.GetTempFileName();
        await using var file = new StreamWriter(path);
        for (var i = 0; i < Bodies; i++)
        {
            var receipt = ReceiptToken.Write(
                new Receipt(
                    string.Create(CultureInfo.InvariantCulture, $"b{round:D6}i{i:D8}pad00"), "dossierdossierdossier1", services[random.Next(10)],
                    agencies[random.Next(50)], Channel.Web, Outcome.Granted, now, null, now, now.AddDays(1)),
                key);
            var score = random.Next(1, 6);
            var factors = i % 2 == 0 ? $$""","factors":{"access":{{score}},"officials":{{random.Next(1, 6)}}}""" : "";
            var comment = i % 4 == 0 ? ""","comment":"Cán bộ hướng dẫn tận tình, hồ sơ trả đúng hẹn" """ : "";
            await file.WriteLineAsync($$"""{"receipt":"{{receipt}}","scale":"likert5","score":{{score}}{{factors}}{{comment}},"channel":"web","language":"vi"}""");
        }

        return path;
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
