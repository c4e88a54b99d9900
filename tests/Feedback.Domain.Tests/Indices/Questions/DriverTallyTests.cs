using Feedback.Domain.Indices.Questions;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Indices.Questions;

public sealed class DriverTallyTests
{
    [Fact]
    public void Factors_left_out_are_not_counted_as_not_low()
    {
        var tally = new DriverTally(Scale.Likert5, Stratum.Verified);
        tally.Add(Given.Rating(1, factors: new() { [Factor.Access] = 2 }));
        tally.Add(Given.Rating(2, factors: new() { [Factor.Access] = 3, [Factor.Results] = 1 }));
        tally.Add(Given.Rating(3, factors: new() { [Factor.Access] = 1 }));
        tally.Add(Given.Rating(5, factors: new() { [Factor.Access] = 5 }));
        tally.Add(Given.Rating(1));

        var tables = tally.Tables();

        tables[0].ShouldBe(new DriverTable("access", 1, 1, 1, 1));
        tables.Single(table => table.Code == "results").ShouldBe(new DriverTable("results", 1, 0, 0, 0));
        tables.Single(table => table.Code == "officials").N.ShouldBe(0);
        tally.Ratings.ShouldBe(5);
    }

    [Fact]
    public void A_driver_is_low_when_marked_as_gone_badly_among_ratings_that_marked_any()
    {
        var tally = new DriverTally(Scale.Like, Stratum.Open);
        tally.Add(Given.Liked(false, new DriverMark(Driver.Ease, false), new DriverMark(Driver.Employee, true)));
        tally.Add(Given.Liked(true, new DriverMark(Driver.Ease, false)));
        tally.Add(Given.Liked(false, new DriverMark(Driver.Ease, true)));
        tally.Add(Given.Liked(true, new DriverMark(Driver.Employee, true)));
        tally.Add(Given.Liked(false));

        var tables = tally.Tables();

        tables.Single(table => table.Code == "ease").ShouldBe(new DriverTable("ease", 1, 1, 1, 1));
        tables.Single(table => table.Code == "employee").ShouldBe(new DriverTable("employee", 0, 0, 2, 2));
    }

    [Fact]
    public void Other_scales_and_strata_are_not_pooled()
    {
        var tally = new DriverTally(Scale.Likert5, Stratum.Verified);
        tally.Add(Given.Liked(false, new DriverMark(Driver.Ease, false)));
        tally.Add(Given.Rating(1, factors: new() { [Factor.Access] = 1 }) with { Stratum = Stratum.Open });

        tally.Tables().ShouldAllBe(table => table.N == 0);
        (tally.Ratings, tally.Excluded).ShouldBe((0, 2));
    }

    [Fact]
    public void Every_factor_but_the_whole_and_every_driver_has_a_table_of_its_own_code() =>
        new DriverTally(Scale.Likert5, Stratum.Verified).Tables().Select(table => table.Code).ShouldBe(
        [
            "access", "procedures", "officials", "results", "feedback",
            "effectiveness", "ease", "efficiency", "transparency", "humanity", "employee", "other",
        ]);

    [Fact]
    public void Comments_are_those_of_ratings_low_on_what_is_asked()
    {
        Rating[] ratings =
        [
            Given.Rating(1, "chậm", new() { [Factor.Results] = 5 }),
            Given.Rating(4, "kết quả sai", new() { [Factor.Results] = 2 }),
            Given.Rating(5, "tốt"),
            Given.Rating(1, " "),
        ];

        Comments(null).ShouldBe(["chậm", "kết quả sai", "tốt"]);
        Comments(Factor.Overall).ShouldBe(["chậm"]);
        Comments(Factor.Results).ShouldBe(["kết quả sai"]);

        IEnumerable<string?> Comments(Factor? lowOn) => ratings.Select(rating => RatingComments.Of(rating, lowOn)).Where(comment => comment is not null);
    }
}
