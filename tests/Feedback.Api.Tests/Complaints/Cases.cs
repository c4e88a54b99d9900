using System.Net;
using System.Text.Json.Nodes;
using Feedback.Api.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Complaints;

/// <summary>A filed complaint as its citizen knows it.</summary>
internal sealed record FiledCase(string Code, string Secret)
{
    public string Path => $"/v1/complaints/{Code}";

    public string Tracking => $"{Path}/tracking";

    public (string Name, string Value) Key => ("X-Tracking-Secret", Secret);
}

/// <summary>Brings complaints to where a test starts. Decisions are stored as the job stores them, so that no model is needed.</summary>
internal static class Cases
{
    public const string Agency = "so-xay-dung-79";
    public const string Text = "Cống thoát nước trước chợ bị tắc, mưa là ngập cả tuyến đường.";

    public static async Task<FiledCase> File(this ApiFactory api, object? body = null)
    {
        using var citizen = api.Citizen();
        var filed = await citizen.Send("/v1/complaints", body ?? new { text = Text }, HttpStatusCode.Created);
        return new FiledCase(filed.Text("code"), filed.Text("secret"));
    }

    /// <summary>Files a complaint that routing sent to an agency.</summary>
    public static async Task<FiledCase> FileAt(this ApiFactory api, string agency, object? body = null, string field = "infrastructure")
    {
        var filed = await api.File(body);
        await api.Decide(filed, Band.Auto, Nature.Petition, new Candidate(field, agency, 0.9));
        return filed;
    }

    /// <summary>Files a complaint that routing was not sure of.</summary>
    public static async Task<FiledCase> FileInTriage(this ApiFactory api, object? body = null)
    {
        var filed = await api.File(body);
        await api.Decide(filed, Band.Triage, Nature.Petition, new Candidate("infrastructure", Agency, 0.3), new Candidate("environment", null, 0.2));
        return filed;
    }

    /// <summary>Files a complaint that was found to be a denunciation.</summary>
    public static async Task<FiledCase> FileRestricted(this ApiFactory api, object? body = null)
    {
        var filed = await api.File(body);
        await api.Decide(filed, Band.Triage, Nature.Denunciation, new Candidate("staff-conduct", Agency, 0.6));
        return filed;
    }

    /// <summary>Files a complaint, takes it on and answers it.</summary>
    public static async Task<FiledCase> FileAnswered(this ApiFactory api, HttpClient officer, object? body = null)
    {
        var filed = await api.FileAt(Agency, body);
        await officer.Act(filed, new { action = "accept" });
        await officer.Act(filed, new { action = "answer", text = "Đã nạo vét xong cống ngày 24/11/2026." });
        return filed;
    }

    /// <summary>Acts on the version as it stands.</summary>
    public static async Task<JsonObject> Act(this HttpClient staff, FiledCase filed, object order, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var version = (await staff.Fetch(filed.Path))["version"]!;
        return await staff.Send($"{filed.Path}/actions", order, expected, ("If-Match", $"\"{version}\""));
    }

    public static async Task Decide(this ApiFactory api, FiledCase filed, Band band, Nature nature, params Candidate[] candidates)
    {
        var store = api.Services.GetRequiredService<IComplaintStore>();
        var catalogue = api.Services.GetRequiredService<LiveCatalogue>().Current;
        var pending = (await store.FindAsync(filed.Code, CancellationToken.None))!;
        var now = api.Clock.GetUtcNow();
        var decision = new RoutingDecision(
            band, "test-model", null, new NatureFinding(nature, 0.9), candidates, [new Evidence("cống", 1.5)], new Thresholds(0.7, 0.4), [], now, []);
        var routed = pending.Route(decision, TriageDesk.For(catalogue, pending.Filed.Place), now)!;
        (await store.TryReplaceAsync(routed, pending.Version, CancellationToken.None)).ShouldBeTrue();
    }
}
