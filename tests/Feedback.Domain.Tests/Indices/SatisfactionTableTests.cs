using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Indices;

public sealed class SatisfactionTableTests
{
    /// <summary>The worked example of docs/indices.md: the same numbers.</summary>
    [Fact]
    public void The_worked_example_holds()
    {
        var table = Sample.Table(
            Sample.Year(Dimension.Agency) with { Agency = "ubnd-01" },
            Sample.Cell("ubnd-01", 0, 0, 1, 3, 2),
            Sample.Cell("so-tu-phap-01", 1, 1, 2, 8, 12),
            Sample.Cell("phuong-00004", 0, 1, 1, 1, 1),
            Sample.Cell("mot-cua-00004", 0, 0, 0, 1, 1));

        table.Lines().ShouldBe(["ubnd-01 36", "phuong-00004 6", "so-tu-phap-01 24"]);

        var province = table.Cells[0];
        province.Counts!.Select(c => $"{c.Key}:{c.Value}").ShouldBe(["1:1", "2:2", "3:4", "4:13", "5:16"]);
        province.Satisfied.ShouldBe(0.805556m);
        province.Interval.ShouldBe(new WilsonInterval(0.649720m, 0.902469m));
        province.Mean.ShouldBe(4.138889m);
        province.Score100.ShouldBe(78.472222m);
        province.Flags.ShouldBeEmpty();

        var ward = table.Cells[1];
        ward.Satisfied.ShouldBe(0.666667m);
        ward.Interval.ShouldBe(new WilsonInterval(0.299993m, 0.903229m));
        ward.Mean.ShouldBe(3.833333m);
        ward.Score100.ShouldBe(70.833333m);
        ward.Flags.ShouldBe(["small-sample"]);
    }

    [Fact]
    public void Without_an_agency_the_roots_and_their_children_are_rows()
    {
        var table = Sample.Table(
            Sample.Year(Dimension.Agency),
            Sample.Satisfied("mot-cua-00004", 10),
            Sample.Satisfied("ubnd-79", 20),
            Sample.Satisfied("bo-tu-phap", 30),
            Sample.Satisfied("chinh-phu", 7),
            Sample.Satisfied("unknown", 40));

        table.Lines().ShouldBe(["chinh-phu 67", "bo-tu-phap 30", "ubnd-01 10", "ubnd-79 20", "unknown 40"]);
    }

