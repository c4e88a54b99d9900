using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Feedback.Api.Tests.Ratings;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Indices;

public sealed class PublishIndicesTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Path = "/v1/indices/publications";

    [Fact]
    public async Task A_month_goes_from_draft_to_public_by_two_people_and_can_be_read_by_anyone()
    {
        await Rate("so-cong-thuong-01", 40, "2026-10-20T03:00:00Z");
        using var drafter = await api.As(Role.Committee, null);
        using var reviewer = await api.As(Role.Committee, null);
        using var citizen = api.Citizen();
        var draft = await drafter.Send(Path, new { period = "2026-10" }, HttpStatusCode.Created);
        var url = draft.Text("url");
        (await citizen.Fetch(Path))["items"]!.AsArray().ShouldNotContain(item => item!["period"]!.GetValue<string>() == "2026-10");
        await citizen.Fetch(url, HttpStatusCode.NotFound);
        await drafter.Send(url + "/actions", new { action = "review" }, HttpStatusCode.Conflict);
        await reviewer.Send(url + "/actions", new { action = "review" }, HttpStatusCode.OK);
        await drafter.Send(url + "/actions", new { action = "publish" }, HttpStatusCode.OK);

        using var answer = await citizen.GetAsync(url, TestContext.Current.CancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        sha.ShouldBe(draft.Text("sha256"));
        answer.Headers.ETag!.Tag.ShouldBe($"\"{sha}\"");
        answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
        var tables = JsonNode.Parse(bytes)!["tables"]!.AsArray();
        var agency = tables.Single(t => t!["name"]!.GetValue<string>() == "agencies" && t["scale"]!.GetValue<string>() == "likert5")!["rows"]!.AsArray()
            .Single(row => row!["code"]!.GetValue<string>() == "so-cong-thuong-01")!;
        var counts = agency["counts"]!.AsArray().Select(count => count!.GetValue<int>()).ToList();
        counts.Zip([0, 10, 0, 0, 30], (printed, given) => Math.Abs(printed - given)).ShouldAllBe(off => off <= 5, "rounded to threes, and at times a step further");
        agency["n"]!.GetValue<int>().ShouldBe(counts.Sum());
        (await citizen.Fetch(Path))["items"]!.AsArray().Single(item => item!["period"]!.GetValue<string>() == "2026-10")!["steps"].ShouldBeNull("the public is not told who");
    }

    [Fact]
    public async Task What_comes_after_the_cut_off_changes_nothing_and_a_correction_is_a_number_of_its_own()
    {
        await Rate("so-cong-thuong-04", 40, "2026-09-20T03:00:00Z");
        using var drafter = await api.As(Role.Committee, null);
        using var reviewer = await api.As(Role.Committee, null);
        var first = await Published(drafter, reviewer, new { period = "2026-09" });
        await Rate("so-cong-thuong-04", 60, "2026-09-21T03:00:00Z");
        var verified = await drafter.Send(first.Text("url") + "/actions", new { action = "verify" }, HttpStatusCode.OK);
        (verified["recomputes"]!.GetValue<bool>(), verified.Text("sha256")).ShouldBe((true, first.Text("sha256")));

        (await drafter.Send(Path, new { period = "2026-09" }, HttpStatusCode.BadRequest)).Faults().ShouldBe(["reason conflict"]);
        var second = await Published(drafter, reviewer, new { period = "2026-09", reason = "Bổ sung đánh giá ngoại tuyến." });

        second["number"]!.GetValue<int>().ShouldBe(2);
        second.Text("sha256").ShouldNotBe(first.Text("sha256"));
        var file = await drafter.Fetch(second.Text("url"));
        (file.Text("corrects"), file.Text("reason")).ShouldBe(("2026-09.1", "Bổ sung đánh giá ngoại tuyến."));
        using var old = await drafter.GetAsync(first.Text("url"), TestContext.Current.CancellationToken);
        Convert.ToHexStringLower(SHA256.HashData(await old.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))).ShouldBe(first.Text("sha256"));
    }

    [Fact]
    public async Task A_correction_by_one_rating_prints_every_row_as_it_was()
    {
        await Rate("so-cong-thuong-08", 40, "2026-09-10T03:00:00Z");
        using var drafter = await api.As(Role.Committee, null);
        using var reviewer = await api.As(Role.Committee, null);
        var first = await Published(drafter, reviewer, new { period = "2026-Q3" });
        await Rate("so-cong-thuong-08", 1, "2026-09-11T03:00:00Z");

        var second = await Published(drafter, reviewer, new { period = "2026-Q3", reason = "Một phiếu đến muộn." });

        var (before, after) = (await drafter.Fetch(first.Text("url")), await drafter.Fetch(second.Text("url")));
        before["tables"]!.ToJsonString().ShouldContain("\"so-cong-thuong-08\"");
        after["tables"]!.ToJsonString().ShouldBe(before["tables"]!.ToJsonString());
        (await drafter.Send(second.Text("url") + "/actions", new { action = "verify" }, HttpStatusCode.OK))["recomputes"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_period_is_over_and_has_one_draft_at_a_time()
    {
        using var committee = await api.As(Role.Committee, null);
        foreach (var period in new[] { "2026-11", "2026-Q4", "2026" }) (await committee.Send(Path, new { period }, HttpStatusCode.BadRequest)).Faults().ShouldBe(["period conflict"]);
        await committee.Send(Path, new { period = "2026-Q2" }, HttpStatusCode.Created);
        (await committee.Send(Path, new { period = "2026-Q2" }, HttpStatusCode.Conflict)).Text("code").ShouldBe("publication-state");
        await committee.Send(Path + "/2026-Q2.1/actions", new { action = "discard" }, HttpStatusCode.OK);
        (await committee.Send(Path, new { period = "2026-Q2" }, HttpStatusCode.Created))["number"]!.GetValue<int>().ShouldBe(2);
    }

    private static async Task<JsonObject> Published(HttpClient drafter, HttpClient reviewer, object order)
    {
        var draft = await drafter.Send(Path, order, HttpStatusCode.Created);
        foreach (var action in new[] { "review", "publish" }) await reviewer.Send(draft.Text("url") + "/actions", new { action }, HttpStatusCode.OK);
        return draft;
    }

    private async Task Rate(string agency, int count, string ended)
    {
        using var portal = await api.As(Role.Portal, null);
        var receipts = await portal.Send(
            "/v1/receipts/batch",
            new { items = Enumerable.Range(0, count).Select(i => new { dossierCode = $"{agency}-{ended}-{i}", service = RatingRequests.Service, agency, channel = "web", outcome = "granted", completedAt = ended }) },
            HttpStatusCode.MultiStatus);
        var items = Enumerable.Range(0, count).Select(i => new { receipt = receipts["results"]![i]!["receipt"]!.GetValue<string>(), scale = "likert5", score = i % 4 == 0 ? 2 : 5, occurredAt = ended });
        await portal.Send("/v1/ratings/batch", new { items }, HttpStatusCode.MultiStatus);
    }
}
