using Feedback.Domain.Indices.Statistics;

namespace Feedback.Domain.Tests.Indices.Statistics;

public sealed class NormalTailTests
{
    // erfc(z / sqrt 2) of the C library.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 0.6170750774519738)]
    [InlineData(1.959963984540054, 0.05)]
    [InlineData(-2.8, 0.005110260660855874)]
    [InlineData(2.9, 0.003731626600768077)]
    [InlineData(3, 0.0026997960632601913)]
    [InlineData(6, 1.9731752900754024e-09)]
    [InlineData(-10, 1.5239706048321186e-23)]
    public void The_two_sided_p_is(double z, double p) => NormalDistribution.TwoSided(z).ShouldBe(p, p * 1e-10);

    [Fact]
    public void The_two_ways_to_work_it_out_meet() =>
        NormalDistribution.TwoSided(2 * Math.Sqrt(2) - 1e-9).ShouldBe(NormalDistribution.TwoSided(2 * Math.Sqrt(2) + 1e-9), 1e-10);

    [Fact]
    public void Far_out_it_is_0_and_never_negative() => NormalDistribution.TwoSided(1000).ShouldBe(0);
}