    [Fact]
    public void A_filter_by_agency_takes_the_subtree_and_a_total_has_no_key()
    {
        var table = Sample.Table(
            Sample.Year() with { Agency = "phuong-00004" },
            Sample.Satisfied("mot-cua-00004", 10),
            Sample.Satisfied("phuong-00004", 10),
            Sample.Satisfied("so-tu-phap-01", 100));

        table.Cells.Single().N.ShouldBe(20);
        table.Cells.Single().Key.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_to_count_is_no_cell_and_not_a_zero() =>
        Sample.Table(Sample.Year(), Sample.Cell("ubnd-01", 0, 0, 0, 0, 0)).Cells.ShouldBeEmpty();

    [Fact]
    public void Provinces_are_those_of_the_agencys_place_and_central_agencies_have_none() => Sample.Table(
        Sample.Year(Dimension.Province),
        Sample.Satisfied("mot-cua-00004", 10),
        Sample.Satisfied("so-tu-phap-01", 5),
        Sample.Satisfied("ubnd-79", 20),
        Sample.Satisfied("bo-tu-phap", 30),
        Sample.Satisfied("unknown", 1)).Lines().ShouldBe(["01 15", "79 20", "none 31"]);

    [Fact]
    public void Fields_are_those_of_the_service_and_unknown_services_have_none() => Sample.Table(
        Sample.Year(Dimension.Field, Dimension.Service),
        Sample.Satisfied("ubnd-01", 10),
        Sample.Satisfied("ubnd-01", 11) with { Service = "1.001193" },
        Sample.Satisfied("ubnd-01", 12) with { Service = "1.004222" },
        Sample.Satisfied("ubnd-01", 13) with { Service = "9.999999" }).Lines().ShouldBe(
        ["cu-tru/1.004222 12", "none/9.999999 13", "tu-phap/1.001193 11", "tu-phap/2.000815 10"]);

    [Theory]
    [InlineData(Dimension.Day, new[] { "2026-03-31 10", "2026-11-01 11", "2026-11-23 12" })]
    [InlineData(Dimension.Month, new[] { "2026-03 10", "2026-11 23" })]
    [InlineData(Dimension.Quarter, new[] { "2026-Q1 10", "2026-Q4 23" })]
    [InlineData(Dimension.Year, new[] { "2026 33" })]
    public void Periods_are_summed_and_written(Dimension period, string[] expected) => Sample.Table(
        Sample.Year(period),
        Sample.Satisfied("ubnd-01", 12),
        Sample.Satisfied("ubnd-01", 11) with { Day = new DateOnly(2026, 11, 1) },
        Sample.Satisfied("ubnd-01", 10) with { Day = new DateOnly(2026, 3, 31) }).Lines().ShouldBe(expected);

    [Fact]
    public void Both_ends_of_the_range_count_and_nothing_outside_it()
    {
        var query = new SatisfactionQuery(new DateOnly(2026, 11, 2), new DateOnly(2026, 11, 4), [Dimension.Day]);
        var cells = Enumerable.Range(1, 5).Select(d => Sample.Satisfied("ubnd-01", 10 + d) with { Day = new DateOnly(2026, 11, d) });

        Sample.Table(query, [.. cells]).Lines().ShouldBe(["2026-11-02 12", "2026-11-03 13", "2026-11-04 14"]);
    }

    [Fact]
    public void Filters_leave_the_rest_out()
    {
        RatingCell[] cells =
        [
            Sample.Satisfied("ubnd-01", 10),
            Sample.Satisfied("ubnd-79", 11) with { Channel = Channel.Kiosk, Outcome = null },
            Sample.Satisfied("bo-tu-phap", 12) with { Service = "1.004222", Outcome = Outcome.Refused },
        ];

        Sample.Table(Sample.Year() with { Channel = Channel.Kiosk }, cells).Lines().ShouldBe([" 11"]);
        Sample.Table(Sample.Year() with { Outcome = Outcome.Refused }, cells).Lines().ShouldBe([" 12"]);
        Sample.Table(Sample.Year() with { Service = "2.000815" }, cells).Lines().ShouldBe([" 21"]);
        Sample.Table(Sample.Year() with { Field = "cu-tru" }, cells).Lines().ShouldBe([" 12"]);
        Sample.Table(Sample.Year() with { Province = "79" }, cells).Lines().ShouldBe([" 11"]);
        Sample.Table(Sample.Year() with { Province = "none" }, cells).Lines().ShouldBe([" 12"]);
        Sample.Table(Sample.Year(Dimension.Outcome), cells).Lines().ShouldBe(["granted 10", "refused 12", "none 11"]);
    }

    [Fact]
    public void The_order_does_not_depend_on_the_order_of_the_counters()
    {
        RatingCell[] cells =
        [
            Sample.Satisfied("ubnd-79", 9),
            Sample.Satisfied("bo-tu-phap", 8) with { Channel = Channel.Counter },
            Sample.Satisfied("ubnd-01", 7),
            Sample.Satisfied("bo-tu-phap", 6),
        ];
        string[] expected =
        [
            "web/chinh-phu 22", "web/bo-tu-phap 6", "web/ubnd-01 7", "web/ubnd-79 9", "counter/chinh-phu 8", "counter/bo-tu-phap 8",
        ];

        Sample.Table(Sample.Year(Dimension.Channel, Dimension.Agency), cells).Lines().ShouldBe(expected);
        Sample.Table(Sample.Year(Dimension.Channel, Dimension.Agency), [.. cells.Reverse()]).Lines().ShouldBe(expected);
    }

    [Fact]
    public void A_query_that_cannot_be_meant_is_refused()
    {
        Should.Throw<ArgumentException>(() => Sample.Table(Sample.Year() with { From = new DateOnly(2027, 1, 1) }));
        Should.Throw<ArgumentException>(() => Sample.Table(Sample.Year(Dimension.Agency, Dimension.Agency)));
    }

    [Theory]
    [InlineData("agency", Dimension.Agency)]
    [InlineData("stratum", Dimension.Stratum)]
    [InlineData("year", Dimension.Year)]
    public void Dimensions_have_names(string name, Dimension dimension)
    {
        DimensionNames.TryParse(name, out var parsed).ShouldBeTrue();
        parsed.ShouldBe(dimension);
        dimension.Name().ShouldBe(name);
        DimensionNames.TryParse("0", out _).ShouldBeFalse();
    }
}
