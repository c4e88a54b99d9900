using System.Globalization;
using Feedback.TestServer;
using MongoDB.Driver;

namespace Feedback.Benchmarks.Ratings;

/// <summary>
/// What keeping the counters costs those who rate: SubmitRating over HTTP with counters folded as they are, and with their log left to grow, in turn;
/// ratings over 800 agencies and 2,000 services.
/// </summary>
internal static class UpkeepBenchmark
{
    public static async Task<int> RunAsync(string[] args)
    {
        string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 ? args[at + 1] : null;
        int Number(string name, int usual) => Option(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
        await using var folded = await BenchmarkHost.StartAsync(settings: Settings(Option("--mongo"), "folded", []));
        await using var logged = await BenchmarkHost.StartAsync(settings: Settings(Option("--mongo"), "logged", new() { ["Storage:Sqlite:CounterLog"] = "100000000", ["Storage:Mongo:CounterLog"] = "100000000" }));
        var ratios = new List<double>();
        for (var round = 0; round <= Number("--rounds", 6); round++)
        {
            var with = await RunAsync(folded, round, Number("--seconds", 5));
            var without = await RunAsync(logged, round, Number("--seconds", 5));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(round == 0 ? "warm-up  " : "")}with counters {with.PerSecond:F0}/s p99 {with.P99:F1} ms, log alone {without.PerSecond:F0}/s p99 {without.P99:F1} ms: {with.PerSecond / without.PerSecond:F2}; not 2xx {with.Failed + without.Failed}"));
            if (round > 0) ratios.Add(with.PerSecond / without.PerSecond);
        }

        ratios.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"with counters over log alone: median {ratios[ratios.Count / 2]:F2} ({ratios[0]:F2}-{ratios[^1]:F2})"));
        return 0;
    }

    /// <summary>On MongoDB in a database of its own, which is dropped before.</summary>
    private static Dictionary<string, string?> Settings(string? mongo, string name, Dictionary<string, string?> settings)
    {
        if (mongo is null) return settings;
        var server = new MongoTestServer(mongo, "--mongo");
        using var client = new MongoClient(mongo);
        client.DropDatabase("feedback_upkeep_" + name);
        (settings["Storage:Kind"], settings["Storage:Mongo:ConnectionString"]) = ("Mongo", server.Database("feedback_upkeep_" + name));
        return settings;
    }

    private static async Task<Wrk> RunAsync(BenchmarkHost host, int round, int seconds)
    {
        var bodies = await RatingBodies.WriteAsync(host, round, agencies: 800, services: 2000);
        var run = await Wrk.RunAsync(host.Address, "/v1/ratings", bodies, 256, seconds);
        File.Delete(bodies);
        return run;
    }
}
