using System.Net;
using System.Text.Json.Nodes;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Complaints;

/// <summary>ActOnComplaint: the members each action needs, takes and refuses, and what they may name.</summary>
public sealed class ActOnComplaintMembersTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private static readonly string[] Members = ["agency", "field", "reason", "message", "text", "to", "into"];

    [Theory]
    [InlineData("receive", "", "")]
    [InlineData("accept", "", "")]
    [InlineData("publish", "", "")]
    [InlineData("assign", "agency", "field reason")]
    [InlineData("transfer", "agency reason", "field")]
    [InlineData("return", "reason", "")]
    [InlineData("refuse", "reason", "")]
    [InlineData("sendBack", "reason", "")]
    [InlineData("requestInformation", "message", "")]
    [InlineData("refer", "message to", "")]
    [InlineData("answer", "text", "")]
    [InlineData("merge", "into", "reason")]
    [InlineData("close", "", "reason")]
    public async Task Each_action_needs_some_members_takes_some_and_refuses_the_rest(string action, string needed, string optional)
    {
        using var officer = await api.As(Role.Officer, Cases.Agency);
        var filed = await api.FileAt(Cases.Agency);
        var (needs, takes) = (Split(needed), Split(needed + " " + optional));
        var bare = await Try(new JsonObject { ["action"] = action });
        (bare.Text("code") == "invalid-member" ? bare.Faults() : []).ShouldBe(needs.Select(member => $"{member} required"), ignoreOrder: true);

        var all = new JsonObject
        {
            ["action"] = action,
            ["agency"] = "so-y-te-79",
            ["field"] = "health",
            ["reason"] = "Lý do đầy đủ.",
            ["message"] = "Lời nhắn đầy đủ.",
            ["text"] = "Câu trả lời đầy đủ.",
            ["to"] = "formalComplaint",
            ["into"] = "PAKN.20261123.0001",
        };
        (await Try(all)).Faults().ShouldBe(Members.Except(takes).Select(member => $"{member} not-allowed"), ignoreOrder: true);

        Task<JsonObject> Try(JsonObject order) => Order(officer, filed, order);
    }

    [Fact]
    public async Task Where_a_case_is_sent_must_exist_and_be_in_use()
    {
        using var admin = api.Admin();
        await admin.Put("/v1/agencies/so-cu-79", new { nameVi = "Sở cũ", level = "provincial", parent = "ubnd-79", active = false }, HttpStatusCode.Created);
        using var officer = await api.As(Role.Officer, Cases.Agency);
        var filed = await api.FileAt(Cases.Agency);
        foreach (var agency in new[] { "so-khong-co", "so-cu-79" })
        {
            var sent = await officer.Act(filed, new { action = "transfer", agency, reason = "Không thuộc." }, HttpStatusCode.BadRequest);
            sent.Faults().ShouldBe(["agency not-found"], agency);
        }

        var field = await officer.Act(filed, new { action = "transfer", agency = "so-y-te-79", field = "roads", reason = "Không thuộc." }, HttpStatusCode.BadRequest);
        field.Faults().ShouldBe(["field not-found"]);
        (await officer.Fetch(filed.Path))["version"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task A_case_is_merged_into_another_that_the_officer_sees_and_that_is_alive()
    {
        using var officer = await api.As(Role.Officer, Cases.Agency);
        var (first, second, foreign) = (await api.FileAt(Cases.Agency), await api.FileAt(Cases.Agency), await api.FileAt("so-y-te-79"));
        (await Merge(second, second.Code)).Faults().ShouldBe(["into conflict"]);
        (await Merge(second, foreign.Code)).Faults().ShouldBe(["into not-found"]);
        (await Merge(second, "PAKN.20261123.9999")).Faults().ShouldBe(["into not-found"]);
        (await Merge(second, "PAKN-1")).Faults().ShouldBe(["into pattern"]);
        var merged = await Merge(second, first.Code);
        (merged.Text("status"), merged["events"]!.AsArray()[^1]!["reference"]!.ToString()).ShouldBe(("merged", first.Code));
        (await Merge(first, second.Code)).Faults().ShouldBe(["into conflict"]);

        Task<JsonObject> Merge(FiledCase filed, string into) => Order(officer, filed, new JsonObject { ["action"] = "merge", ["into"] = into });
    }

    [Fact]
    public async Task What_is_no_action_of_people_is_refused()
    {
        using var officer = await api.As(Role.Officer, Cases.Agency);
        var filed = await api.FileAt(Cases.Agency);
        foreach (var action in new[] { "route", "react", "submit", "Accept", " accept", "receive, accept", "delete" })
        {
            (await Order(officer, filed, new JsonObject { ["action"] = action })).Faults().ShouldBe(["action type"], action);
        }

        (await Order(officer, filed, [])).Faults().ShouldBe(["action required"]);
    }

    private static string[] Split(string members) => members.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<JsonObject> Order(HttpClient officer, FiledCase filed, JsonObject order)
    {
        var version = (await officer.Fetch(filed.Path))["version"]!;
        using var answer = await officer.Call(HttpMethod.Post, $"{filed.Path}/actions", order, ("If-Match", $"\"{version}\""));
        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.Conflict);
        return await answer.Body();
    }
}
