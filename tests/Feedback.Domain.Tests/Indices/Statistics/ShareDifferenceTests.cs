using Feedback.Domain.Indices.Statistics;

namespace Feedback.Domain.Tests.Indices.Statistics;

public sealed class ShareDifferenceTests
{
    // Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10: the contrasts (a) to (h).
    [Theory]
    [InlineData(56, 70, 48, 80, 0.2000, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.6000, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.5714, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, 0.0893, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, 0.0000, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, 0.0000, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 1.0000, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 1.0000, 0.6075, 1.0000)]
    public void The_interval_is_the_published_one(long a, long n, long b, long m, double difference, double low, double high)
    {
        var found = ShareDifference.Between(new ShareCount(a, n), new ShareCount(b, m))!;

        ((double)found.Difference).ShouldBe(difference, 5e-5);
        ((double)found.Low).ShouldBe(low, 5e-5);
        ((double)found.High).ShouldBe(high, 5e-5);
    }

    // 56/70 against 48/80 by hand: chi-squared = 150 (56·32 - 14·48)² / (70·80·104·46) = 7.0234, p = 0.008045.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.00804508)]
    [InlineData(9, 10, 3, 10, 0.00616990)]
    [InlineData(0, 10, 0, 20, 1)]
    [InlineData(10, 10, 20, 20, 1)]
    [InlineData(5, 10, 10, 20, 1)]
    public void The_p_value_is(long a, long n, long b, long m, double expected) =>
        ShareDifference.Between(new ShareCount(a, n), new ShareCount(b, m))!.PValue.ShouldBe(expected, 1e-7);

    [Fact]
    public void Swapping_the_groups_turns_everything_round()
    {
        var one = ShareDifference.Between(new ShareCount(56, 70), new ShareCount(48, 80))!;
        var other = ShareDifference.Between(new ShareCount(48, 80), new ShareCount(56, 70))!;

        other.Difference.ShouldBe(-one.Difference);
        other.Low.ShouldBe(-one.High);
        other.High.ShouldBe(-one.Low);
        other.PValue.ShouldBe(one.PValue, 1e-15);
    }

    [Fact]
    public void A_group_without_answers_has_no_difference() =>
        ShareDifference.Between(new ShareCount(0, 0), new ShareCount(1, 2)).ShouldBeNull();
}
