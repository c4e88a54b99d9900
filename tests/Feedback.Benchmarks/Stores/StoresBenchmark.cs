using System.Diagnostics;
using System.Globalization;
using Feedback.Api.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;
using Feedback.TestServer;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Driver;

namespace Feedback.Benchmarks.Stores;

/// <summary>
/// The lists officers look at and the year's index, on both stores over the same ratings and complaints, called in turn through
/// the ports, without HTTP.
/// </summary>
internal static class StoresBenchmark
{
    private const string DatabaseName = "feedback_benchmark";

    public static async Task<int> RunAsync(string[] args)
    {
        string Option(string name, string usual) => Array.IndexOf(args, name) is var at and >= 0 ? args[at + 1] : usual;
        var ratings = int.Parse(Option("--ratings", "1000000"), CultureInfo.InvariantCulture);
        var complaints = int.Parse(Option("--complaints", "100000"), CultureInfo.InvariantCulture);
        var server = new MongoTestServer(Option("--mongo", "mongodb://127.0.0.1:27117/?directConnection=true"), "--mongo");
        using var client = new MongoClient(server.ConnectionString);
        await client.DropDatabaseAsync(DatabaseName);
        await using var sqlite = await BenchmarkHost.StartAsync();
        await using var mongo = await BenchmarkHost.StartAsync(settings: new Dictionary<string, string?>
        {
            ["Storage:Kind"] = "Mongo",
            ["Storage:Mongo:ConnectionString"] = server.Database(DatabaseName),
        });

        var filling = new Filling(sqlite.Services.GetRequiredService<LiveCatalogue>().Current);
        (string Name, BenchmarkHost Host)[] stores = [("SQLite", sqlite), ("MongoDB", mongo)];
        foreach (var (name, host) in stores)
        {
            var clock = Stopwatch.StartNew();
            await filling.RateAsync(host.Services.GetRequiredService<IRatingStore>(), ratings);
            var rated = clock.Elapsed;
            await filling.FileAsync(host.Services.GetRequiredService<IComplaintStore>(), complaints);
            Line($"{name}: {ratings / rated.TotalSeconds:F0} ratings a second, {complaints / (clock.Elapsed - rated).TotalSeconds:F0} complaints a second filed and routed, one process, no HTTP");
        }

        var catalogue = filling.Catalogue;
        var (from, to) = (new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));
        var page = new ComplaintQuery(null, [], null, null, Restricted: false, null, null, 50);
        var ratingPage = new RatingQuery(null, null, null, null, null, null, null, null, null, 50);
        Console.WriteLine("p50 / p99 in ms                        SQLite            MongoDB");
        await CompareAsync("inbox of one agency, first page", 100, (host, i) => Complaints(host).ListAsync(page with { Desks = One(i) }, CancellationToken.None));
        await CompareAsync("inbox of one agency, open cases", 100, (host, i) => Complaints(host).ListAsync(
            page with { Desks = One(i), Statuses = [ComplaintStatus.New, ComplaintStatus.Received] }, CancellationToken.None));
        await CompareAsync("inbox of all, first page", 20, (host, _) => Complaints(host).ListAsync(page, CancellationToken.None));
        await CompareAsync("pending complaints", 20, (host, _) => Complaints(host).ListPendingAsync(DateTimeOffset.MaxValue, 500, CancellationToken.None));
        await CompareAsync("ratings of one agency, first page", 100, (host, i) => Ratings(host).ListAsync(ratingPage with { Agencies = One(i) }, CancellationToken.None));
        await CompareAsync("ratings of all, first page", 20, (host, _) => Ratings(host).ListAsync(ratingPage, CancellationToken.None));
        await CompareAsync("one agency's year by month", 100, (host, i) => TableAsync(host, new SatisfactionQuery(from, to, [Dimension.Month]) { Agency = filling.Agency(i) }));
        await CompareAsync("all agencies, the year", 5, (host, _) => TableAsync(host, new SatisfactionQuery(from, to, [Dimension.Agency])));
        await CompareAsync("all agencies by month", 5, (host, _) => TableAsync(host, new SatisfactionQuery(from, to, [Dimension.Agency, Dimension.Month])));
        await client.DropDatabaseAsync(DatabaseName);
        return 0;

        HashSet<string> One(int i) => [filling.Agency(i)];

        static IComplaintStore Complaints(BenchmarkHost host) => host.Services.GetRequiredService<IComplaintStore>();

        static IRatingStore Ratings(BenchmarkHost host) => host.Services.GetRequiredService<IRatingStore>();

        async Task TableAsync(BenchmarkHost host, SatisfactionQuery query) =>
            SatisfactionTable.From(query, await Ratings(host).CountAsync(SatisfactionCells.For(query, catalogue), CancellationToken.None), catalogue);

        async Task CompareAsync(string what, int times, Func<BenchmarkHost, int, Task> call)
        {
            var taken = stores.ToDictionary(store => store.Name, _ => new List<double>());
            for (var i = -2; i < times; i++)
            {
                foreach (var (name, host) in stores)
                {
                    var start = Stopwatch.GetTimestamp();
                    await call(host, i);
                    if (i >= 0) taken[name].Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }

            foreach (var times1 in taken.Values) times1.Sort();
            Line($"{what,-36}{Shown(taken["SQLite"]),18}{Shown(taken["MongoDB"]),19}");
        }
    }

    private static string Shown(List<double> sorted) =>
        string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Count / 2]:F2} / {sorted[sorted.Count * 99 / 100]:F2}");

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
