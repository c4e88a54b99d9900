using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Feedback.Api.Catalogue;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo;
using Feedback.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Benchmarks.Indices;

/// <summary>Index calls over HTTP at millions of ratings: idle, under writing, and beside DuckDB over the raw rows; and a recount with the service up.</summary>
internal static class IndicesBenchmark
{
    public static async Task<int> RunAsync(string[] args)
    {
        string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 ? args[at + 1] : null;
        int Number(string name, int usual) => Option(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
        var total = Number("--ratings", 10_000_000);
        var settings = new Dictionary<string, string?>();
        if (Option("--file") is { } file) settings["Storage:Sqlite:Path"] = file;
        if (Option("--mongo") is { } mongo) (settings["Storage:Kind"], settings["Storage:Mongo:ConnectionString"]) = ("Mongo", mongo);
        await using var host = await BenchmarkHost.StartAsync(settings: settings);
        var store = host.Services.GetRequiredService<IRatingStore>();
        if (!host.Services.GetRequiredService<LiveCatalogue>().Current.Agencies.ContainsKey(Traffic.Agency(0))) await FillAsync(host, total);
        if (Option("--mongo") is not null && (await store.CountAsync(new CellQuery(Traffic.First, Traffic.Last, ByAgency: false, ByService: false), CancellationToken.None)).Count == 0) await MongoFilling.CountAsync(store);

        using var client = new HttpClient { BaseAddress = host.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await KeyAsync(host.Address));
        var calls = new IndexCalls(client);
        var idle = IndexCalls.All.Where(call => Option("--only") is null || (Option("--only") is "idle" && call.Name.Contains(Option("--call") ?? "", StringComparison.Ordinal))).ToList();
        foreach (var (_, query) in idle) await calls.RunAsync(query, 0);
        Console.WriteLine("idle, ms                                          p50      p99    bytes  cpu, client's too");
        foreach (var (name, query) in idle) await IdleAsync(calls, name, query, Number("--times", 30));
        if (Number("--parts", 0) is > 0 and var times) await IndexParts.RunAsync(store, host.Services.GetRequiredService<LiveCatalogue>().Current, times);
        if (Option("--only") is "parts" or "idle") return 0;
        if (Option("--duck") is not null) await DuckAsync(calls, total);
        await LoadedIndices.RunAsync(calls, store, Number("--seconds", 60));
        if (Option("--recount") is not null) await RecountAsync(calls, store);
        return 0;
    }

    private static async Task<string> KeyAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "benchmark-admin-key-benchmark-admin");
        using var answer = await client.PostAsync("/v1/keys", new StringContent("""{"label":"benchmark","roles":["committee"]}""", Encoding.UTF8, "application/json"));
        return JsonNode.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["key"]!.GetValue<string>();
    }

    private static async Task FillAsync(BenchmarkHost host, int total)
    {
        await Traffic.PutCatalogueAsync(host.Services.GetRequiredService<ICatalogueStore>(), host.Services.GetRequiredService<LiveCatalogue>().Current);
        var clock = Stopwatch.StartNew();
        var traffic = new Traffic(total);
        var mongo = host.Services.GetService<MongoDatabase>();
        if (mongo is not null) await MongoFilling.RunAsync(mongo, traffic, total);
        for (var done = 0; done < total && mongo is null; done += 2000)
        {
            var some = Enumerable.Range(0, 2000).Select(_ => traffic.Next()).ToList();

            // As SubmitAsync does it, but not one task each: filling is not what is measured here.
            await host.Services.GetRequiredService<SqliteWriter>().WriteAsync(
                session =>
                {
                    foreach (var rating in some)
                    {
                        SqliteRatingStore.TryInsert(session, rating, StoredJson.Write(rating, StoredJson.Plain.Rating));
                        session.Counters.Count(rating, 1);
                    }

                    return true;
                },
                CancellationToken.None);
        }

        Line($"{total} ratings filled in {clock.Elapsed.TotalSeconds:F0} s ({total / clock.Elapsed.TotalSeconds:F0} a second)");
        while (!host.Services.GetRequiredService<LiveCatalogue>().Current.Services.ContainsKey(Traffic.Service(Traffic.Services - 1))) await Task.Delay(200);
    }

    /// <summary>As often before it is measured as measured: what is asked first runs code that is not compiled yet.</summary>
    private static async Task IdleAsync(IndexCalls calls, string name, string query, int times)
    {
        var taken = new List<double>();
        var bytes = 0;
        var processor = TimeSpan.Zero;
        for (var i = -times; i < times; i++)
        {
            if (i == 0) processor = Environment.CpuUsage.TotalTime;
            (var milliseconds, bytes) = await calls.RunAsync(query, i + times);
            if (i >= 0) taken.Add(milliseconds);
        }

        taken.Sort();
        Line($"{name,-44} {taken[times / 2],8:F2} {taken[times * 99 / 100],8:F2} {bytes,8} {(Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / times,8:F2}");
    }

    /// <summary>In turn, five times each: the machine is the same for both.</summary>
    private static async Task DuckAsync(IndexCalls calls, int total)
    {
        var traffic = new Traffic(total);
        using var duck = new RawDuck(Enumerable.Range(0, total).Select(_ => traffic.Next()));
        for (var i = 0; i < 6; i++)
        {
            var (raw, cells) = duck.AgencyMonths(new DateOnly(2025, 11, 1), new DateOnly(2026, 10, 31));
            var (ours, _) = await calls.RunAsync(IndexCalls.All[^1].Query, i);
            if (i > 0) Line($"agency x month, a year: DuckDB over raw rows {raw:F1} ms for {cells} cells, GetSatisfaction {ours:F1} ms");
        }
    }

    private static async Task RecountAsync(IndexCalls calls, IRatingStore store)
    {
        var clock = Stopwatch.StartNew();
        var recount = Task.Run(() => store.RecountAsync(null, CancellationToken.None));
        var slowest = 0.0;
        while (!recount.IsCompleted)
        {
            slowest = Math.Max(slowest, (await calls.RunAsync(IndexCalls.All[0].Query, 1)).Milliseconds);
            await Task.Delay(100);
        }

        var report = await recount;
        Line($"recount: {report.Ratings} ratings at {report.Ratings / clock.Elapsed.TotalSeconds:F0} a second, {report.Cells} cells, {report.Corrected} corrected; slowest call meanwhile {slowest:F1} ms");
    }

    internal static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
