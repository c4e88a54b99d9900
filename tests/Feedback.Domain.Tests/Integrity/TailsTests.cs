using Feedback.Domain.Integrity;

namespace Feedback.Domain.Tests.Integrity;

public sealed class TailsTests
{
    [Theory]
    [InlineData(5, 1, 2, 0.03125)] // Mean 1 and variance 2 is the geometric distribution: P(X ≥ k) = 2^-k.
    [InlineData(20, 1, 2, 9.5367431640625e-7)]
    [InlineData(12, 3, 4, 0.031676352024078369)] // Geometric with mean 3: (3/4)^12.
    [InlineData(0, 3, 4, 1)]
    public void The_tail_of_a_count_is(int k, double mean, double dispersion, double tail) => Tails.Count(k, mean, dispersion).ShouldBe(tail, tail * 1e-9);

    [Theory]
    [InlineData(10, 10, 0.5, 0, 0.0009765625)] // Ten heads: 2^-10.
    [InlineData(8, 10, 0.5, 0, 0.0546875)] // (45 + 10 + 1) / 1024.
    [InlineData(8, 9, 0.5, 0.33333333333333333, 0.2)] // Correlation 1/3 at one half is uniform on 0 … 9.
    [InlineData(3, 9, 0.5, 0.1, 1)]
    public void The_tail_of_a_share_is(int k, int n, double share, double correlation, double tail) =>
        Tails.Share(k, n, share, correlation).ShouldBe(tail, tail * 1e-5);

    [Fact]
    public void The_excess_leaves_the_usual_mix()
    {
        // 82 fives of 100 where 55 % are usual: the 18 others belong to 40 honest ratings, so 60 are too many.
        OneSided.ExcessOf(82, 100, 0.55).ShouldBe(60);
        OneSided.ExcessOf(50, 50, 0.55).ShouldBe(50);
        OneSided.ExcessOf(50, 100, 0.55).ShouldBe(0);
    }
}
