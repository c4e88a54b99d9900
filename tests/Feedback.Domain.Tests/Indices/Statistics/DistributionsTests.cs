using Feedback.Domain.Indices.Statistics;

namespace Feedback.Domain.Tests.Indices.Statistics;

/// <summary>Against printed tables (Abramowitz and Stegun 26.1, 26.10; R's qnorm, qt and qbeta agree) and closed forms.</summary>
public sealed class DistributionsTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.841344746068543)]
    [InlineData(-1.96, 0.0249978951482204)]
    [InlineData(-6, 9.86587645037698e-10)]
    [InlineData(-10, 7.61985302416052e-24)]
    public void The_normal_probability_is(double x, double expected) =>
        (NormalDistribution.Cdf(x) / expected).ShouldBe(1, 1e-8);

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.9, 1.2815515655446004)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.999, 3.090232306167813)]
    [InlineData(1e-9, -5.997807015007687)]
    public void The_normal_quantile_is(double probability, double expected) =>
        NormalDistribution.Quantile(probability).ShouldBe(expected, 1e-9);

    [Theory]
    [InlineData(0.975, 1, 12.706204736432095)]
    [InlineData(0.975, 2, 4.30265272974946)]
    [InlineData(0.975, 3, 3.182446305284263)]
    [InlineData(0.975, 10, 2.2281388519649385)]
    [InlineData(0.975, 30, 2.0422724563012373)]
    [InlineData(0.975, 120, 1.9799304050824413)]
    [InlineData(0.75, 2, 0.816496580927726)]
    [InlineData(0.05, 5, -2.015048373333023)]
    public void The_t_quantile_is(double probability, double degrees, double expected)
    {
        StudentDistribution.Quantile(probability, degrees).ShouldBe(expected, 1e-9);
        StudentDistribution.Cdf(expected, degrees).ShouldBe(probability, 1e-12);
    }

    // Closed forms: I(x; a, 1) = x^a, I(1/4; 1/2, 1/2) = 2/pi asin(1/2) = 1/3, I(1/2; 2, 3) = 11/16.
    [Theory]
    [InlineData(0.3, 4, 1, 0.0081)]
    [InlineData(0.25, 0.5, 0.5, 0.333333333333333)]
    [InlineData(0.5, 2, 3, 0.6875)]
    [InlineData(0.5, 200_000, 200_000, 0.5)]
    public void The_beta_probability_is(double x, double alpha, double beta, double expected) =>
        BetaDistribution.Cdf(x, alpha, beta).ShouldBe(expected, 1e-9);

    // The ends of Clopper and Pearson's interval: 0 of 10 ends at 1 - 0.025^(1/10); 8 of 10 lies within 0.4439045 and 0.9747893.
    [Theory]
    [InlineData(0.975, 1, 10, 0.3084971078)]
    [InlineData(0.025, 8, 3, 0.4439045377)]
    [InlineData(0.975, 9, 2, 0.9747892737)]
    [InlineData(0.5, 2, 3, 0.3857275681)]
    public void The_beta_quantile_is(double probability, double alpha, double beta, double expected) =>
        BetaDistribution.Quantile(probability, alpha, beta).ShouldBe(expected, 1e-9);

    [Theory]
    [InlineData(0.02, 0.3)]
    [InlineData(0.5, 40)]
    [InlineData(3, 1_000)]
    [InlineData(80_000, 20_000)]
    [InlineData(1_000_000, 3)]
    public void The_beta_quantile_undoes_the_probability(double alpha, double beta)
    {
        foreach (var probability in new[] { 0.025, 0.5, 0.975 })
            BetaDistribution.Cdf(BetaDistribution.Quantile(probability, alpha, beta), alpha, beta).ShouldBe(probability, 1e-8);
    }

    [Theory]
    [InlineData(0.5, 0.5723649429247001)]
    [InlineData(10, 12.801827480081469)]
    [InlineData(100, 359.1342053695754)]
    [InlineData(0.01, 4.599479878042022)]
    [InlineData(5, 3.1780538303479458)]
    [InlineData(101, 363.73937555556349)]
    public void The_log_of_gamma_is(double x, double expected) => LogGamma.Of(x).ShouldBe(expected, 1e-10);

    [Theory]
    [InlineData(1, -0.5772156649015329, 1.6449340668482264)]
    [InlineData(0.5, -1.9635100260214235, 4.934802200544679)]
    [InlineData(20, 2.9705239922421490, 0.0512708229352001)]
    public void Digamma_and_trigamma_are(double x, double digamma, double trigamma)
    {
        PolyGamma.Digamma(x).ShouldBe(digamma, 1e-12);
        PolyGamma.Trigamma(x).ShouldBe(trigamma, 1e-12);
    }

    [Fact]
    public void Probabilities_outside_0_to_1_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => NormalDistribution.Quantile(1));
        Should.Throw<ArgumentOutOfRangeException>(() => StudentDistribution.Quantile(0, 3));
        Should.Throw<ArgumentOutOfRangeException>(() => BetaDistribution.Quantile(1.1, 1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => BetaDistribution.Cdf(0.5, 0, 1));
    }
}
