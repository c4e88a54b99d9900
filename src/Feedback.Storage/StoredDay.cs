namespace Feedback.Storage;

/// <summary>Days as yyyymmdd, so that a hundredth of it is the month.</summary>
internal static class StoredDay
{
    public static int Of(DateOnly day) => (day.Year * 10000) + (day.Month * 100) + day.Day;

    public static DateOnly ToDay(long stored) => new((int)(stored / 10000), (int)(stored / 100 % 100), (int)(stored % 100));

    public static DateOnly MonthToDay(long stored) => new((int)(stored / 100), (int)(stored % 100), 1);
}
