using System.Globalization;
using Feedback.Domain.Calendar;

namespace Feedback.Domain.Tests.Calendar;

public sealed class WorkingDaysTests
{
    /// <summary>domain-rules 7, with 24 November off.</summary>
    [Theory]
    [InlineData("2026-02-13", 2, "2026-02-24")]
    [InlineData("2026-02-13", 5, "2026-02-27")]
    [InlineData("2026-02-13", 15, "2026-03-13")]
    [InlineData("2026-04-24", 2, "2026-04-29")]
    [InlineData("2026-04-24", 5, "2026-05-06")]
    [InlineData("2026-08-31", 2, "2026-09-04")]
    [InlineData("2026-11-20", 2, "2026-11-25")]
    [InlineData("2026-11-21", 0, "2026-11-21")]
    public void A_term_ends_on_its_last_working_day(string from, int days, string due)
    {
        WorkingDays.Known.Due(Day(from), days).ShouldBe(Day(due));
        WorkingDays.Known.Between(Day(from), Day(due)).ShouldBe(days);
    }

    [Fact]
    public void A_Saturday_worked_in_exchange_counts_and_the_day_given_for_it_does_not()
    {
        var calendar = new WorkingDays([new DateOnly(2026, 11, 27)], [new DateOnly(2026, 11, 28)]);

        calendar.Due(new DateOnly(2026, 11, 26), 1).ShouldBe(new DateOnly(2026, 11, 28));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
