using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Feedback.Benchmarks.Ratings;
using Feedback.TestServer;
using MongoDB.Driver;

namespace Feedback.Benchmarks.Stores;

/// <summary>
/// SubmitRating on one MongoDB server with one and with two API processes, in turn: the same number of connections in all, spread
/// over the processes. Needs wrk. Open ratings without an id: each is a new one.
/// </summary>
internal static partial class ProcessesBenchmark
{
    private const string DatabaseName = "feedback_benchmark_processes";

    public static async Task<int> RunAsync(string[] args)
    {
        string Option(string name, string usual) => Array.IndexOf(args, name) is var at and >= 0 ? args[at + 1] : usual;
        var server = new MongoTestServer(Option("--mongo", "mongodb://127.0.0.1:27117/?directConnection=true"), "--mongo");
        var rounds = int.Parse(Option("--rounds", "4"), CultureInfo.InvariantCulture);
        using var client = new MongoClient(server.ConnectionString);
        await client.DropDatabaseAsync(DatabaseName);
        var bodies = Path.GetTempFileName();
        await File.WriteAllLinesAsync(bodies, Enumerable.Range(0, 2000).Select(Body));
        List<Process> processes = [];
        try
        {
            for (var i = 0; i < 2; i++) processes.Add(await StartAsync(server.Database(DatabaseName), 5310 + i));
            Console.WriteLine("processes  connections  requests/s (min-max)      p50 ms   p99 ms   not 2xx   mean batch");
            foreach (var connections in new[] { 64, 256 })
            {
                var runs = new[] { new List<Run>(), new List<Run>() };
                for (var round = -1; round < rounds; round++)
                {
                    for (var count = 1; count <= 2; count++)
                    {
                        var run = await RunAsync(count, connections, bodies, round < 0 ? 3 : 6);
                        if (round >= 0) runs[count - 1].Add(run);
                    }
                }

                for (var count = 1; count <= 2; count++) Report(count, connections, runs[count - 1]);
                var ratios = runs[1].Zip(runs[0], (two, one) => two.PerSecond / one.PerSecond).Order().ToList();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"two processes of one, round by round: {ratios[0]:F2} to {ratios[^1]:F2}"));
            }
        }
        finally
        {
            foreach (var process in processes)
            {
                process.Kill();
                process.Dispose();
            }

            File.Delete(bodies);
            await client.DropDatabaseAsync(DatabaseName);
        }

        return 0;
    }

    private sealed record Run(double PerSecond, double P50, double P99, long Failed, double Batch);

    private static async Task<Run> RunAsync(int count, int connections, string bodies, int seconds)
    {
        var addresses = Enumerable.Range(0, count).Select(i => new Uri($"http://127.0.0.1:{5310 + i}")).ToArray();
        var before = await BatchesAsync(addresses);
        var found = await Task.WhenAll(addresses.Select((address, i) => Wrk.RunAsync(address, "/v1/ratings", bodies, connections / count, seconds, i)));
        var after = await BatchesAsync(addresses);
        return new Run(
            found.Sum(run => run.PerSecond), found.Max(run => run.P50), found.Max(run => run.P99), found.Sum(run => run.Failed),
            (after.Writes - before.Writes) / Math.Max(1, after.Batches - before.Batches));
    }

    private static async Task<(double Writes, double Batches)> BatchesAsync(Uri[] addresses)
    {
        using var http = new HttpClient();

        // The exporter answers from its cache for a while.
        await Task.Delay(500);
        double writes = 0;
        double batches = 0;
        foreach (var address in addresses)
        {
            var text = await http.GetStringAsync(new Uri(address, "/metrics"));
            if (BatchSum().Match(text) is { Success: true } sum) writes += double.Parse(sum.Groups[1].Value, CultureInfo.InvariantCulture);
            if (BatchCount().Match(text) is { Success: true } number) batches += double.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture);
        }

        return (writes, batches);
    }

    private static void Report(int count, int connections, List<Run> runs)
    {
        double Median(Func<Run, double> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count,9}  {connections,11}  {Median(run => run.PerSecond),10:F0} ({runs.Min(run => run.PerSecond):F0}-{runs.Max(run => run.PerSecond):F0})  {Median(run => run.P50),10:F1} {Median(run => run.P99),8:F1} {runs.Sum(run => run.Failed),9} {Median(run => run.Batch),12:F1}"));
    }

    private static string Body(int i) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"agency":"so-{{(i % 2 == 0 ? "tu-phap" : "y-te")}}-79","service":"2.000815","scale":"likert5","score":{{(i % 5) + 1}},"factors":{"access":{{(i % 5) + 1}}},"channel":"web"}""");

    private static async Task<Process> StartAsync(string store, int port)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Feedback.Api.dll"), "--urls", $"http://127.0.0.1:{port}"]);
        start.Environment["Storage__Kind"] = "Mongo";
        start.Environment["Storage__Mongo__ConnectionString"] = store;
        start.Environment["Access__BootstrapKey"] = "benchmark-admin-key-benchmark-admin";
        start.Environment["Jobs__Enabled"] = "false";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        var process = Process.Start(start)!;
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                if ((await http.GetAsync(new Uri($"http://127.0.0.1:{port}/health/ready"))).IsSuccessStatusCode) return process;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            if (process.HasExited) throw new InvalidOperationException("The service ended while starting.");
            await Task.Delay(50);
        }
    }

    [GeneratedRegex(@"feedback_store_batch_size_sum\{[^}]*\} ([0-9.]+)")]
    private static partial Regex BatchSum();

    [GeneratedRegex(@"feedback_store_batch_size_count\{[^}]*\} ([0-9.]+)")]
    private static partial Regex BatchCount();
}
