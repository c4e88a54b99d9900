using System.Collections.Frozen;

namespace Feedback.Domain.Calendar;

/// <summary>How well a year's days off are known.</summary>
public enum YearCertainty
{
    /// <summary>As the authorities announced them.</summary>
    Announced,

    /// <summary>Reckoned from the law and the lunar calendar before, or without, an announcement: Tết and the day beside 2 September may be placed otherwise.</summary>
    Reckoned,

    /// <summary>Only the days that are the same every year; Tết and Giỗ Tổ are counted as worked.</summary>
    FixedOnly,
}

/// <summary>A year of the calendar and where its days off were found.</summary>
public sealed record KnownYear(int Year, YearCertainty Certainty, string Source);

/// <summary>The days off of each year, Saturdays and Sundays apart, with their source (domain-rules 7).</summary>
public static class KnownYears
{
    public const int First = 2000, Last = 2099;

    private const string Fixed = "Bộ luật Lao động 2019, điều 112: 1/1, 30/4, 1/5, 2/9; Tết, Giỗ Tổ, ngày liền kề 2/9: chưa có dữ liệu";

    private const string Reckoning = "Bộ luật Lao động 2019, điều 111-112; mùng 1 Tết, 10/3 âm lịch theo lịch thiên văn UTC+7; "
        + "Tết 30 (29) tháng Chạp đến mùng 4, ngày liền kề 2/9: tạm tính, chưa có thông báo";

    private static readonly FrozenDictionary<int, (DateOnly Tet, DateOnly Ancestors)> Lunisolar = new Dictionary<int, (DateOnly, DateOnly)>
    {
        [2025] = (new(2025, 1, 29), new(2025, 4, 7)),
        [2027] = (new(2027, 2, 6), new(2027, 4, 16)),
        [2028] = (new(2028, 1, 26), new(2028, 4, 4)),
        [2029] = (new(2029, 2, 13), new(2029, 4, 23)),
        [2030] = (new(2030, 2, 2), new(2030, 4, 12)),
        [2031] = (new(2031, 1, 23), new(2031, 4, 1)),
        [2032] = (new(2032, 2, 11), new(2032, 4, 19)),
        [2033] = (new(2033, 1, 31), new(2033, 4, 9)),
        [2034] = (new(2034, 2, 19), new(2034, 4, 28)),
        [2035] = (new(2035, 2, 8), new(2035, 4, 17)),
    }.ToFrozenDictionary();

    public static KnownYear Of(int year) => year == 2026
        ? new KnownYear(year, YearCertainty.Announced, "Thông báo 9441/TB-BNV; ngày 24/11: Nghị quyết 28/2026/QH16")
        : Lunar(year) is not null ? new KnownYear(year, YearCertainty.Reckoned, Reckoning) : new KnownYear(year, YearCertainty.FixedOnly, Fixed);

    /// <summary>The first day of Tết and the tenth of the third lunar month; null for a year that is announced, or not in the table.</summary>
    internal static (DateOnly Tet, DateOnly Ancestors)? Lunar(int year) => Lunisolar.TryGetValue(year, out var days) ? days : null;

    public static IEnumerable<DateOnly> DaysOff(int year)
    {
        if (year == 2026)
            return [new(2026, 1, 1), new(2026, 2, 16), new(2026, 2, 17), new(2026, 2, 18), new(2026, 2, 19), new(2026, 2, 20), new(2026, 4, 27), new(2026, 4, 30), new(2026, 5, 1), new(2026, 9, 1), new(2026, 9, 2), new(2026, 11, 24)];
        List<DateOnly> days = [new(year, 1, 1), new(year, 4, 30), new(year, 5, 1), new(year, 9, 2)];
        if (Lunar(year) is { } lunar)
        {
            days.AddRange(Enumerable.Range(-1, 5).Select(lunar.Tet.AddDays));
            days.AddRange([lunar.Ancestors, BesideNationalDay(year)]);
            if (year > 2026) days.Add(new DateOnly(year, 11, 24));
        }

        return Substitutes.Of(days);
    }

    /// <summary>The neighbour that makes the longer rest, as was done up to 2026: 3 September when the 2nd is a Monday, else the 1st.</summary>
    private static DateOnly BesideNationalDay(int year) => new(year, 9, new DateOnly(year, 9, 2).DayOfWeek == DayOfWeek.Monday ? 3 : 1);
}
