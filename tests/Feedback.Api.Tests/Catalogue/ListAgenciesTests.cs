using System.Net;

namespace Feedback.Api.Tests.Catalogue;

public sealed class ListAgenciesTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task All_pages_show_each_agency_once()
    {
        using var citizen = api.Citizen();
        var codes = await citizen.Walk("/v1/agencies?limit=200", "code");
        codes.Count.ShouldBe(3989);
        codes.ShouldBe(codes.Order(StringComparer.Ordinal).Distinct());
    }

    [Theory]
    [InlineData("Sở Tư pháp Thành phố Hồ Chí Minh")]
    [InlineData("so tu phap thanh pho ho chi minh")]
    [InlineData("SO TU PHAP THANH PHO HO CHI MINH")]
    [InlineData("department of justice of ho chi minh")]
    [InlineData("so-tu-phap-79")]
    public async Task It_is_found_by_name_in_any_writing_or_by_code(string q)
    {
        using var citizen = api.Citizen();
        var found = (await citizen.Fetch($"/v1/agencies?q={Uri.EscapeDataString(q)}&limit=1"))["items"]![0]!.AsObject();
        (found.Text("code"), found.Text("parent"), found.Text("level"), found.Text("place")).ShouldBe(("so-tu-phap-79", "ubnd-79", "provincial", "79"));
    }

    [Fact]
    public async Task A_search_is_paged_in_order_of_relevance_without_repeats()
    {
        using var citizen = api.Citizen();
        var all = await citizen.Walk("/v1/agencies?q=so%20y%20te&limit=200", "code");
        all.Count.ShouldBeGreaterThanOrEqualTo(34);
        (await citizen.Walk("/v1/agencies?q=so%20y%20te&limit=7", "code")).ShouldBe(all);
        all.Distinct().Count().ShouldBe(all.Count);
    }

    [Theory]
    [InlineData("parent=ubnd-79&level=commune", 168)]
    [InlineData("place=26740", 1)]
    [InlineData("parent=so-tu-phap-79", 0)]
    [InlineData("parent=khong-co", 0)]
    [InlineData("q=---", 0)]
    public async Task Filters_show_the_units_directly_under_an_agency_at_a_level_or_a_place(string filter, int expected)
    {
        using var citizen = api.Citizen();
        (await citizen.Walk($"/v1/agencies?{filter}&limit=200", "code")).Count.ShouldBe(expected);
    }

    [Theory]
    [InlineData("level=district", "level type")]
    [InlineData("q=", "q too-short")]
    [InlineData("place=so 1", "place pattern")]
    [InlineData("limit=0", "limit out-of-range")]
    public async Task A_filter_that_means_nothing_is_refused_by_name(string filter, string fault)
    {
        using var citizen = api.Citizen();
        (await citizen.Fetch("/v1/agencies?" + filter, HttpStatusCode.BadRequest)).Faults().ShouldBe([fault]);
    }
}
