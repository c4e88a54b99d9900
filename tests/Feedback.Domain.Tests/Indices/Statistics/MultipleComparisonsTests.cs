using Feedback.Domain.Indices.Statistics;

namespace Feedback.Domain.Tests.Indices.Statistics;

public sealed class MultipleComparisonsTests
{
    // The fifteen p values of Benjamini and Hochberg (JRSS B 57, 1995, 4.2), where Bonferroni rejects 3 and their procedure 4 at 5 %;
    // the adjusted values are worked by hand from the definitions, which are those of R's p.adjust.
    private static readonly double[] Published =
        [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0];

    [Fact]
    public void Holm_adjusts_the_published_values()
    {
        var adjusted = MultipleComparisons.Holm(Published);

        Matches(adjusted, [0.0015, 0.0056, 0.0247, 0.114, 0.2211, 0.278, 0.278, 0.278, 0.3213, 1, 1, 1, 1, 1, 1]);
        adjusted.Count(p => p <= 0.05).ShouldBe(3);
    }

    [Fact]
    public void Benjamini_and_Hochberg_adjust_the_published_values()
    {
        var adjusted = MultipleComparisons.BenjaminiHochberg(Published);

        Matches(adjusted, [
            0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.0638571429, 0.0638571429, 0.0645, 0.0765, 0.486,
            0.5811818182, 0.714875, 0.7532307692, 0.8132142857, 1,
        ]);
        adjusted.Count(p => p <= 0.05).ShouldBe(4);
    }

    [Fact]
    public void One_alone_keeps_its_value() => MultipleComparisons.BenjaminiHochberg([0.03]).ShouldBe([0.03]);

    [Fact]
    public void Nothing_has_none() => MultipleComparisons.BenjaminiHochberg([]).ShouldBeEmpty();

    [Fact]
    public void The_largest_may_come_first()
    {
        var q = MultipleComparisons.BenjaminiHochberg([1.0, .. Published[..14]]);

        q[0].ShouldBe(1);
        q[1].ShouldBe(.0015, 1e-12);
        q[4].ShouldBe(.035625, 1e-12);
        q[5].ShouldBe(.0603, 1e-12);
        q[6].ShouldBe(.0298 * 15 / 7, 1e-12, "of .0278 · 15/6 and what follows it, the smaller");
        q.Count(value => value <= 0.05).ShouldBe(4);
    }

    [Fact]
    public void Adjusted_values_keep_the_order_given()
    {
        Matches(MultipleComparisons.Holm([0.04, 0.01, 0.03]), [0.06, 0.03, 0.06]);
        Matches(MultipleComparisons.BenjaminiHochberg([0.04, 0.01, 0.03]), [0.04, 0.03, 0.04]);
        MultipleComparisons.Holm([]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void What_is_no_probability_is_refused(double value) =>
        Should.Throw<ArgumentOutOfRangeException>(() => MultipleComparisons.Holm([value]));

    private static void Matches(IReadOnlyList<double> actual, double[] expected)
    {
        actual.Count.ShouldBe(expected.Length);
        for (var i = 0; i < expected.Length; i++) actual[i].ShouldBe(expected[i], 1e-9);
    }
}
