using System.Globalization;
using Feedback.Domain.Calendar;

namespace Feedback.Domain.Tests.Calendar;

public sealed class KnownYearsTests
{
    /// <summary>By hand, from the table of domain-rules 7 and the days of the week.</summary>
    [Theory]
    [InlineData("2025-01-27", 1, "2025-02-04")] // Tết from Tuesday 28 January; mùng 4 is a Saturday, made up on Monday 3 February
    [InlineData("2025-04-04", 1, "2025-04-08")] // Giỗ Tổ on Monday 7 April
    [InlineData("2025-08-29", 1, "2025-09-03")] // 2 September is a Tuesday: Monday the 1st is off
    [InlineData("2027-02-04", 1, "2027-02-12")] // eve Friday 5 to Tuesday 9, and two days for the weekend
    [InlineData("2028-04-28", 1, "2028-05-03")] // 30 April is a Sunday, made up on Tuesday 2 May
    [InlineData("2029-08-31", 1, "2029-09-05")] // 1 and 2 September fall on the weekend
    [InlineData("2030-08-30", 1, "2030-09-04")] // 2 September is a Monday: Tuesday the 3rd is off
    [InlineData("2033-04-08", 1, "2033-04-12")] // Giỗ Tổ on Saturday 9 April, made up on Monday 11
    [InlineData("2027-11-23", 1, "2027-11-25")]
    [InlineData("2025-11-21", 1, "2025-11-24")] // 24 November is off from 2026 on
    public void A_year_without_an_announcement_is_reckoned(string from, int days, string due) =>
        WorkingDays.Known.Due(Day(from), days).ShouldBe(Day(due));

    [Theory]
    [InlineData(2019, YearCertainty.FixedOnly)]
    [InlineData(2024, YearCertainty.FixedOnly)]
    [InlineData(2025, YearCertainty.Reckoned)]
    [InlineData(2026, YearCertainty.Announced)]
    [InlineData(2035, YearCertainty.Reckoned)]
    [InlineData(2036, YearCertainty.FixedOnly)]
    public void Each_year_says_how_well_it_is_known(int year, YearCertainty certainty)
    {
        KnownYears.Of(year).Certainty.ShouldBe(certainty);
        KnownYears.Of(year).Source.ShouldNotBeEmpty();
    }

    /// <summary>Weekdays of domain-rules 7, so that a mistyped day is noticed.</summary>
    [Fact]
    public void Tet_and_Gio_To_fall_on_the_weekdays_of_the_table() =>
        new[] { 2025, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035 }
            .Select(year => KnownYears.Lunar(year)!.Value).Select(lunar => $"{lunar.Tet:ddd} {lunar.Ancestors:ddd}")
            .ShouldBe(["Wed Mon", "Sat Fri", "Wed Tue", "Tue Mon", "Sat Fri", "Thu Tue", "Wed Mon", "Mon Sat", "Sun Fri", "Thu Tue"]);

    [Theory]
    [InlineData(2024, "2024-02-12")] // mùng 3 of 2024: counted as worked, and said so
    [InlineData(2036, "2036-01-28")]
    public void Of_a_year_that_is_not_known_only_the_fixed_days_are_off(int year, string tet)
    {
        WorkingDays.Known.Contains(Day(tet)).ShouldBeTrue();
        WorkingDays.Known.Contains(new DateOnly(year, 1, 1)).ShouldBeFalse();
        WorkingDays.Known.Contains(new DateOnly(2023, 9, 4)).ShouldBeFalse("2 September 2023 was a Saturday");
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
