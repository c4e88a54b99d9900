using Feedback.Domain.Indices;

namespace Feedback.Domain.Tests.Indices;

public sealed class WilsonIntervalTests
{
    // The vectors of domain-rules 8 and 9.3, one digit finer: 0 of 5 ends at z2 / (5 + z2) = 43.448 %, which that page rounds up to 43.5.
    [Theory]
    [InlineData(0, 5, 0.00, 43.45)]
    [InlineData(8, 10, 49.02, 94.33)]
    [InlineData(27, 30, 74.38, 96.54)]
    [InlineData(83, 100, 74.45, 89.11)]
    [InlineData(947, 1169, 78.66, 83.15)]
    [InlineData(5, 5, 56.55, 100.00)]
    public void The_interval_in_percent_is(long successes, long n, double low, double high)
    {
        var interval = WilsonInterval.From(successes, n)!.Value;

        Math.Round(interval.Low * 100, 2).ShouldBe((decimal)low);
        Math.Round(interval.High * 100, 2).ShouldBe((decimal)high);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(1_000_003)]
    public void The_edges_are_exactly_0_and_1(long n)
    {
        WilsonInterval.From(0, n)!.Value.Low.ShouldBe(0m);
        WilsonInterval.From(n, n)!.Value.High.ShouldBe(1m);
    }

    [Fact]
    public void The_share_lies_within_for_every_small_sample()
    {
        for (var n = 1L; n <= 60; n++)
        {
            for (var k = 0L; k <= n; k++)
            {
                var interval = WilsonInterval.From(k, n)!.Value;
                ((decimal)k / n).ShouldBeInRange(interval.Low, interval.High);
            }
        }
    }

    [Fact]
    public void Nobody_asked_has_no_interval() => WilsonInterval.From(0, 0).ShouldBeNull();

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    [InlineData(0, -1)]
    public void Impossible_counts_are_refused(long successes, long n) =>
        Should.Throw<ArgumentOutOfRangeException>(() => WilsonInterval.From(successes, n));
}
