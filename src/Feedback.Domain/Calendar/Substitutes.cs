namespace Feedback.Domain.Calendar;

/// <summary>A holiday on a weekly day of rest is made up by the next working day (Labour Code 2019, article 111(3)).</summary>
internal static class Substitutes
{
    /// <returns>The holidays and the days given for those that fall on a Saturday or Sunday.</returns>
    public static IEnumerable<DateOnly> Of(IReadOnlyCollection<DateOnly> holidays)
    {
        var off = holidays.ToHashSet();
        foreach (var holiday in holidays.Order().Where(IsRest))
        {
            var day = holiday;
            while (IsRest(day) || off.Contains(day)) day = day.AddDays(1);
            off.Add(day);
        }

        return off;
    }

    private static bool IsRest(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
