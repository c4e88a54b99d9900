using Feedback.Domain.Complaints;

namespace Feedback.Domain.Tests.Complaints;

public sealed class ComplaintCodeTests
{
    [Theory]
    [InlineData(2020, 8, 12, 12, "PAKN.20200812.0012")]
    [InlineData(2026, 11, 22, 1, "PAKN.20261122.0001")]
    [InlineData(2026, 11, 22, 12345, "PAKN.20261122.12345")]
    public void Format_writes_day_and_number(int year, int month, int day, int number, string code)
    {
        ComplaintCode.Format(new DateOnly(year, month, day), number).ShouldBe(code);
        ComplaintCode.IsWellFormed(code).ShouldBeTrue();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("PAKN.20261322.0001")]
    [InlineData("PAKN.20261122.001")]
    [InlineData("PAKN.20261122.00a1")]
    [InlineData("pakn.20261122.0001")]
    [InlineData("PAKN-20261122-0001")]
    [InlineData("PAKN.20261122.0001' OR 1=1")]
    public void IsWellFormed_refuses_anything_else(string? code) => ComplaintCode.IsWellFormed(code).ShouldBeFalse();

    [Theory]
    [InlineData("2026-11-22T16:59:59.999Z", "2026-11-22")]
    [InlineData("2026-11-22T17:00:00Z", "2026-11-23")]
    public void The_day_is_Viet_Nams(string instant, string day) =>
        DateTimeOffset.Parse(instant, null).ToVietnamDay().ToString("yyyy-MM-dd", null).ShouldBe(day);
}
