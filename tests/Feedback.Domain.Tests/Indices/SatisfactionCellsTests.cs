using Feedback.Domain.Indices;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Indices;

public sealed class SatisfactionCellsTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-12-31", Dimension.Month, CellPeriod.Month)]
    [InlineData("2028-02-01", "2028-02-29", Dimension.Agency, CellPeriod.All)]
    [InlineData("2026-02-01", "2026-02-28", Dimension.Quarter, CellPeriod.Quarter)]
    [InlineData("2026-01-01", "2026-12-31", Dimension.Day, CellPeriod.Day)]
    [InlineData("2026-01-02", "2026-12-31", Dimension.Month, CellPeriod.Month)]
    [InlineData("2026-01-01", "2026-12-30", Dimension.Year, CellPeriod.Year)]
    public void Days_are_summed_as_far_as_the_query_lets_them(string from, string to, Dimension by, CellPeriod period)
    {
        var query = new SatisfactionQuery(
            DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture),
            DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture),
            [by]);
        var read = For(query);

        (read.From, read.To).ShouldBe((query.From, query.To));
        read.Period.ShouldBe(period);
    }

    [Fact]
    public void Services_are_read_only_when_a_service_or_a_field_is_asked_for()
    {
        For(Sample.Year(Dimension.Agency)).ByService.ShouldBeFalse();
        For(Sample.Year(Dimension.Service)).ByService.ShouldBeTrue();
        For(Sample.Year(Dimension.Field)).ByService.ShouldBeTrue();
        For(Sample.Year() with { Field = "none" }).ByService.ShouldBeTrue("which services have no field only the table knows");
        For(Sample.Year() with { Field = "tu-phap" }).ByService.ShouldBeFalse("the store leaves out the others");
        For(Sample.Year() with { Service = "2.000815" }).ByService.ShouldBeFalse();
    }

    [Fact]
    public void Filters_become_sets_and_no_filter_means_all()
    {
        For(Sample.Year()).Agencies.ShouldBeNull();
        For(Sample.Year()).Services.ShouldBeNull();
        For(Sample.Year() with { Agency = "ubnd-01" }).Agencies
            .ShouldBe(["ubnd-01", "so-tu-phap-01", "phuong-00004", "mot-cua-00004"], ignoreOrder: true);
        For(Sample.Year() with { Province = "79" }).Agencies.ShouldBe(["ubnd-79"]);
        For(Sample.Year() with { Province = "01", Agency = "phuong-00004" }).Agencies
            .ShouldBe(["phuong-00004", "mot-cua-00004"], ignoreOrder: true);
        For(Sample.Year() with { Field = "tu-phap" }).Services.ShouldBe(["2.000815", "1.001193"], ignoreOrder: true);
        For(Sample.Year() with { Service = "9.9" }).Services.ShouldBe(["9.9"]);
    }

    [Fact]
    public void None_cannot_be_listed_and_is_left_to_the_table()
    {
        For(Sample.Year() with { Province = "none" }).Agencies.ShouldBeNull();
        For(Sample.Year() with { Field = "none" }).Services.ShouldBeNull();
    }

    [Fact]
    public void Agencies_channels_outcomes_and_factors_are_kept_apart_only_when_the_query_divides_or_filters_by_them()
    {
        var plain = For(Sample.Year());
        (plain.ByAgency, plain.ByChannel, plain.ByOutcome).ShouldBe((false, false, false));
        plain.Factors.ShouldBe([Factor.Overall]);
        For(Sample.Year(Dimension.Province)).ByAgency.ShouldBeTrue();
        For(Sample.Year() with { Agency = "ubnd-01" }).ByAgency.ShouldBeFalse("the store leaves out the others");
        For(Sample.Year() with { Province = "none" }).ByAgency.ShouldBeTrue();
        For(Sample.Year(Dimension.Channel)).ByChannel.ShouldBeTrue();
        For(Sample.Year() with { Channel = Channel.Web }).ByChannel.ShouldBeTrue();
        For(Sample.Year() with { Outcome = Outcome.Refused }).ByOutcome.ShouldBeTrue();
        For(Sample.Year(Dimension.Factor)).Factors.ShouldBeNull();
    }

    [Fact]
    public void Counters_that_the_store_has_summed_are_taken_as_they_are()
    {
        var summed = Sample.Satisfied("", 9) with { Service = "", Channel = null, Outcome = null, Day = new DateOnly(2026, 11, 1) };

        Sample.Table(new SatisfactionQuery(new DateOnly(2026, 11, 15), new DateOnly(2026, 11, 20), []) { Agency = "ubnd-01", Service = "2.000815" }, summed)
            .Lines().ShouldBe([" 9"]);
    }

    [Fact]
    public void Agencies_summed_by_province_and_services_by_field_give_the_same_table()
    {
        var query = Sample.Year(Dimension.Province, Dimension.Field);
        var asked = For(query);
        RatingCell[] cells = [Sample.Satisfied("ubnd-01", 7), Sample.Satisfied("phuong-00004", 8), Sample.Satisfied("bo-tu-phap", 9), Sample.Satisfied("unknown", 6) with { Service = "9.9" }];

        var summed = Sample.Table(query, [.. cells.Select(cell => cell with { Agency = asked.AgencyFor(cell.Agency), Service = asked.ServiceFor(cell.Service) })]);

        summed.Lines().ShouldBe(["01/tu-phap 15", "none/none 6", "none/tu-phap 9"]);
        Sample.Table(query, cells).Lines().ShouldBe(summed.Lines());
        Sample.Table(query with { Province = "none" }, [.. cells.Select(cell => cell with { Agency = asked.AgencyFor(cell.Agency) })]).Lines()
            .ShouldBe(["none/none 6", "none/tu-phap 9"]);
    }

    [Fact]
    public void Ratings_set_aside_are_in_no_figure_and_counted_once_among_the_excluded()
    {
        var table = Sample.Table(
            Sample.Year(), Sample.Satisfied("ubnd-01", 9), Sample.Satisfied("ubnd-01", 4) with { SetAside = true },
            Sample.Satisfied("ubnd-01", 2) with { SetAside = true, Stratum = Stratum.Open }, Sample.Satisfied("ubnd-01", 1) with { Stratum = Stratum.Open });

        table.Lines().ShouldBe([" 9"]);
        table.Excluded.ShouldBe(new Excluded(0, 1, 0, 6));
    }

    [Fact]
    public void Month_grain_gives_the_same_table_as_day_grain()
    {
        var query = Sample.Year(Dimension.Quarter);
        var days = Sample.Table(query, Sample.Satisfied("ubnd-01", 7), Sample.Satisfied("ubnd-01", 8) with { Day = new DateOnly(2026, 11, 30) });
        var months = Sample.Table(query, Sample.Satisfied("ubnd-01", 15) with { Day = new DateOnly(2026, 11, 1), Service = "" });

        days.Lines().ShouldBe(["2026-Q4 15"]);
        months.Lines().ShouldBe(days.Lines());
    }

    [Theory]
    [InlineData(Dimension.Day, 2026, 12, 31)]
    [InlineData(Dimension.Month, 2026, 12, 1)]
    [InlineData(Dimension.Quarter, 2026, 10, 1)]
    [InlineData(Dimension.Year, 2026, 1, 1)]
    public void A_period_begins_on_its_first_day(Dimension period, int year, int month, int day) =>
        Period.Start(period, new DateOnly(2026, 12, 31)).ShouldBe(new DateOnly(year, month, day));

    private static CellQuery For(SatisfactionQuery query) => SatisfactionCells.For(query, Sample.Catalogue);
}
