namespace Feedback.Storage.Sqlite.Counters;

/// <summary>
/// Which rows of <c>counts</c>: how much of a counter's key they keep apart, and how they divide time. Months lie in a row of their year, days in
/// a row of their month. What one agency counts for one service is little: its days lie in one row a year, which answers for months too.
/// </summary>
internal enum CounterGrain
{
    Months,
    AgencyMonths,
    ServiceMonths,
    AgencyServiceDays,
    Days,
    AgencyDays,
    ServiceDays,
}

/// <summary>How grains are told from one another, and where a day lies in them.</summary>
internal static class CounterGrains
{
    public static readonly IReadOnlyList<CounterGrain> All = Enum.GetValues<CounterGrain>();

    public static CounterGrain Of(bool byDay, bool byAgency, bool byService) => byAgency && byService
        ? CounterGrain.AgencyServiceDays
        : (CounterGrain)((byDay ? 4 : 0) + (byService ? 2 : 0) + (byAgency ? 1 : 0));

    public static bool KeepsAgency(this CounterGrain grain) => ((int)grain & 1) != 0;

    public static bool KeepsService(this CounterGrain grain) => ((int)grain & 2) != 0;

    /// <summary>Not for one agency's one service: its days are few, and most have one channel and outcome.</summary>
    public static bool KeepsTotals(this CounterGrain grain) => grain != CounterGrain.AgencyServiceDays;

    /// <summary>Whether a row holds one month; else it holds a year.</summary>
    public static bool IsOfMonth(this CounterGrain grain) => grain >= CounterGrain.Days;

    /// <summary>
    /// The grains by which a query finds what there is in this one: periods by those that keep nothing apart, the agencies of a service by those of
    /// agencies. They are never behind it.
    /// </summary>
    public static bool Guides(this CounterGrain guide, CounterGrain grain) => guide < grain && (guide, grain) is
        (CounterGrain.Months, < CounterGrain.Days) or (CounterGrain.Days, _) or (CounterGrain.AgencyMonths, CounterGrain.AgencyServiceDays);

    /// <summary>So many changes wait for one fold, for the longest wait there is: the more rows a grain has, the fewer changes meet in one.</summary>
    public static int Wait(this CounterGrain grain, int longest) => Math.Max(1, grain switch
    {
        CounterGrain.AgencyServiceDays => longest,
        CounterGrain.ServiceMonths or CounterGrain.ServiceDays => longest / 2,
        _ => longest / 8,
    });

    /// <summary>yyyy, or yyyymm.</summary>
    public static int Period(this CounterGrain grain, int day) => grain.IsOfMonth() ? day / 100 : day / 10000;

    /// <summary>Day of the month, month of the year or day of the year.</summary>
    public static int Part(this CounterGrain grain, int day) => grain switch
    {
        CounterGrain.AgencyServiceDays => StoredDay.ToDay(day).DayOfYear,
        _ => grain.IsOfMonth() ? day % 100 : day / 100 % 100,
    };

    /// <summary>The day (yyyymmdd), or the month as its day 0, that a part of a period is.</summary>
    public static int Day(this CounterGrain grain, int period, int part) => grain switch
    {
        CounterGrain.AgencyServiceDays => StoredDay.Of(new DateOnly(period, 1, 1).AddDays(part - 1)),
        _ => grain.IsOfMonth() ? (period * 100) + part : ((period * 100) + part) * 100,
    };
}
