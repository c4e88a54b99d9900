using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Ratings;

public sealed class ScaleTests
{
    [Theory]
    [InlineData(Scale.Likert5, new[] { 1, 2, 3, 4, 5 }, new[] { 4, 5 }, new[] { 1, 2 })]
    [InlineData(Scale.Vn3, new[] { 0, 1, 2 }, new[] { 1, 2 }, new[] { 0 })]
    [InlineData(Scale.Like, new[] { -1, 1 }, new[] { 1 }, new[] { -1 })]
    public void Values_satisfied_and_low_are_those_of_domain_rules_9_1(Scale scale, int[] values, int[] satisfied, int[] low)
    {
        scale.Values().ShouldBe(values);
        Enumerable.Range(-3, 12).Where(v => scale.Allows(v)).ShouldBe(values);
        values.Where(v => scale.IsSatisfied(v)).ShouldBe(satisfied);
        values.Where(v => scale.IsLow(v)).ShouldBe(low);
        values.Select(v => scale.IndexOf(v)).ShouldBe(Enumerable.Range(0, values.Length));
    }
}
