using Feedback.Domain.Catalogue;

namespace Feedback.Domain.Tests.Catalogue;

public sealed class CompetenceTests
{
    [Theory]
    [InlineData("civil-status", null, "bo-tu-phap")]
    [InlineData("civil-status", "08", "so-tu-phap-08")]
    [InlineData("civil-status", "00691", "ubnd-00691")]
    [InlineData("foreign", "00691", "so-tu-phap-08")]
    [InlineData("border", "79", "cong-an-08")]
    [InlineData("banking", "79", "ngan-hang-nha-nuoc")]
    [InlineData("banking", "26740", "ngan-hang-nha-nuoc")]
    [InlineData("banking", null, "ngan-hang-nha-nuoc")]
    public void The_lowest_competent_agency_is_responsible(string field, string? place, string expected) =>
        Competence.AgencyFor(SmallCatalogue.Snapshot, field, place).ShouldBe(expected);

    [Theory]
    [InlineData("civil-status", "26740", "so-tu-phap-79")]
    [InlineData("tourism", "08", "bo-tu-phap")]
    [InlineData("tourism", "79", "bo-tu-phap")]
    [InlineData("civil-status", "99", "bo-tu-phap")]
    public void An_agency_that_is_closed_or_unknown_gives_way_to_the_next_above(string field, string place, string expected) =>
        Competence.AgencyFor(SmallCatalogue.Snapshot, field, place).ShouldBe(expected);

    [Fact]
    public void An_unknown_field_has_no_agency() => Competence.AgencyFor(SmallCatalogue.Snapshot, "astrology", "08").ShouldBeNull();
}
