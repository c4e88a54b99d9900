using Feedback.Trials.Coverage;

namespace Feedback.Domain.Tests.Indices.Statistics;

/// <summary>Short runs of <c>Feedback.Trials coverage</c>: intervals hold what they should about as often as they say.</summary>
public sealed class CoverageTests
{
    // On average over shares from 0.5 to 0.99; single shares go up and down with n (next test).
    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(30)]
    [InlineData(100)]
    [InlineData(500)]
    [InlineData(2000)]
    public void Wilson_covers_94_to_96_percent_on_average(int n) =>
        WilsonCoverage.Over(n, WilsonCoverage.Grid(0.5, 0.99, 200)).Average().ShouldBeInRange(0.94, 0.96);

    // Exact by hand: 5 of 5 gives 0.5655-1 and 4 of 5 ends at 0.9638, so just above that only 5 of 5 covers: 0.964^5 = 0.8325.
    [Fact]
    public void Wilson_dips_near_1_in_small_samples() => WilsonCoverage.At(5, 0.964).ShouldBe(0.8325, 5e-5);

    // Brown, Cai and DasGupta (2001): the dip never goes away, it moves to 1 - 0.1765/n and ends at 0.838.
    [Theory]
    [InlineData(30)]
    [InlineData(100)]
    [InlineData(1000)]
    public void Wilson_dips_right_beside_1_in_samples_of_any_size(int n) =>
        WilsonCoverage.At(n, 1 - 0.176 / n).ShouldBe(0.838, 2e-3);

    [Theory]
    [InlineData(200, 0.93)]
    [InlineData(1000, 0.937)]
    public void Wilson_dips_little_in_large_samples(int n, double lowest) =>
        WilsonCoverage.Over(n, WilsonCoverage.Grid(0.5, 0.98, 500)).Min().ShouldBeGreaterThan(lowest);

    [Theory]
    [InlineData(20, 40)]
    [InlineData(50, 100)]
    [InlineData(200, 1000)]
    public void Wilson_with_the_population_known_covers_94_to_96_percent_on_average(int n, int population) =>
        Enumerable.Range(population / 2, (int)(population * 0.49)).Average(k => WilsonCoverage.InPopulation(n, population, k)).ShouldBeInRange(0.94, 0.96);

    [Theory]
    [InlineData(20, 0.8, 20, 0.8)]
    [InlineData(30, 0.95, 300, 0.95)]
    [InlineData(100, 0.8, 100, 0.85)]
    public void The_difference_covers_at_least_95_percent(int n, double p, int m, double q) =>
        DifferenceCoverage.At(n, p, m, q).Coverage.ShouldBeInRange(0.95, 0.97);

    [Fact]
    public void The_score_test_cries_wolf_in_5_percent() =>
        DifferenceCoverage.At(100, 0.85, 100, 0.85).FalseAlarms.ShouldBeInRange(0.04, 0.055);

    [Fact]
    public void The_weighted_interval_covers_where_the_unweighted_does_not()
    {
        var found = WeightedCoverage.Of(WeightedCoverage.Mild, 1, 1_000, 1);

        found.Weighted.ShouldBeInRange(0.93, 0.975);
        found.Unweighted.ShouldBeLessThan(0.65);
        found.Missed.ShouldBe(0, 0.003);
    }

    [Fact]
    public void Where_most_people_answer_the_correction_takes_off_what_would_be_too_wide()
    {
        var found = WeightedCoverage.Of(WeightedCoverage.Most, 0.2, 1_000, 1);

        found.Weighted.ShouldBeInRange(0.93, 0.975);
        found.Uncorrected.ShouldBeGreaterThan(0.99);
    }

    [Fact]
    public void The_cap_moves_the_weighted_share_and_the_interval_does_not_know()
    {
        var found = WeightedCoverage.Of(WeightedCoverage.Cut, 1, 300, 1);

        found.Missed.ShouldBe(0.02, 0.003);
        found.Weighted.ShouldBeLessThan(0.65);
    }

    [Theory]
    [InlineData(10, 10, 200, 8, 2)]
    [InlineData(100, 10, 50, 80, 20)]
    public void Shrunken_intervals_cover_and_lie_nearer_the_truth(int cells, int small, int large, double alpha, double beta)
    {
        var found = ShrunkenCoverage.Of(cells, small, large, alpha, beta, 50, 1);

        found.Shrunken.ShouldBeInRange(0.92, 0.99);
        found.Error.ShouldBeLessThan(found.RawError);
    }

    // Ten equal cells without spread of their own are pooled when chi-squared at 9 degrees is below 10 (maximum likelihood divides by 10): in 0.65 of
    // rounds; uneven cells a little more often.
    [Fact]
    public void Cells_without_spread_are_pooled_about_as_often_as_chance_says() =>
        ShrunkenCoverage.Of(10, 10, 50, 8e6, 2e6, 300, 1).Pooled.ShouldBeInRange(0.62, 0.76);

    [Theory]
    [InlineData(6, 100, 0.85, 0, 0)]
    [InlineData(12, 200, 0.8, 0.01, 0)]
    [InlineData(12, 200, 0.8, 0, 0.04)]
    public void The_trend_covers_its_slope(int periods, int n, double start, double slope, double scatter) =>
        TrendCoverage.Of(periods, n, start, slope, scatter, 1_000, 1).Coverage.ShouldBeGreaterThan(0.93);

    [Theory]
    [InlineData(20, 30, 1000, 0.8)]
    [InlineData(63, 30, 10_000, 0.98)]
    public void Equal_agencies_are_hardly_ever_told_apart(int agencies, int small, int large, double share) =>
        RankErrors.Of(agencies, small, large, share, 300, 1).ShouldBeLessThanOrEqualTo(0.05);
}
