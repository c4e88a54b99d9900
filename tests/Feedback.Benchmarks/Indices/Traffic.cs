using System.Globalization;
using Feedback.Domain;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Ratings;

namespace Feedback.Benchmarks.Indices;

/// <summary>
/// Three years of ratings as they come: in the order of time, 800 agencies of unequal size, each with some 200 of 5,000 services,
/// few of them often asked for; a seventh with factors, a tenth without a receipt.
/// </summary>
internal sealed class Traffic(int total, int seed = 1) : IEntropy
{
    public const int Agencies = 800;
    public const int Services = 5000;
    public static readonly DateOnly First = new(2023, 11, 1);
    public static readonly DateOnly Last = new(2026, 10, 31);

    private static readonly DateTimeOffset Start = new(First, default, Instant.VietnamOffset);
    private static readonly double Minutes = (Last.DayNumber - First.DayNumber + 1) * 1440.0;

    private readonly Random _random = new(seed);
    private int _made;

    public static string Agency(int i) => string.Create(CultureInfo.InvariantCulture, $"bm-{i:D4}");

    public static string Service(int i) => string.Create(CultureInfo.InvariantCulture, $"9.{i:D6}");

    /// <summary>34 provinces with their agencies beneath them, and the services over 30 fields.</summary>
    public static async Task PutCatalogueAsync(ICatalogueStore store, CatalogueSnapshot known)
    {
        var provinces = known.Places.Values.Where(place => place.Province is null).Select(place => place.Code).Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < Agencies; i++)
        {
            var province = i % provinces.Length;
            var agency = new Agency(
                Agency(i), $"Cơ quan {i}", null, i < provinces.Length ? null : Agency(province), AgencyLevel.Provincial, provinces[province], []);
            await store.PutAgencyAsync(agency, CancellationToken.None);
        }

        for (var i = 0; i < Services; i++)
        {
            await store.PutServiceAsync(
                new Service(Service(i), $"Thủ tục {i}", null, string.Create(CultureInfo.InvariantCulture, $"f{i % 30:D2}"), "Lĩnh vực", Agency(0), [AgencyLevel.Provincial]),
                CancellationToken.None);
        }
    }

    public Rating Next()
    {
        var at = Start.AddMinutes(Minutes * _made++ / total).ToStored();
        var agency = (int)(Agencies * Math.Pow(_random.NextDouble(), 1.5));
        var service = ((agency * 37) + (int)(200 * Math.Pow(_random.NextDouble(), 3))) % Services;
        var open = _random.Next(10) == 0;
        var score = Math.Min(5, 1 + (int)(5 * Math.Pow(_random.NextDouble(), 0.35)));
        var factors = _random.Next(7) == 0
            ? Enum.GetValues<Factor>().Skip(1).ToDictionary(factor => factor, _ => Math.Clamp(score + _random.Next(-1, 2), 1, 5))
            : [];
        return new Rating(
            RecordId.New(at, this), null, open ? Stratum.Open : Stratum.Verified, Agency(agency), Service(service), (Channel)_random.Next(4),
            open ? null : (Outcome)(_random.Next(10) < 8 ? 0 : _random.Next(1, 3)), false,
            new Answer(Scale.Likert5, score, factors, [], null, "vi"), at, at, null, []);
    }

    public void Fill(Span<byte> bytes) => _random.NextBytes(bytes);
}
