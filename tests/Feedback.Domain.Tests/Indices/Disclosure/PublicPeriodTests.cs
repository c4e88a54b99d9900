using Feedback.Domain.Indices.Disclosure;

namespace Feedback.Domain.Tests.Indices.Disclosure;

public sealed class PublicPeriodTests
{
    [Theory]
    [InlineData("2028-02", "2028-02-01", "2028-02-29")]
    [InlineData("2026-Q4", "2026-10-01", "2026-12-31")]
    [InlineData("2026", "2026-01-01", "2026-12-31")]
    public void Months_quarters_and_years_are_read_and_printed_alike(string text, string from, string to)
    {
        PublicPeriod.TryParse(text, out var period).ShouldBeTrue();
        period.From.ShouldBe(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture));
        period.To.ShouldBe(DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));
        period.ToString().ShouldBe(text);
        period.IsClosedOn(period.To).ShouldBeFalse();
        period.IsClosedOn(period.To.AddDays(1)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-Q5")]
    [InlineData("2026-q1")]
    [InlineData("2026-1")]
    [InlineData("2026/11")]
    [InlineData("0000")]
    [InlineData("9999")]
    [InlineData(" 026")]
    public void Anything_else_is_no_period(string text) => PublicPeriod.TryParse(text, out _).ShouldBeFalse();
}
