using Feedback.Domain.Ratings;

namespace Feedback.Trials.Disclosure;

/// <summary>A made-up country over a year: four roots, communes, departments with wards, most of which get few ratings.</summary>
internal sealed class SmallCountry
{
    public const int Answers = 5;
    private const int Roots = 4;
    private const int Communes = 6;
    private const int Wards = 3;
    private const int Services = 13;

    /// <summary>Channels and factors as often as they are used, most used first.</summary>
    private static readonly Channel[] Channels = [Channel.Web, Channel.App, Channel.Counter, Channel.Kiosk, Channel.Phone, Channel.Post];

    private readonly Random _random;

    public SmallCountry(int seed)
    {
        _random = new Random(seed);
        for (var p = 0; p < Roots; p++)
        {
            Parents[$"p{p}"] = null;
            Parents[$"p{p}/d"] = $"p{p}";
            for (var c = 0; c < Communes; c++) Parents[$"p{p}/c{c}"] = $"p{p}";
            for (var w = 0; w < Wards; w++) Parents[$"p{p}/d/w{w}"] = $"p{p}/d";
        }

        for (var s = 0; s < Services; s++) Fields[$"s{s:D2}"] = s == Services - 1 ? "none" : $"f{s / 3}";
        foreach (var (agency, parent) in Parents)
        {
            var usual = parent is null ? 40 + _random.Next(60) : 1 + _random.Next(25);
            for (var month = 1; month <= 12; month++)
            {
                for (var i = _random.Next(usual + 1); i > 0; i--) Ratings.Add(Rate(month, agency));
            }
        }
    }

    /// <summary>Every agency with the one above it.</summary>
    public Dictionary<string, string?> Parents { get; } = new(StringComparer.Ordinal);

    /// <summary>Every service with its field.</summary>
    public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

    public List<SmallRating> Ratings { get; } = [];

    /// <summary>A rating as they are usually given; places of few ratings are not unlike others.</summary>
    public SmallRating Rate(int month, string agency)
    {
        var service = (int)(Services * Math.Pow(_random.NextDouble(), 2));
        var channel = (int)(Channels.Length * Math.Pow(_random.NextDouble(), 2.5));
        var factors = Enum.GetValues<Factor>().Where(factor => factor != Factor.Overall && _random.NextDouble() < 0.3 / (int)factor).ToDictionary(factor => factor, _ => Answer());
        return new SmallRating(month, agency, $"s{service:D2}", Channels[channel], Answer(), factors);
    }

    private int Answer() => Math.Min(Answers - 1, (int)(Answers * Math.Pow(_random.NextDouble(), 0.4)));
}

/// <summary>One rating; answers from 0.</summary>
internal sealed record SmallRating(int Month, string Agency, string Service, Channel Channel, int Answer, IReadOnlyDictionary<Factor, int> Factors);
