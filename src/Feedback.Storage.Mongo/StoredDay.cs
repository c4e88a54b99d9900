namespace Feedback.Storage.Mongo;

/// <summary>Days as yyyymmdd, months as yyyymm.</summary>
internal static class StoredDay
{
    public static int Of(DateOnly day) => (MonthOf(day) * 100) + day.Day;

    public static int MonthOf(DateOnly day) => (day.Year * 100) + day.Month;
}
