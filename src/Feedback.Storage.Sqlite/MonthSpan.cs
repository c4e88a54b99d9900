namespace Feedback.Storage.Sqlite;

/// <summary>A span of days as the whole months <paramref name="First"/> to <paramref name="Last"/> (none when First is later) and the days of a broken month at either end.</summary>
internal readonly record struct MonthSpan((int From, int To)? Head, int First, int Last, (int From, int To)? Tail)
{
    public static MonthSpan Of(DateOnly from, DateOnly to)
    {
        var (first, last) = (StoredDay.Of(from), StoredDay.Of(to));
        var (firstMonth, lastMonth) = (first / 100, last / 100);
        var startsWhole = from.Day == 1;
        var endsWhole = to.Day == DateTime.DaysInMonth(to.Year, to.Month);
        return new MonthSpan(
            startsWhole ? null : (first, Math.Min(last, (firstMonth * 100) + 31)),
            startsWhole ? firstMonth : firstMonth % 100 == 12 ? firstMonth + 89 : firstMonth + 1,
            endsWhole ? lastMonth : lastMonth % 100 == 1 ? lastMonth - 89 : lastMonth - 1,
            endsWhole || (firstMonth == lastMonth && !startsWhole) ? null : (Math.Max(first, (lastMonth * 100) + 1), last));
    }
}
