using System.Net;
using System.Text.Json.Nodes;
using Feedback.Api.Tests.Ratings;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Integrity;

public sealed class DecideFlagTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task A_decision_is_kept_with_its_reason_and_a_later_one_may_turn_it_round()
    {
        using var citizen = api.Citizen();
        var id = (await citizen.Send("/v1/ratings", RatingRequests.Open(), HttpStatusCode.Created)).Text("id");
        var flag = await api.RaiseFlag(RatingRequests.Agency, Guid.Parse(id));
        using var committee = await api.As(Role.Committee, null);
        async Task<JsonObject> Decide(string decision, string reason) => await committee.Send($"/v1/integrity/flags/{flag}/decision", new { decision, reason }, HttpStatusCode.OK);
        async Task<int> SetAside() =>
            (await committee.Fetch($"/v1/indices/satisfaction?from=2026-11-01&to=2026-11-30&agency={RatingRequests.Agency}"))["excluded"]!["setAside"]!.GetValue<int>();

        (await Decide("confirm", "Cùng một máy.")).Text("state").ShouldBe("confirmed");
        (await SetAside()).ShouldBe(1);
        var turned = await Decide("dismiss", "Máy dùng chung.");
        turned["decisions"]!.AsArray().Select(one => one!["reason"]!.GetValue<string>()).ShouldBe(["Cùng một máy.", "Máy dùng chung."]);
        (await SetAside()).ShouldBe(0);
    }

    [Fact]
    public async Task A_flag_outside_the_keys_scope_is_not_there()
    {
        var flag = await api.RaiseFlag("so-y-te-79");
        using var other = await api.As(Role.Committee, "ubnd-01");
        await other.Send($"/v1/integrity/flags/{flag}/decision", new { decision = "confirm", reason = "Thử." }, HttpStatusCode.NotFound);
    }
}
