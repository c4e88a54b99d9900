using Feedback.Domain.Indices;
using Feedback.Domain.Indices.Statistics;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Indices.Statistics;

public sealed class AnswerSummaryTests
{
    [Fact]
    public void The_worked_example_holds()
    {
        // 1169 answers: the middle one is the 585th, the quarter points lie at the 293rd and the 877th; up to 4 there are 641, up to 3 222.
        var summary = AnswerSummary.From(new AnswerCounts(Scale.Likert5, [23, 46, 153, 419, 528]), 4);

        summary.LowerQuartile.ShouldBe(new OrdinalQuantile(4, 4));
        summary.Median.ShouldBe(new OrdinalQuantile(4, 4));
        summary.UpperQuartile.ShouldBe(new OrdinalQuantile(5, 5));
        // Cut off: 0.0196 0.0393 0.1308 0.3584 0.4516, adding to 0.9997; the largest remainders are of 4, 3 and 1 (0.26, 0.81, 0.75 of a unit and so on).
        summary.Distribution.ShouldBe([0.0197m, 0.0393m, 0.1309m, 0.3584m, 0.4517m]);
        Math.Round(summary.BottomTwo!.Value, 6).ShouldBe(0.059025m);
    }

    [Theory]
    [InlineData(new long[] { 1, 0, 0, 0, 1 }, 1, 5)]
    [InlineData(new long[] { 0, 0, 2, 2, 0 }, 3, 4)]
    [InlineData(new long[] { 0, 0, 2, 3, 0 }, 4, 4)]
    [InlineData(new long[] { 0, 0, 3, 1, 0 }, 3, 3)]
    [InlineData(new long[] { 0, 0, 0, 0, 1 }, 5, 5)]
    public void The_median_names_both_middle_answers(long[] counts, int lower, int upper) =>
        AnswerSummary.From(new AnswerCounts(Scale.Likert5, counts)).Median.ShouldBe(new OrdinalQuantile(lower, upper));

    [Fact]
    public void Quartiles_of_four_answers_lie_between_two()
    {
        var summary = AnswerSummary.From(new AnswerCounts(Scale.Likert5, [1, 1, 0, 1, 1]));

        summary.LowerQuartile.ShouldBe(new OrdinalQuantile(1, 2));
        summary.UpperQuartile.ShouldBe(new OrdinalQuantile(4, 5));
    }

    [Fact]
    public void Other_scales_have_a_median_in_their_own_values_and_no_bottom_two()
    {
        AnswerSummary.From(new AnswerCounts(Scale.Vn3, [2, 5, 3])).Median.ShouldBe(new OrdinalQuantile(1, 1));
        AnswerSummary.From(new AnswerCounts(Scale.Like, [1, 1])).Median.ShouldBe(new OrdinalQuantile(-1, 1));
        AnswerSummary.From(new AnswerCounts(Scale.Vn3, [2, 5, 3])).BottomTwo.ShouldBeNull();
    }

    [Fact]
    public void Without_answers_every_figure_is_null()
    {
        var summary = AnswerSummary.From(new AnswerCounts(Scale.Likert5, [0, 0, 0, 0, 0]));

        summary.ShouldBe(new AnswerSummary(Scale.Likert5, 0, null, null, null, null, null));
    }

    [Fact]
    public void Rounded_shares_add_to_exactly_1()
    {
        ShareDistribution.Of([1, 1, 1], 2).ShouldBe([0.34m, 0.33m, 0.33m]);
        ShareDistribution.Of([0, 1, 2], 0).ShouldBe([0m, 0m, 1m]);
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            long[] counts = [.. Enumerable.Range(0, 5).Select(_ => (long)random.Next(0, 50))];
            if (counts.Sum() == 0) continue;
            var shares = ShareDistribution.Of(counts, round % 7)!;
            shares.Sum().ShouldBe(1m);
            counts.Zip(shares).ShouldAllBe(pair => pair.First > 0 || pair.Second == 0);
        }
    }

    [Fact]
    public void Counts_as_large_as_they_come_do_not_overflow() =>
        ShareDistribution.Of([long.MaxValue, long.MaxValue], 9).ShouldBe([0.5m, 0.5m]);
}
