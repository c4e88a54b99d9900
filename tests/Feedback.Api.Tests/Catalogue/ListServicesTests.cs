using System.Net;

namespace Feedback.Api.Tests.Catalogue;

public sealed class ListServicesTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task All_pages_show_each_service_once()
    {
        using var citizen = api.Citizen();
        var codes = await citizen.Walk("/v1/services?limit=199", "code");
        codes.Count.ShouldBe(2849);
        codes.ShouldBe(codes.Order(StringComparer.Ordinal).Distinct());
    }

    [Theory]
    [InlineData("Thủ tục đăng ký khai sinh")]
    [InlineData("thu tuc dang ky khai sinh")]
    [InlineData("1.001193")]
    public async Task It_is_found_by_words_in_any_writing_or_by_code(string q)
    {
        using var citizen = api.Citizen();
        var found = (await citizen.Fetch($"/v1/services?q={Uri.EscapeDataString(q)}"))["items"]![0]!.AsObject();
        (found.Text("code"), found.Text("nameVi"), found.Text("field"), found.Text("ministry")).ShouldBe(("1.001193", "Thủ tục đăng ký khai sinh", "civil-status", "bo-tu-phap"));
    }

    [Fact]
    public async Task Filters_narrow_a_search()
    {
        using var citizen = api.Citizen();
        var all = await citizen.Walk("/v1/services?q=cap%20lai&limit=200", "code");
        var narrowed = await citizen.Fetch("/v1/services?q=cap%20lai&field=traffic-order&level=provincial&ministry=bo-cong-an&limit=200");
        narrowed.Each("code").ShouldNotBeEmpty();
        narrowed.Each("code").ShouldBeSubsetOf(all);
        narrowed.Each("field").Distinct().ShouldBe(["traffic-order"]);
        narrowed.Each("ministry").Distinct().ShouldBe(["bo-cong-an"]);
        narrowed["items"]!.AsArray().ShouldAllBe(item => item!["levels"].Texts().Contains("provincial"));
    }

    [Theory]
    [InlineData("level=state", "level type")]
    [InlineData("field=x!", "field pattern")]
    [InlineData("cursor=x", "cursor pattern")]
    public async Task A_filter_that_means_nothing_is_refused_by_name(string filter, string fault)
    {
        using var citizen = api.Citizen();
        (await citizen.Fetch("/v1/services?" + filter, HttpStatusCode.BadRequest)).Faults().ShouldBe([fault]);
    }
}
