using System.Net;
using Feedback.Api.Tests.Complaints;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Routing;

public sealed class GetRoutingQualityTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Path = "/v1/routing/quality";

    [Fact]
    public async Task What_was_routed_shows_by_field_and_by_week_within_the_keys_scope()
    {
        await api.FileAt(Cases.Agency);
        using var committee = await api.As(Role.Committee, "ubnd-79");
        using var elsewhere = await api.As(Role.Committee, "so-y-te-79");

        var report = await committee.Fetch(Path);

        (report.Text("from"), report.Text("to")).ShouldBe(("2026-09-01", "2026-11-23"));
        var field = report["quality"]!["fields"]!.AsArray().ShouldHaveSingleItem()!;
        (field["field"]!.ToString(), field["sent"]!.GetValue<int>(), field["coverage"]!.GetValue<int>()).ShouldBe(("infrastructure", 1, 1));
        report["quality"]!["weeks"]!.AsArray().ShouldHaveSingleItem()!["monday"]!.ToString().ShouldBe("2026-11-23");
        report["quality"]!["audit"]!["precision"].ShouldBeNull();
        (await elsewhere.Fetch(Path))["quality"]!["complaints"]!.GetValue<int>().ShouldBe(0);
    }

    [Theory]
    [InlineData("?from=2026-11-24&to=2026-11-23", "to out-of-range")]
    [InlineData("?from=2025-11-01&to=2026-11-23", "to out-of-range")]
    [InlineData("?from=gestern", "from type")]
    public async Task Days_are_held_to_their_bounds(string query, string fault)
    {
        using var committee = await api.As(Role.Committee, null);
        using var answer = await committee.Call(HttpMethod.Get, Path + query);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Body()).Faults().ShouldBe([fault]);
    }
}
