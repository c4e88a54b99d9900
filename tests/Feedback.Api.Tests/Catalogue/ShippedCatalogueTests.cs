using Feedback.Api.Catalogue;
using Feedback.Domain.Catalogue;

namespace Feedback.Api.Tests.Catalogue;

public sealed class ShippedCatalogueTests
{
    private static readonly CatalogueSnapshot Shipped = ShippedCatalogue.Load();
    private static readonly CatalogueSearch Search = new(Shipped);

    private static IEnumerable<Place> Provinces => Shipped.Places.Values.Where(place => place.Province is null);

    [Fact]
    public void It_holds_what_the_readme_says()
    {
        Shipped.Version.ShouldBe(1);
        Shipped.Fields.Count.ShouldBe(26);
        Provinces.Count().ShouldBe(34);
        Shipped.Places.Count.ShouldBe(34 + 3321);
        Shipped.Services.Count.ShouldBe(2849);
        Shipped.Agencies.Count.ShouldBe(3989);
    }

    [Fact]
    public void Nine_provinces_are_cities() => string.Join(' ', Provinces.Where(p => p.Kind == "Thành phố").Select(p => p.Code).Order(StringComparer.Ordinal))
        .ShouldBe("01 22 24 31 46 48 75 79 92");

    [Fact]
    public void Every_commune_lies_in_a_province_and_has_its_committee() =>
        Shipped.Places.Values.Where(place => place.Province is { } province
            && (Shipped.Places.GetValueOrDefault(province) is not { Province: null }
                || Shipped.Agencies.GetValueOrDefault($"ubnd-{place.Code}") is not { Level: AgencyLevel.Commune, Parent: var parent } || parent != $"ubnd-{province}"))
            .ShouldBeEmpty();

    [Fact]
    public void Agencies_form_trees_without_cycles_under_the_government_and_the_courts()
    {
        Shipped.Agencies.Values.Where(agency => agency.Parent is null).Select(agency => agency.Code).Order(StringComparer.Ordinal)
            .ShouldBe(["chinh-phu", "toa-an-nhan-dan"]);
        (Shipped.Subtree("chinh-phu").Count + Shipped.Subtree("toa-an-nhan-dan").Count).ShouldBe(Shipped.Agencies.Count);
    }

    [Fact]
    public void Every_agency_stands_where_its_place_exists() =>
        Shipped.Agencies.Values.Where(agency => agency.Level == AgencyLevel.Central ? agency.Place is not null : !Shipped.Places.ContainsKey(agency.Place!))
            .ShouldBeEmpty();

    [Fact]
    public void Every_field_has_an_agency_of_its_own_at_each_level()
    {
        foreach (var field in Shipped.Fields.Values)
        {
            Shipped.Agencies.ShouldContainKey(field.Central);
            foreach (var province in Provinces)
            {
                var agency = Competence.AgencyFor(Shipped, field.Code, province.Code).ShouldNotBeNull();
                Shipped.Agencies[agency].Place.ShouldBe(field.Code == "banking" ? null : province.Code, $"{field.Code} in {province.Name}");
            }
        }
    }

    [Theory]
    [InlineData("civil-status", "01", "so-tu-phap-01")]
    [InlineData("tax", "24", "thue-24")]
    [InlineData("defence", "79", "chi-huy-quan-su-79")]
    [InlineData("land", "26740", "ubnd-26740")]
    [InlineData("foreign-affairs", "26740", "van-phong-ubnd-79")]
    [InlineData("banking", "26740", "ngan-hang-nha-nuoc")]
    [InlineData("online-service", null, "trung-tam-du-lieu-quoc-gia")]
    public void Competence_follows_the_table(string field, string? place, string expected) =>
        Competence.AgencyFor(Shipped, field, place).ShouldBe(expected);

    [Fact]
    public void Every_service_has_a_field_a_ministry_and_a_level() =>
        Shipped.Services.Values.Where(service => !Shipped.Fields.ContainsKey(service.Field) || !Shipped.Agencies.ContainsKey(service.Ministry) || service.Levels.Count == 0)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("khai sinh", "civil-status")]
    [InlineData("giay phep lai xe", "traffic-order")]
    [InlineData("thẻ căn cước", "residence-identity")]
    [InlineData("hải quan", "tax")]
    public void Well_known_services_are_found_in_their_field(string query, string field) =>
        Search.Services(query, 5).ShouldContain(service => service.Field == field);
}
