namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Which rows of <c>counts</c>: how much of a counter's key they keep apart. Months lie in a row of their year, days in a row of their month.</summary>
internal enum CounterGrain
{
    Months,
    AgencyMonths,
    ServiceMonths,
    AgencyServiceMonths,
    Days,
    AgencyDays,
    ServiceDays,
    AgencyServiceDays,
}

/// <summary>How grains are told from one another.</summary>
internal static class CounterGrains
{
    public static readonly IReadOnlyList<CounterGrain> All = Enum.GetValues<CounterGrain>();

    public static CounterGrain Of(bool byDay, bool byAgency, bool byService) =>
        (CounterGrain)((byDay ? 4 : 0) + (byService ? 2 : 0) + (byAgency ? 1 : 0));

    public static bool IsByDay(this CounterGrain grain) => (int)grain >= 4;

    public static bool KeepsAgency(this CounterGrain grain) => ((int)grain & 1) != 0;

    public static bool KeepsService(this CounterGrain grain) => ((int)grain & 2) != 0;
}
