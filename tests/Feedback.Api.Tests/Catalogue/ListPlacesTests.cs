using System.Net;

namespace Feedback.Api.Tests.Catalogue;

public sealed class ListPlacesTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    [InlineData("", 3355)]
    [InlineData("kind=province", 34)]
    [InlineData("kind=commune", 3321)]
    [InlineData("province=79", 168)]
    [InlineData("province=79&kind=province", 0)]
    public async Task All_pages_show_each_place_once(string filter, int expected)
    {
        using var citizen = api.Citizen();
        var codes = await citizen.Walk($"/v1/places?{filter}&limit=200", "code");
        codes.Distinct().Count().ShouldBe(expected);
        codes.Count.ShouldBe(expected);
    }

    [Theory]
    [InlineData("Bình Dương", "79")]
    [InlineData("binh duong", "79")]
    [InlineData("Quận 9", "79")]
    [InlineData("tp.hcm", "79")]
    [InlineData("Hà Giang", "08")]
    [InlineData("ha noi", "01")]
    [InlineData("26740", "26740")]
    public async Task A_former_name_in_any_writing_leads_to_the_place_of_today(string q, string expected)
    {
        using var citizen = api.Citizen();
        (await citizen.Fetch($"/v1/places?q={Uri.EscapeDataString(q)}")).Each("code")[0].ShouldBe(expected);
    }

    [Fact]
    public async Task A_commune_tells_its_kind_and_province()
    {
        using var citizen = api.Citizen();
        var ward = (await citizen.Fetch("/v1/places?q=26740"))["items"]![0]!.AsObject();
        (ward.Text("fullName"), ward.Text("kind"), ward.Text("province")).ShouldBe(("Phường Sài Gòn", "Phường", "79"));
        var province = (await citizen.Fetch("/v1/places?q=79&kind=province"))["items"]![0]!.AsObject();
        (province.Text("kind"), province.ContainsKey("province")).ShouldBe(("Thành phố", false));
    }

    [Theory]
    [InlineData("kind=district", "kind type")]
    [InlineData("province=7 9", "province pattern")]
    [InlineData("q=", "q too-short")]
    public async Task A_filter_that_means_nothing_is_refused_by_name(string filter, string fault)
    {
        using var citizen = api.Citizen();
        (await citizen.Fetch("/v1/places?" + filter, HttpStatusCode.BadRequest)).Faults().ShouldBe([fault]);
    }
}
