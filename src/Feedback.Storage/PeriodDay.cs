using Feedback.Domain.Ratings;

namespace Feedback.Storage;

/// <summary>The period of a day as a number: yyyymmdd, or yyyymm00 of the period's first month, or 0 for all days.</summary>
internal static class PeriodDay
{
    /// <param name="day">A day, or a month as yyyymm00.</param>
    public static int Of(CellPeriod period, int day) => period switch
    {
        CellPeriod.Day => day,
        CellPeriod.Month => day / 100 * 100,
        CellPeriod.Quarter => (day / 10000 * 10000) + (((((day / 100 % 100) - 1) / 3 * 3) + 1) * 100),
        CellPeriod.Year => (day / 10000 * 10000) + 100,
        CellPeriod.All => 0,
    };

    public static DateOnly ToDay(int number, CellQuery query) =>
        number == 0 ? query.From : number % 100 == 0 ? StoredDay.MonthToDay(number / 100) : StoredDay.ToDay(number);
}
