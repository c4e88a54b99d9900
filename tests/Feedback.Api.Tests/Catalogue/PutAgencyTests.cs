using System.Net;
using System.Text.Json.Nodes;
using Feedback.Api.Tests.Ratings;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Catalogue;

public sealed class PutAgencyTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task A_new_agency_is_there_at_once_for_lists_search_receipts_and_keys()
    {
        using var admin = api.Admin();
        using var citizen = api.Citizen();
        using var portal = await api.As(Role.Portal, "ubnd-79");
        await portal.Send("/v1/receipts", api.Ended("H40-1", "trung-tam-moi-79"), HttpStatusCode.BadRequest);
        var made = await admin.Put("/v1/agencies/trung-tam-moi-79", Body("Trung tâm Kiểm định Mới", "ubnd-79"), HttpStatusCode.Created);
        made.ToJsonString().ShouldContain("\"aliases\":[],\"active\":true");
        (await citizen.Fetch("/v1/agencies?q=kiem%20dinh%20moi")).Each("code").ShouldBe(["trung-tam-moi-79"]);
        (await citizen.Walk("/v1/agencies?parent=ubnd-79&limit=200", "code")).ShouldContain("trung-tam-moi-79");
        await portal.Send("/v1/receipts", api.Ended("H40-1", "trung-tam-moi-79"), HttpStatusCode.Created);
        using var officer = await api.As(Role.Officer, "trung-tam-moi-79");
        await officer.Fetch("/v1/complaints");
    }

    [Fact]
    public async Task Put_again_it_is_replaced_whole()
    {
        using var admin = api.Admin();
        var full = Body("Phòng Một cửa", "ubnd-79").With("nameEn", "One-stop shop").With("place", "79").With("aliases", new JsonArray("Quầy Hoa Sen"));
        (await admin.Put("/v1/agencies/mot-cua-79", full, HttpStatusCode.Created)).Text("nameEn").ShouldBe("One-stop shop");
        using var citizen = api.Citizen();
        (await citizen.Fetch("/v1/agencies?q=quay%20hoa%20sen")).Each("code").ShouldBe(["mot-cua-79"]);
        var bare = await admin.Put("/v1/agencies/mot-cua-79", Body("Phòng Một cửa số 2", "ubnd-79"), HttpStatusCode.OK);
        (bare.ContainsKey("nameEn"), bare.ContainsKey("place"), bare["aliases"]!.AsArray().Count).ShouldBe((false, false, 0));
        (await citizen.Fetch("/v1/agencies?q=quay%20hoa%20sen"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Out_of_use_it_is_not_found_by_search_and_stays_in_the_list()
    {
        using var admin = api.Admin();
        await admin.Put("/v1/agencies/so-giai-the-79", Body("Sở Giải thể", "ubnd-79").With("active", false), HttpStatusCode.Created);
        using var citizen = api.Citizen();
        (await citizen.Fetch("/v1/agencies?q=so%20giai%20the"))["items"]!.AsArray().ShouldBeEmpty();
        (await citizen.Walk("/v1/agencies?parent=ubnd-79&limit=200", "code")).ShouldContain("so-giai-the-79");
    }

    [Fact]
    public async Task Under_itself_or_its_own_units_the_tree_would_be_a_ring()
    {
        using var admin = api.Admin();
        foreach (var parent in new[] { "ubnd-79", "ubnd-26740" })
        {
            (await admin.Put("/v1/agencies/ubnd-79", Body("UBND", parent), HttpStatusCode.BadRequest)).Faults().ShouldBe(["parent conflict"], parent);
        }

        (await admin.Put("/v1/agencies/chinh-phu", Body("Chính phủ", "ubnd-26740"), HttpStatusCode.BadRequest)).Faults().ShouldBe(["parent conflict"]);
    }

    [Fact]
    public async Task What_it_names_must_be_in_the_catalogue_and_its_code_well_formed()
    {
        using var admin = api.Admin();
        (await admin.Put("/v1/agencies/moi-79", Body("Mới", "khong-co"), HttpStatusCode.BadRequest)).Faults().ShouldBe(["parent not-found"]);
        (await admin.Put("/v1/agencies/moi-79", Body("Mới", "ubnd-79").With("place", "99999"), HttpStatusCode.BadRequest)).Faults().ShouldBe(["place not-found"]);
        (await admin.Put("/v1/agencies/_moi", Body("Mới", "ubnd-79"), HttpStatusCode.BadRequest)).Faults().ShouldBe(["code pattern"]);
    }

    [Theory]
    [InlineData("phong-x-79", "ubnd-79", HttpStatusCode.Created)]
    [InlineData("phong-y-79", "so-y-te-79", HttpStatusCode.Created)]
    [InlineData("phong-z-01", "ubnd-01", HttpStatusCode.Forbidden)]
    [InlineData("phong-z-0", "chinh-phu", HttpStatusCode.Forbidden)]
    [InlineData("phong-z-0", null, HttpStatusCode.Forbidden)]
    [InlineData("so-y-te-01", "ubnd-79", HttpStatusCode.Forbidden)]
    [InlineData("so-y-te-79", "ubnd-01", HttpStatusCode.Forbidden)]
    [InlineData("so-xay-dung-79", "ubnd-79", HttpStatusCode.OK)]
    [InlineData("ubnd-79", "chinh-phu", HttpStatusCode.OK)]
    [InlineData("ubnd-79", "ubnd-01", HttpStatusCode.Forbidden)]
    [InlineData("ubnd-79", null, HttpStatusCode.Forbidden)]
    public async Task An_admin_of_a_subtree_neither_takes_from_outside_nor_gives_away(string code, string? parent, HttpStatusCode expected)
    {
        using var admin = await api.As(Role.Admin, "ubnd-79");
        await admin.Put($"/v1/agencies/{code}", Body("Tên mới", parent), expected);
    }

    [Fact]
    public async Task Moved_under_another_parent_it_is_seen_by_that_ones_officers_at_once()
    {
        using var admin = api.Admin();
        await admin.Put("/v1/agencies/to-dan-pho-1", Body("Tổ dân phố 1", "ubnd-79"), HttpStatusCode.Created);
        var rating = await api.Rate(RatingRequests.Open(agency: "to-dan-pho-1"));
        using var ward = await api.As(Role.Officer, "ubnd-26740");
        await ward.Fetch($"/v1/ratings/{rating}", HttpStatusCode.NotFound);
        await admin.Put("/v1/agencies/to-dan-pho-1", Body("Tổ dân phố 1", "ubnd-26740"), HttpStatusCode.OK);
        await ward.Fetch($"/v1/ratings/{rating}");
    }

    [Fact]
    public async Task Changes_at_once_all_last()
    {
        using var admin = api.Admin();
        using var citizen = api.Citizen();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(async i =>
        {
            await admin.Put($"/v1/agencies/doi-{i}", Body($"Đội {i}", "ubnd-92"), HttpStatusCode.Created);
            (await citizen.Walk("/v1/agencies?parent=ubnd-92&limit=200", "code")).ShouldContain($"doi-{i}");
        }));
    }

    private static JsonObject Body(string name, string? parent) =>
        new JsonObject { ["nameVi"] = name, ["level"] = "provincial" }.With("parent", parent);
}
