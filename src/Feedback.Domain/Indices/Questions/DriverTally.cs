using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices.Questions;

/// <summary>Counts ratings of one scale and stratum into the tables of the five factors and the seven A-11 drivers, one rating at a time.</summary>
/// <remarks>
/// Low is <see cref="Scales.IsLow"/> for the whole and for a factor alike (1-2, 0, dislike). On a driver a rating is low when it marks it
/// as gone badly; it answered the question when it marks anything at all.
/// </remarks>
public sealed class DriverTally(Scale scale, Stratum stratum)
{
    private static readonly Factor[] Factors = [.. Enum.GetValues<Factor>().Where(factor => factor != Factor.Overall)];
    private static readonly Driver[] Drivers = Enum.GetValues<Driver>();

    // Four counters each: low and dissatisfied, low and not, other and dissatisfied, other and not.
    private readonly long[][] _factors = Array.ConvertAll(Factors, _ => new long[4]);
    private readonly long[][] _drivers = Array.ConvertAll(Drivers, _ => new long[4]);

    /// <summary>Ratings counted: of the scale and stratum, whether or not they answered a factor or a driver.</summary>
    public long Ratings { get; private set; }

    /// <summary>Ratings of another scale or stratum, which are never pooled.</summary>
    public long Excluded { get; private set; }

    public void Add(Rating rating)
    {
        ArgumentNullException.ThrowIfNull(rating);
        var answer = rating.Answer;
        if (answer.Scale != scale || rating.Stratum != stratum)
        {
            Excluded++;
            return;
        }

        Ratings++;
        var dissatisfied = scale.IsLow(answer.Score);
        for (var at = 0; at < Factors.Length; at++)
        {
            if (answer.Factors.TryGetValue(Factors[at], out var value)) Count(_factors[at], scale.IsLow(value), dissatisfied);
        }

        if (answer.Drivers.Count == 0) return;
        for (var at = 0; at < Drivers.Length; at++)
        {
            Count(_drivers[at], answer.Drivers.Any(mark => mark.Driver == Drivers[at] && !mark.Positive), dissatisfied);
        }
    }

    /// <summary>The tables so far, factors first; those nobody answered are all zeros.</summary>
    public IReadOnlyList<DriverTable> Tables() =>
    [
        .. Factors.Select((factor, at) => Table(DimensionNames.CodeOf<Factor>(factor), _factors[at])),
        .. Drivers.Select((driver, at) => Table(DimensionNames.CodeOf<Driver>(driver), _drivers[at])),
    ];

    private static void Count(long[] counters, bool low, bool dissatisfied) => counters[(low ? 0 : 2) + (dissatisfied ? 0 : 1)]++;

    private static DriverTable Table(string code, long[] counters) => new(code, counters[0], counters[1], counters[2], counters[3]);
}
