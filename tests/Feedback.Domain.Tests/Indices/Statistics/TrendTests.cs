using Feedback.Domain.Indices.Statistics;

namespace Feedback.Domain.Tests.Indices.Statistics;

public sealed class TrendTests
{
    [Fact]
    public void The_worked_example_holds()
    {
        // 80, 82, 89 and 93 % of 200 in quarters 1, 2, 4 and 5; nobody was asked in quarter 3. Worked in a separate program from the formulas.
        var trend = Trend.Over([new(160, 200), new(164, 200), new(0, 0), new(178, 200), new(186, 200)])!;

        trend.Slope.ShouldBe(0.033554m, 5e-7m);
        trend.Low.ShouldBe(0.018539m, 5e-7m);
        trend.High.ShouldBe(0.048569m, 5e-7m);
        trend.Periods.ShouldBe(4);
        trend.Overdispersion.ShouldBe(1);
        trend.IsDistinguishable.ShouldBeTrue();
    }

    [Fact]
    public void Shares_that_jump_about_widen_the_interval()
    {
        var trend = Trend.Over([new(90, 100), new(60, 100), new(95, 100), new(70, 100), new(90, 100)])!;

        trend.Slope.ShouldBe(0.011607m, 5e-7m);
        trend.Overdispersion.ShouldBe(18.541191, 1e-6);
        trend.Low.ShouldBe(-0.161897m, 5e-7m);
        trend.IsDistinguishable.ShouldBeFalse();
    }

    [Fact]
    public void Shares_on_a_line_give_its_slope() =>
        Trend.Over([new(300, 1000), new(400, 1000), new(500, 1000), new(600, 1000)])!.Slope.ShouldBe(0.1m, 1e-12m);

    [Fact]
    public void Everybody_satisfied_throughout_is_no_change()
    {
        var trend = Trend.Over([new(50, 50), new(40, 40), new(60, 60)])!;

        trend.Slope.ShouldBe(0m, 1e-12m);
        trend.Low.ShouldBeLessThan(0);
        trend.High.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Fewer_than_three_periods_with_answers_have_no_trend()
    {
        Trend.Over([]).ShouldBeNull();
        Trend.Over([new(1, 2), new(0, 0), new(2, 2), new(0, 0)]).ShouldBeNull();
    }
}
