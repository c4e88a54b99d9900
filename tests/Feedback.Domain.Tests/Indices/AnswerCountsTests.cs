using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Indices;

public sealed class AnswerCountsTests
{
    [Fact]
    public void Five_points_give_share_mean_and_score()
    {
        // A month of a Ministry of Justice service, published as 80 (domain-rules 8 and 9.3).
        var answers = new AnswerCounts(Scale.Likert5, [23, 46, 153, 419, 528]);

        answers.N.ShouldBe(1169);
        answers.Satisfied.ShouldBe(947);
        Math.Round(answers.Share!.Value * 100, 2).ShouldBe(81.01m);
        Math.Round(answers.Score100!.Value, 2).ShouldBe(79.58m);
        Math.Round(answers.Mean!.Value, 4).ShouldBe(4.1831m);
    }

    [Fact]
    public void Three_points_give_a_share_and_nothing_else()
    {
        var answers = new AnswerCounts(Scale.Vn3, [2, 5, 3]);

        answers.N.ShouldBe(10);
        answers.Satisfied.ShouldBe(8);
        answers.Share.ShouldBe(0.8m);
        answers.Mean.ShouldBeNull();
        answers.Score100.ShouldBeNull();
    }

    [Fact]
    public void Likes_are_scored_by_their_share_and_have_no_mean()
    {
        var answers = new AnswerCounts(Scale.Like, [1, 3]);

        answers.Satisfied.ShouldBe(3);
        answers.Share.ShouldBe(0.75m);
        answers.Score100.ShouldBe(75m);
        answers.Mean.ShouldBeNull();
    }

    [Theory]
    [InlineData(Scale.Likert5, 5)]
    [InlineData(Scale.Vn3, 3)]
    [InlineData(Scale.Like, 2)]
    public void Without_answers_every_figure_is_null(Scale scale, int values)
    {
        var none = new AnswerCounts(scale, new long[values]);

        none.N.ShouldBe(0);
        none.Share.ShouldBeNull();
        none.Mean.ShouldBeNull();
        none.Score100.ShouldBeNull();
        none.Interval.ShouldBeNull();
    }

    [Fact]
    public void Adding_sums_counts_and_does_not_average_rates()
    {
        // 1 of 1 and 50 of 99: pooled 51 %, while the mean of the two rates is 75 %.
        var sum = new AnswerCounts(Scale.Like, [0, 1]).Add(new AnswerCounts(Scale.Like, [49, 50]));

        sum.Counts.ShouldBe([49L, 51L]);
        sum.Share.ShouldBe(0.51m);
    }

    [Fact]
    public void Two_scales_are_never_pooled()
    {
        AnswerCounts vn3 = new(Scale.Vn3, [1, 1, 1]), like = new(Scale.Like, [1, 1]);

        Should.Throw<ArgumentException>(() => vn3.Add(like)).ParamName.ShouldBe("other");
        Should.Throw<ArgumentException>(() => like.Add(vn3)).ParamName.ShouldBe("other");
    }

    [Fact]
    public void Counts_of_another_length_or_below_zero_are_refused()
    {
        Should.Throw<ArgumentException>(() => new AnswerCounts(Scale.Likert5, [1, 2, 3]));
        Should.Throw<ArgumentOutOfRangeException>(() => new AnswerCounts(Scale.Like, [-1, 2]));
    }

    [Fact]
    public void A_sum_past_the_range_of_a_long_is_an_error_and_not_a_wrong_figure() => Should.Throw<OverflowException>(
        () => new AnswerCounts(Scale.Like, [long.MaxValue, 1]));
}
