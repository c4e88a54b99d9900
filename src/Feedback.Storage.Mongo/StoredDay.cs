namespace Feedback.Storage.Mongo;

/// <summary>Days as yyyymmdd, so that a hundredth of it is the month.</summary>
internal static class StoredDay
{
    public static int Of(DateOnly day) => (day.Year * 10000) + (day.Month * 100) + day.Day;

    public static DateOnly ToDay(int stored) => new(stored / 10000, stored / 100 % 100, stored % 100);
}
