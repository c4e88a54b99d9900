using System.Diagnostics;
using System.Globalization;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Domain;
using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Benchmarks.Index;

/// <summary>Reading the index at a million ratings over 800 agencies, 500 services and a year: counters read and table worked out, no HTTP.</summary>
internal static class IndexBenchmark
{
    public static async Task<int> RunAsync(int ratings)
    {
        await using var host = await BenchmarkHost.StartAsync();
        var catalogue = host.Services.GetRequiredService<LiveCatalogue>().Current;
        var store = host.Services.GetRequiredService<IRatingStore>();
        var agencies = catalogue.Agencies.Keys.Where(code => code.StartsWith("so-", StringComparison.Ordinal))
            .Concat(catalogue.Agencies.Keys.Where(code => code.StartsWith("ubnd-", StringComparison.Ordinal))).Order(StringComparer.Ordinal).Take(800).ToArray();
        var clock = Stopwatch.StartNew();
        await FillAsync(store, agencies, [.. catalogue.Services.Keys.Order(StringComparer.Ordinal).Take(500)], ratings);
        Line($"{ratings} ratings written in {clock.Elapsed.TotalSeconds:F0} s ({ratings / clock.Elapsed.TotalSeconds:F0} a second, in process)");

        var (from, to) = (new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31));
        await Measure("one agency, its year by month", agency => new SatisfactionQuery(from, to, [Dimension.Month]) { Agency = agency });
        await Measure("one agency, its year, one figure", agency => new SatisfactionQuery(from, to, []) { Agency = agency });
        await Measure("one agency, its year by service", agency => new SatisfactionQuery(from, to, [Dimension.Service]) { Agency = agency }, 5);
        await Measure("all agencies by month", _ => new SatisfactionQuery(from, to, [Dimension.Agency, Dimension.Month]), 5);
        clock.Restart();
        var report = await store.RecountAsync(null, CancellationToken.None);
        Line($"recount: {report.Ratings / clock.Elapsed.TotalSeconds:F0} ratings a second, {report.Cells} cells, {report.Corrected} corrected");
        return 0;

        async Task Measure(string what, Func<string, SatisfactionQuery> query, int times = 200)
        {
            var taken = new List<double>();
            for (var i = -3; i < times; i++)
            {
                var asked = query(agencies[Math.Abs(i) * 37 % agencies.Length]);
                var start = Stopwatch.GetTimestamp();
                SatisfactionTable.From(asked, await store.CountAsync(SatisfactionCells.For(asked, catalogue), CancellationToken.None), catalogue);
                if (i >= 0) taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            taken.Sort();
            Line($"{what}: p50 {taken[taken.Count / 2]:F2} ms, p99 {taken[taken.Count * 99 / 100]:F2} ms");
        }
    }

    private static async Task FillAsync(IRatingStore store, string[] agencies, string[] services, int ratings)
    {
        var random = new Random(1);
        var entropy = new SystemEntropy();
        var start = new DateTimeOffset(2025, 1, 1, 0, 0, 0, Instant.VietnamOffset);
        for (var done = 0; done < ratings; done += 1000)
        {
            await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ =>
            {
                var at = start.AddMinutes(random.Next(365 * 24 * 60)).ToStored();
                var rating = new Rating(
                    RecordId.New(at, entropy), null, Stratum.Verified, agencies[random.Next(agencies.Length)], services[random.Next(services.Length)],
                    (Channel)random.Next(3), Outcome.Granted, false, new Answer(Scale.Likert5, random.Next(1, 6), new Dictionary<Factor, int>(), [], null, "vi"),
                    at, at, null, []);
                return store.SubmitAsync(new RatingSubmission(rating, null, at), CancellationToken.None);
            }));
        }
    }

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
