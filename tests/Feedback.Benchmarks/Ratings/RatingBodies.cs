using System.Globalization;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Domain;
using Feedback.Domain.Ratings;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Benchmarks.Ratings;

/// <summary>Bodies of SubmitRating with receipts never used before, half of them with factors, some with a comment.</summary>
internal static class RatingBodies
{
    private const int Count = 240_000;

    /// <param name="agencies">So many real agencies, the first of them rated most, each with a tenth of the services.</param>
    public static async Task<string> WriteAsync(BenchmarkHost host, int round, int agencies, int services)
    {
        var catalogue = host.Services.GetRequiredService<LiveCatalogue>().Current;
        var key = host.Services.GetRequiredService<Secrets>().ReceiptKey;
        var units = catalogue.Agencies.Keys.OrderByDescending(code => code.StartsWith("so-", StringComparison.Ordinal)).ThenBy(code => code, StringComparer.Ordinal).Take(agencies).ToArray();
        var offered = catalogue.Services.Keys.Order(StringComparer.Ordinal).Take(services).ToArray();
        var now = DateTimeOffset.UtcNow.ToStored();
        var random = new Random(round);
        var path = Path.GetTempFileName();
        await using var file = new StreamWriter(path);
        for (var i = 0; i < Count; i++)
        {
            var unit = (int)(units.Length * Math.Pow(random.NextDouble(), 1.5));
            var service = ((unit * 37) + (int)(Math.Max(10, offered.Length / 10) * Math.Pow(random.NextDouble(), 3))) % offered.Length;
            var receipt = ReceiptToken.Write(
                new Receipt(
                    string.Create(CultureInfo.InvariantCulture, $"b{round:D6}i{i:D8}pad00"), "dossierdossierdossier1", offered[service],
                    units[unit], Channel.Web, Outcome.Granted, now, null, now, now.AddDays(1)),
                key);
            var score = random.Next(1, 6);
            var factors = i % 2 == 0 ? $$""","factors":{"access":{{score}},"officials":{{random.Next(1, 6)}}}""" : "";
            var comment = i % 4 == 0 ? ""","comment":"Cán bộ hướng dẫn tận tình, hồ sơ trả đúng hẹn" """ : "";
            await file.WriteLineAsync($$"""{"receipt":"{{receipt}}","scale":"likert5","score":{{score}}{{factors}}{{comment}},"channel":"web","language":"vi"}""");
        }

        return path;
    }
}
