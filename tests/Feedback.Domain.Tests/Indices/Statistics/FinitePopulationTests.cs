using Feedback.Domain.Indices;

namespace Feedback.Domain.Tests.Indices.Statistics;

public sealed class FinitePopulationTests
{
    // Wilson at n' = n(N-1)/(N-n), worked apart: 83 of 100 among 400 is Wilson at n' = 133, 27 of 30 among 60 at n' = 59.
    // 8 of 10 among 20 would end at 0.921169; but 2 of the 20 already said no, so it ends at 18/20.
    [Theory]
    [InlineData(83, 100, 400, 0.757121, 0.884351)]
    [InlineData(27, 30, 60, 0.797449, 0.950000)]
    [InlineData(8, 10, 20, 0.577924, 0.900000)]
    [InlineData(0, 5, 10, 0.000000, 0.299145)]
    public void Knowing_how_many_could_answer_narrows_the_interval(long successes, long n, long population, double low, double high)
    {
        var interval = WilsonInterval.From(successes, n, population)!.Value;

        ((double)interval.Low).ShouldBe(low, 5e-7);
        ((double)interval.High).ShouldBe(high, 5e-7);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(7)]
    [InlineData(0)]
    public void When_all_answered_nothing_is_open(long population) =>
        WilsonInterval.From(8, 10, population).ShouldBe(new WilsonInterval(0.8m, 0.8m));

    [Fact]
    public void A_very_large_population_is_like_none()
    {
        var open = WilsonInterval.From(83, 100)!.Value;
        var large = WilsonInterval.From(83, 100, 1_000_000_000_000)!.Value;

        large.Low.ShouldBe(open.Low, 1e-9m);
        large.High.ShouldBe(open.High, 1e-9m);
    }

    [Fact]
    public void The_share_lies_within_and_more_people_never_narrow_it()
    {
        for (var k = 0L; k <= 12; k++)
        {
            var width = 0m;
            for (var population = 12L; population <= 60; population++)
            {
                var interval = WilsonInterval.From(k, 12, population)!.Value;
                (k / 12m).ShouldBeInRange(interval.Low, interval.High);
                (interval.High - interval.Low).ShouldBeGreaterThanOrEqualTo(width);
                width = interval.High - interval.Low;
            }
        }
    }

    [Fact]
    public void A_negative_population_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => WilsonInterval.From(1, 2, -1));
}
