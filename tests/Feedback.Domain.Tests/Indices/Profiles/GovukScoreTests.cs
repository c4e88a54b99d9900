using Feedback.Domain.Indices;
using Feedback.Domain.Indices.Profiles;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Indices.Profiles;

public sealed class GovukScoreTests
{
    [Theory]
    [InlineData(1, 1, 1, 1, 1, 0.5)]
    [InlineData(1, 1, 1, 1, 6, 0.75)]
    [InlineData(6, 1, 1, 1, 1, 0.25)]
    [InlineData(4, 0, 0, 0, 0, 0.0)]
    [InlineData(0, 0, 0, 0, 4, 1.0)]
    public void The_score_is_mean_less_one_over_four(long r1, long r2, long r3, long r4, long r5, double score) =>
        GovukScore.From(new AnswerCounts(Scale.Likert5, [r1, r2, r3, r4, r5])).ShouldBe((decimal)score);

    [Fact]
    public void Without_answers_there_is_no_score() =>
        GovukScore.From(new AnswerCounts(Scale.Likert5, [0, 0, 0, 0, 0])).ShouldBeNull();

    [Fact]
    public void Another_scale_is_refused() =>
        Should.Throw<ArgumentException>(() => GovukScore.From(new AnswerCounts(Scale.Vn3, [1, 1, 1])));

    [Fact]
    public void Every_published_vector_is_reproduced()
    {
        var rows = SharedData.RowsOf("govuk/vectors.csv");

        rows.Count.ShouldBe(5);
        foreach (var row in rows)
        {
            var answers = new AnswerCounts(Scale.Likert5, [.. Enumerable.Range(1, 5).Select(i => SharedData.Whole(row[$"rating_{i}"]))]);
            decimal? expected = row["score"].Length == 0 ? null : SharedData.Number(row["score"]);

            answers.N.ShouldBe(SharedData.Whole(row["total"]), row["start"]);
            GovukScore.From(answers).ShouldBe(expected, row["start"]);
        }
    }
}
