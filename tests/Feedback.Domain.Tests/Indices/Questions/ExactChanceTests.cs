using Feedback.Domain.Indices.Questions;

namespace Feedback.Domain.Tests.Indices.Questions;

public sealed class ExactChanceTests
{
    // Fisher's tea-tasting lady: 3 of 4 cups right by chance in 17 of 70 cases, all 4 in 1 of 70; twice that here.
    [Theory]
    [InlineData(3, 4, 1, 4, 34.0 / 70)]
    [InlineData(4, 4, 0, 4, 2.0 / 70)]
    [InlineData(2, 4, 2, 4, 1)]
    [InlineData(0, 4, 4, 4, 2.0 / 70)]
    public void The_p_of_the_lady_tasting_tea_is(long first, long firstN, long second, long secondN, double p) =>
        ExactChance.Of(first, firstN, second, secondN).ShouldBe(p, 1e-12);

    // Fisher's convicted twins (1935): 2 of 17 dizygotic, 10 of 13 monozygotic; one-sided 0.0004652.
    [Fact]
    public void The_p_of_the_convicted_twins_is() => ExactChance.Of(2, 17, 10, 13).ShouldBe(2 * 0.0004652, 1e-6);

    [Fact]
    public void Exchanging_the_groups_changes_nothing() =>
        ExactChance.Of(40, 5000, 30, 700).ShouldBe(ExactChance.Of(30, 700, 40, 5000), 1e-14);

    // All 5 in a group of 1 %: 0.01^5 and a little less, as they are drawn without being put back.
    [Fact]
    public void It_holds_in_large_groups() => ExactChance.Of(0, 990_000, 5, 10_000).ShouldBe(1.998e-10, 1e-13);

    [Theory]
    [InlineData(0, 100, 0, 50)]
    [InlineData(100, 100, 50, 50)]
    public void In_none_or_in_all_is_certain(long first, long firstN, long second, long secondN) =>
        ExactChance.Of(first, firstN, second, secondN).ShouldBe(1);
}
