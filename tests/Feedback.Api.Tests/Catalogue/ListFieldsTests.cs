using System.Net;

namespace Feedback.Api.Tests.Catalogue;

public sealed class ListFieldsTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task All_26_come_at_once_in_order_of_their_codes()
    {
        using var citizen = api.Citizen();
        var list = await citizen.Fetch("/v1/fields");
        var codes = list.Each("code");
        codes.Length.ShouldBe(26);
        codes.ShouldBe(codes.Order(StringComparer.Ordinal));
        list.ContainsKey("next").ShouldBeFalse();
    }

    [Fact]
    public async Task A_field_tells_who_is_competent_at_each_level()
    {
        using var citizen = api.Citizen();
        var items = (await citizen.Fetch("/v1/fields"))["items"]!.AsArray();
        var land = items.Single(item => item!["code"]!.ToString() == "land")!.AsObject();
        (land.Text("nameVi"), land.Text("nameEn")).ShouldBe(("Đất đai", "Land"));
        (land.Text("central"), land.Text("provincial"), land.Text("communeUnit")).ShouldBe(("bo-nong-nghiep-mt", "so-nong-nghiep-mt", "Phòng Kinh tế"));
        items.Single(item => item!["code"]!.ToString() == "banking")!.AsObject().ContainsKey("communeUnit").ShouldBeFalse();
    }

    [Fact]
    public async Task It_takes_no_parameters()
    {
        using var citizen = api.Citizen();
        (await citizen.Fetch("/v1/fields?limit=5", HttpStatusCode.BadRequest)).Text("code").ShouldBe("unknown-parameter");
    }
}
