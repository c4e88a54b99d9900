using System.Globalization;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>Names one counter document.</summary>
/// <param name="Period">yyyy, yyyymm or yyyymmdd, as the grain has it.</param>
/// <param name="Owner">The kind of a table, the agency or the shelf of a book; else empty.</param>
internal readonly record struct CounterRowKey(CounterGrain Grain, int Period, string Owner)
{
    /// <summary>Documents of one grain and period are neighbours.</summary>
    public string Id => Prefix(Grain, Period) + Owner;

    public static string Prefix(CounterGrain grain, int period) => grain.Unit() switch
    {
        1 => string.Create(CultureInfo.InvariantCulture, $"{(int)grain}|{period:D8}|"),
        100 => string.Create(CultureInfo.InvariantCulture, $"{(int)grain}|{period:D6}|"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)grain}|{period:D4}|"),
    };

    public static CounterRowKey Parse(string id)
    {
        var bar = id.IndexOf('|', 2);
        return new CounterRowKey((CounterGrain)(id[0] - '0'), int.Parse(id.AsSpan(2, bar - 2), NumberStyles.None, CultureInfo.InvariantCulture), id[(bar + 1)..]);
    }
}
