using System.Collections.Frozen;

namespace Feedback.Domain.Calendar;

/// <summary>
/// Working days in Viet Nam: Monday to Friday but for the days off. The days off of a year are decided yearly (Labour Code 2019, articles 111-112), so
/// they are data: see <see cref="KnownYears"/>.
/// </summary>
/// <param name="off">Days off that are not a Saturday or Sunday.</param>
/// <param name="worked">Saturdays and Sundays worked in exchange.</param>
public sealed class WorkingDays(IEnumerable<DateOnly> off, IEnumerable<DateOnly> worked)
{
    private readonly FrozenSet<DateOnly> _off = off.ToFrozenSet();
    private readonly FrozenSet<DateOnly> _worked = worked.ToFrozenSet();

    /// <summary>The calendar of <see cref="KnownYears"/>, which says of each year how well it is known.</summary>
    public static WorkingDays Known { get; } = new(Enumerable.Range(KnownYears.First, KnownYears.Last - KnownYears.First + 1).SelectMany(KnownYears.DaysOff), []);

    public bool Contains(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? _worked.Contains(day) : !_off.Contains(day);

    /// <summary>The last day of a term of so many working days; the day of the event does not count (Civil Code 2015, article 147).</summary>
    public DateOnly Due(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = from;
        for (var left = days; left > 0;)
        {
            day = day.AddDays(1);
            if (Contains(day)) left--;
        }

        return day;
    }

    /// <summary>How many working days lie after the first day up to the last.</summary>
    public int Between(DateOnly after, DateOnly upTo)
    {
        var days = 0;
        for (var day = after.AddDays(1); day <= upTo; day = day.AddDays(1)) days += Contains(day) ? 1 : 0;
        return days;
    }
}
