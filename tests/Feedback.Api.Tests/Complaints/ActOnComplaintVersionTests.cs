using System.Net;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Complaints;

/// <summary>ActOnComplaint: on the version looked at, by those who may.</summary>
public sealed class ActOnComplaintVersionTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    [InlineData(null, 428)]
    [InlineData("\"1\"", 412)]
    [InlineData("\"3\"", 412)]
    [InlineData("2", 412)]
    [InlineData("W/\"2\"", 412)]
    [InlineData("*", 412)]
    [InlineData("\"2\"", 200)]
    public async Task The_version_must_be_named_as_it_was_read(string? version, int expected)
    {
        using var officer = await api.As(Role.Officer, Cases.Agency);
        var filed = await api.FileAt(Cases.Agency);
        (string, string)[] headers = version is null ? [] : [("If-Match", version)];
        await officer.Send($"{filed.Path}/actions", new { action = "accept" }, (HttpStatusCode)expected, headers);
        (await officer.Fetch(filed.Path))["version"]!.GetValue<int>().ShouldBe(expected == 200 ? 3 : 2);
    }

    [Fact]
    public async Task Of_two_orders_on_one_version_one_is_carried_out()
    {
        using var officer = await api.As(Role.Officer, Cases.Agency);
        var filed = await api.FileAt(Cases.Agency);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => officer.Call(
            HttpMethod.Post, $"{filed.Path}/actions", i % 2 == 0 ? new { action = "accept" } : new { action = "receive" }, ("If-Match", "\"2\""))));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed).ShouldBe(7);
        (await officer.Fetch(filed.Path))["events"]!.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public async Task Sent_twice_an_order_is_carried_out_once()
    {
        using var officer = await api.As(Role.Officer, Cases.Agency);
        var filed = await api.FileAt(Cases.Agency);
        await officer.Send($"{filed.Path}/actions", new { action = "accept" }, HttpStatusCode.OK, ("If-Match", "\"2\""));
        (await officer.Send($"{filed.Path}/actions", new { action = "accept" }, HttpStatusCode.PreconditionFailed, ("If-Match", "\"2\""))).Text("code").ShouldBe("precondition-failed");
    }

    [Fact]
    public async Task What_the_state_does_not_allow_is_409_with_what_it_does()
    {
        using var officer = await api.As(Role.Officer, Cases.Agency);
        var filed = await api.FileAnswered(officer);
        var refused = await officer.Act(filed, new { action = "accept" }, HttpStatusCode.Conflict);
        (refused.Text("code"), string.Join(' ', refused["allowed"].Texts())).ShouldBe(("illegal-action", "close"));
        using var coordinator = await api.As(Role.Coordinator, "ubnd-79");
        (await coordinator.Act(filed, new { action = "accept" }, HttpStatusCode.Conflict))["allowed"].Texts().ShouldBe(["sendBack", "close"]);
    }

    [Fact]
    public async Task A_complaint_still_waiting_for_routing_allows_nothing()
    {
        using var coordinator = await api.As(Role.Coordinator, null);
        var filed = await api.File();
        foreach (var order in new object[] { new { action = "accept" }, new { action = "assign", agency = Cases.Agency }, new { action = "refuse", reason = "Trùng." } })
        {
            (await coordinator.Act(filed, order, HttpStatusCode.Conflict))["allowed"].Texts().ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Anothers_case_is_404_whatever_the_version_and_the_order()
    {
        using var stranger = await api.As(Role.Officer, "so-y-te-79");
        var filed = await api.FileAt(Cases.Agency);
        await stranger.Send($"{filed.Path}/actions", new { action = "accept" }, HttpStatusCode.NotFound, ("If-Match", "\"2\""));
        await stranger.Send($"{filed.Path}/actions", new { action = "accept" }, HttpStatusCode.NotFound);
        await stranger.Send($"{filed.Path}/actions", new { action = "publish" }, HttpStatusCode.NotFound, ("If-Match", "\"9\""));
    }

    [Fact]
    public async Task Officers_do_not_touch_a_restricted_case_and_the_national_coordinator_may_assign_it()
    {
        using var officer = await api.As(Role.Officer, null);
        using var coordinator = await api.As(Role.Coordinator, null);
        var filed = await api.FileRestricted();
        await officer.Send($"{filed.Path}/actions", new { action = "refuse", reason = "Trùng." }, HttpStatusCode.NotFound, ("If-Match", "\"2\""));
        var assigned = await coordinator.Act(filed, new { action = "assign", agency = Cases.Agency, reason = "Không phải tố cáo." });
        assigned["restricted"]!.GetValue<bool>().ShouldBeFalse();
        await officer.Fetch(filed.Path);
    }
}
