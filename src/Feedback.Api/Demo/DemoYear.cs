using System.Globalization;
using System.Text.Json.Nodes;
using Feedback.Domain;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Demo;

/// <summary>
/// The last twelve whole months of all provinces, written straight to the store: a portal may send ratings of ninety days only. Each province has one invented
/// agency under one invented root, so that no real agency gets a figure.
/// </summary>
internal sealed class DemoYear(DemoClient client, IRatingStore ratings, DateOnly today, Random random, IEntropy entropy)
{
    public const string Top = "demo-ca-nuoc";

    private const int Months = 12, BatchSize = 1000;

    private DateOnly First => new DateOnly(today.Year, today.Month, 1).AddMonths(-Months);

    /// <summary>The call that asks for all of it.</summary>
    public string Table => string.Create(
        CultureInfo.InvariantCulture, $"/v1/indices/satisfaction?from={First:yyyy-MM-dd}&to={First.AddMonths(Months).AddDays(-1):yyyy-MM-dd}&by=province,month&agency={Top}");

    public async Task<IReadOnlyList<string>> CreateAgenciesAsync()
    {
        await client.PutAsync($"/v1/agencies/{Top}", new JsonObject { ["nameVi"] = "Cả nước (dữ liệu giả)", ["level"] = "central" });
        var provinces = (await client.GetAsync("/v1/places?kind=province&limit=200"))["items"]!.AsArray().Select(place => place!.AsObject()).ToList();
        foreach (var place in provinces)
        {
            await client.PutAsync($"/v1/agencies/{Code(place.Text("code"))}", new JsonObject
            {
                ["nameVi"] = $"{place.Text("name")} (dữ liệu giả)",
                ["level"] = "provincial",
                ["parent"] = Top,
                ["place"] = place.Text("code"),
            });
        }

        return [.. provinces.Select(place => place.Text("code"))];
    }

    public async Task RateAsync(IReadOnlyList<string> places, Action<double> progress)
    {
        for (var number = 0; number < places.Count; number++)
        {
            var province = DemoProvince.Draw(places[number], number, random);
            var year = Enumerable.Range(0, Months).SelectMany(month => Month(province, First.AddMonths(month), month)).ToList();
            foreach (var batch in year.Chunk(BatchSize))
                await Task.WhenAll(batch.Select(rating => ratings.SubmitAsync(new RatingSubmission(rating, null, rating.ReceivedAt), CancellationToken.None)));
            progress((number + 1d) / places.Count);
        }
    }

    private List<Rating> Month(DemoProvince province, DateOnly month, int number)
    {
        var minutes = DateTime.DaysInMonth(month.Year, month.Month) * 1440;
        var satisfied = province.SatisfiedIn(month, number);
        return [.. Enumerable.Range(0, province.RatingsIn(month, random)).Select(_ => Rating(province, month.StartInVietnam().AddMinutes(random.Next(minutes)), satisfied))];
    }

    private Rating Rating(DemoProvince province, DateTimeOffset at, double satisfied) => new(
        RecordId.New(at, entropy), null, Stratum.Verified, Code(province.Place), "2.000815", Channel.Web, Outcome.Granted, false,
        new Answer(Scale.Likert5, random.NextDouble() < satisfied ? random.Next(4, 6) : random.Next(1, 4), new Dictionary<Factor, int>(), [], null, "vi"),
        at, at, null, []);

    private static string Code(string place) => "demo-nam-" + place;
}
