namespace Feedback.Storage.Mongo.Counters;

/// <summary>
/// Which counter documents: each answers some questions with few documents. Tables (in the middle) hold one kind for every agency or service at once, apart by
/// channel and outcome or summed; books (at the end) hold a month of one agency, or of a 256th of the services, by days, and beside it the month's totals.
/// </summary>
internal enum CounterGrain
{
    CountryMonths,
    CountryDays,
    AgencyMonths,
    AgencyMonthsApart,
    ServiceMonths,
    ServiceMonthsApart,
    AgencyDays,
    ServiceDays,
    AgencyBooks,
    ServiceBooks,
}

/// <summary>How time and owners lie in the grains.</summary>
internal static class CounterGrains
{
    public static readonly IReadOnlyList<CounterGrain> All = Enum.GetValues<CounterGrain>();

    private static readonly string[] Kinds = [.. Enumerable.Range(0, 128).Select(CounterSection.Digits)];

    /// <summary>A table: of one kind.</summary>
    public static bool IsTable(this CounterGrain grain) => grain is >= CounterGrain.AgencyMonths and <= CounterGrain.ServiceDays;

    public static bool IsBook(this CounterGrain grain) => grain >= CounterGrain.AgencyBooks;

    /// <summary>yyyy, yyyymm or yyyymmdd.</summary>
    public static int Period(this CounterGrain grain, int day) => day / grain.Unit();

    /// <summary>The day (yyyymmdd), or the month as its day 0, that a part of a period is.</summary>
    public static int Day(this CounterGrain grain, int period, int part) => grain switch
    {
        CounterGrain.CountryMonths => ((period * 100) + part) * 100,
        CounterGrain.AgencyDays or CounterGrain.ServiceDays => period,
        _ => (period * 100) + part,
    };

    public static int Unit(this CounterGrain grain) => grain switch
    {
        CounterGrain.CountryMonths => 10000,
        CounterGrain.AgencyDays or CounterGrain.ServiceDays => 1,
        _ => 100,
    };

    /// <summary>The document of a grain in which a key is counted.</summary>
    public static CounterRowKey Row(this CounterGrain grain, in CounterKey key) => new(grain, grain.Period(key.Day), grain switch
    {
        CounterGrain.AgencyBooks => key.Agency,
        CounterGrain.ServiceBooks => ServiceShelf.Of(key.Service),
        _ when grain.IsTable() => Kinds[key.Kind.Number],
        _ => "",
    });

    public static string OwnerOf(CounterKind kind) => Kinds[kind.Number];
}
