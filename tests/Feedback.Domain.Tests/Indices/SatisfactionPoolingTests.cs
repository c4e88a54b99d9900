using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Indices;

/// <summary>Scales, strata and factors never meet in one figure.</summary>
public sealed class SatisfactionPoolingTests
{
    // 10 verified on five points, of which 4 are about access; the rest would spoil a figure that took them in.
    private static readonly RatingCell[] Cells =
    [
        Sample.Cell("ubnd-01", 1, 1, 0, 3, 5),
        Sample.Cell("ubnd-01", 0, 6, 0, 2, 0) with { Factor = Factor.Access },
        Sample.Cell("ubnd-01", 100, 0, 0, 0, 0) with { Stratum = Stratum.Open },
        Sample.Cell("ubnd-01", 30, 0, 0, 0, 0) with { Stratum = Stratum.Open, Factor = Factor.Access },
        Sample.Cell("ubnd-01", 2, 5, 3) with { Scale = Scale.Vn3 },
        Sample.Cell("ubnd-01", 5, 15) with { Scale = Scale.Like },
        Sample.Cell("ubnd-01", 1, 6) with { Scale = Scale.Like, Stratum = Stratum.Open },
    ];

    [Fact]
    public void By_default_only_verified_overall_answers_on_five_points_count()
    {
        var table = Sample.Table(Sample.Year(), Cells);

        table.Cells.Single().N.ShouldBe(10);
        table.Cells.Single().Satisfied.ShouldBe(0.8m);
        table.Excluded.ShouldBe(new Excluded(VerifiedStratum: 0, OpenStratum: 107, OtherScales: 30));
        table.Excluded.OtherStrata.ShouldBe(107);
    }

    [Fact]
    public void Another_stratum_leaves_the_verified_out()
    {
        var table = Sample.Table(Sample.Year() with { Stratum = Stratum.Open }, Cells);

        table.Cells.Single().N.ShouldBe(100);
        table.Cells.Single().Satisfied.ShouldBe(0m);
        table.Excluded.ShouldBe(new Excluded(VerifiedStratum: 40, OpenStratum: 0, OtherScales: 7));
    }

    [Fact]
    public void By_scale_each_has_its_own_cell_and_arithmetic()
    {
        var table = Sample.Table(Sample.Year(Dimension.Scale), Cells);

        table.Lines().ShouldBe(["likert5 10", "vn3 10", "like 20"]);
        table.Cells.Select(c => c.Satisfied).ShouldBe([0.8m, 0.8m, 0.75m]);
        table.Cells.Select(c => c.Mean).ShouldBe([4m, null, null]);
        table.Cells.Select(c => c.Score100).ShouldBe([75m, null, 75m]);
        table.Cells[1].Counts!.Keys.ShouldBe(["0", "1", "2"]);
        table.Cells[2].Counts!.Keys.ShouldBe(["-1", "1"]);
        table.Excluded.ShouldBe(new Excluded(0, OpenStratum: 107, OtherScales: 0));
    }

    [Fact]
    public void By_stratum_each_has_its_own_cell()
    {
        var table = Sample.Table(Sample.Year(Dimension.Stratum), Cells);

        table.Lines().ShouldBe(["verified 10", "open 100"]);
        table.Excluded.ShouldBe(new Excluded(0, 0, OtherScales: 37));
    }

    [Fact]
    public void A_factor_is_counted_alone()
    {
        var table = Sample.Table(Sample.Year() with { Factor = Factor.Access }, Cells);

        table.Cells.Single().N.ShouldBe(8);
        table.Cells.Single().Satisfied.ShouldBe(0.25m);
        table.Excluded.OpenStratum.ShouldBe(30);
    }

    [Fact]
    public void By_factor_ratings_left_out_are_counted_by_their_overall_answer()
    {
        var table = Sample.Table(Sample.Year(Dimension.Factor), Cells);

        table.Lines().ShouldBe(["overall 10", "access 8"]);
        table.Excluded.ShouldBe(new Excluded(0, OpenStratum: 107, OtherScales: 30));
    }

    [Fact]
    public void Ratings_outside_the_filters_are_not_among_the_excluded() =>
        Sample.Table(Sample.Year() with { Agency = "ubnd-79" }, Cells).Excluded.ShouldBe(new Excluded(0, 0, 0));

    [Fact]
    public void The_note_on_method_says_the_same_thresholds_in_both_languages()
    {
        foreach (var note in (string[])[MethodNote.En, MethodNote.Vi])
        {
            note.ShouldContain("Wilson");
            note.ShouldContain("95 %");
            note.ShouldContain(" 5 ");
            note.ShouldContain(" 30 ");
            note.ShouldContain("small-sample");
        }
    }
}
