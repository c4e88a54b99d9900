using System.Globalization;

namespace Feedback.Domain.Calendar;

/// <summary>A month, quarter or year of the calendar, in Viet Nam's days: <c>2026-11</c>, <c>2026-Q4</c>, <c>2026</c>.</summary>
public sealed record CalendarPeriod(string Text, DateOnly First, DateOnly Last)
{
    /// <summary>Null for a text that is no period of 2000 to 2099.</summary>
    public static CalendarPeriod? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 2000 or > 2099) return null;
        if (text.Length == 4) return Of(text, new DateOnly(year, 1, 1), 12);
        if (text[4] != '-' || text.Length != 7) return null;
        if (text[5] == 'Q') return text[6] is >= '1' and <= '4' ? Of(text, new DateOnly(year, ((text[6] - '1') * 3) + 1, 1), 3) : null;
        return int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12
            ? Of(text, new DateOnly(year, month, 1), 1)
            : null;
    }

    public bool Contains(CalendarPeriod other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return First <= other.First && other.Last <= Last;
    }

    private static CalendarPeriod Of(string text, DateOnly first, int months) => new(text, first, first.AddMonths(months).AddDays(-1));
}
