using System.Net;
using System.Text.Json.Nodes;
using Feedback.Api.Tests.Ratings;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Catalogue;

public sealed class PutServiceTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private static readonly JsonObject Body = new()
    {
        ["nameVi"] = "Cấp giấy phép thả diều",
        ["field"] = "culture",
        ["group"] = "Thể thao",
        ["ministry"] = "bo-vhttdl",
        ["levels"] = new JsonArray("provincial", "commune"),
    };

    [Fact]
    public async Task A_new_service_is_there_at_once_for_search_receipts_and_ratings()
    {
        using var admin = api.Admin();
        using var citizen = api.Citizen();
        using var portal = await api.As(Role.Portal, null);
        var ended = api.Ended("H41-1").With("service", "3.000001");
        await portal.Send("/v1/receipts", ended, HttpStatusCode.BadRequest);
        await admin.Put("/v1/services/3.000001", Body, HttpStatusCode.Created);
        (await citizen.Fetch("/v1/services?q=tha%20dieu")).Each("code").ShouldContain("3.000001");
        await portal.Send("/v1/receipts", ended, HttpStatusCode.Created);
        await citizen.Send("/v1/ratings", RatingRequests.Open().With("service", "3.000001"), HttpStatusCode.Created);
    }

    [Fact]
    public async Task Put_again_it_is_replaced_whole_and_may_go_out_of_use()
    {
        using var admin = api.Admin();
        using var citizen = api.Citizen();
        await admin.Put("/v1/services/3.000002", Body.With("nameEn", "Kite permit").With("nameVi", "Cấp phép sáo diều"), HttpStatusCode.Created);
        var replaced = await admin.Put("/v1/services/3.000002", Body.With("nameVi", "Cấp phép sáo diều").With("active", false), HttpStatusCode.OK);
        (replaced.ContainsKey("nameEn"), replaced["active"]!.GetValue<bool>()).ShouldBe((false, false));
        (await citizen.Fetch("/v1/services?q=sao%20dieu"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("field", "\"kites\"", "field not-found")]
    [InlineData("ministry", "\"bo-dieu\"", "ministry not-found")]
    [InlineData("levels", "[]", "levels too-short")]
    [InlineData("levels", "[\"commune\",\"commune\"]", "levels duplicate")]
    [InlineData("group", "null", "group required")]
    [InlineData("nameVi", "\"\"", "nameVi too-short")]
    public async Task What_would_leave_the_catalogue_broken_is_refused(string member, string value, string fault)
    {
        using var admin = api.Admin();
        (await admin.Put("/v1/services/3.000003", Body.With(member, JsonNode.Parse(value)), HttpStatusCode.BadRequest)).Faults().ShouldBe([fault]);
    }

    [Fact]
    public async Task It_is_for_admins_of_any_agency_and_for_nobody_else()
    {
        using var admin = await api.As(Role.Admin, "so-y-te-79");
        await admin.Put("/v1/services/3.000004", Body, HttpStatusCode.Created);
        using var committee = await api.As(Role.Committee, null);
        await committee.Put("/v1/services/3.000004", Body, HttpStatusCode.Forbidden);
    }
}
