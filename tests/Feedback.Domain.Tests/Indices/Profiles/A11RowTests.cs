using Feedback.Domain.Indices.Profiles;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Indices.Profiles;

public sealed class A11RowTests
{
    [Fact]
    public void The_columns_are_the_seventeen_of_the_form()
    {
        A11Row.Columns.Count.ShouldBe(17);
        string.Join(' ', A11Row.Columns).ShouldBe(
            "external_id question_1 positive_effectiveness positive_ease positive_efficiency positive_transparency positive_humanity positive_employee positive_other "
            + "negative_effectiveness negative_ease negative_efficiency negative_transparency negative_humanity negative_employee negative_other question_4");
    }

    [Theory]
    [InlineData(Scale.Likert5, 4, "4")]
    [InlineData(Scale.Like, 1, "1")]
    [InlineData(Scale.Like, -1, "0")]
    public void A_rating_goes_out_and_comes_back(Scale scale, int score, string question)
    {
        var rating = Rating(scale, score) with
        {
            Answer = new Answer(scale, score, new Dictionary<Factor, int>(), [new(Driver.Ease, true), new(Driver.Other, false)], "Cán bộ \"nhiệt tình\",\nnhanh", "vi"),
        };

        var fields = A11Row.Of(rating)!.ToFields();
        fields[1].ShouldBe(question);
        string.Concat(fields.Skip(2).Take(14)).ShouldBe("01000000000001");
        var (back, wrong) = A11Row.Parse(fields, scale);

        wrong.ShouldBeNull();
        (back!.Score, back.Comment).ShouldBe((score, rating.Answer.Comment));
        back.Marked().ShouldBe(rating.Answer.Drivers);
        back.ToFields().ShouldBe(fields);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("- chậm", "'- chậm")]
    [InlineData("'=1", "''=1")]
    [InlineData("@x", "'@x")]
    [InlineData("'tốt'", "'tốt'")]
    [InlineData("tốt = nhanh", "tốt = nhanh")]
    public void A_comment_like_a_formula_is_guarded_and_comes_back(string comment, string written)
    {
        var rating = Rating(Scale.Likert5, 5);
        var fields = A11Row.Of(rating with { Answer = rating.Answer with { Comment = comment } })!.ToFields();

        fields[^1].ShouldBe(written);
        A11Row.Parse(fields, Scale.Likert5).Row!.Comment.ShouldBe(comment);
    }

    [Fact]
    public void Where_nothing_was_ticked_nothing_is_said() => A11Row.Of(Rating(Scale.Likert5, 5))!.ToFields().Skip(2).ShouldAllBe(field => field == "");

    [Fact]
    public void Three_points_have_no_place_in_the_form() => A11Row.Of(Rating(Scale.Vn3, 2)).ShouldBeNull();

    [Theory]
    [InlineData(0, "", "external_id")]
    [InlineData(1, "6", "question_1")]
    [InlineData(1, "0", "question_1")]
    [InlineData(1, " 5", "question_1")]
    [InlineData(3, "2", "positive_ease")]
    [InlineData(15, "x", "negative_other")]
    public void A_field_that_cannot_be_names_its_column(int at, string text, string column)
    {
        string[] fields = [.. A11Row.Of(Rating(Scale.Likert5, 5))!.ToFields()];
        fields[at] = text;

        A11Row.Parse(fields, Scale.Likert5).ShouldBe((null, column));
    }

    [Fact]
    public void A_line_of_another_length_is_refused() => A11Row.Parse(["a", "5"], Scale.Likert5).ShouldBe((null, "external_id"));

    private static Rating Rating(Scale scale, int score)
    {
        var at = new DateTimeOffset(2026, 11, 23, 5, 0, 0, TimeSpan.Zero);
        return new Rating(
            Guid.Parse("0193506b-0000-7000-8000-000000000001"), null, Stratum.Verified, "a", "s", Channel.Web, Outcome.Granted, false,
            new Answer(scale, score, new Dictionary<Factor, int>(), [], null, null), at, at, null, []);
    }
}
