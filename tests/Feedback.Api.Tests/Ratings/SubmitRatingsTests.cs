using System.Net;
using System.Text.Json.Nodes;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Ratings;

public sealed class SubmitRatingsTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Path = "/v1/ratings/batch";

    [Fact]
    public async Task Five_hundred_are_written_and_501_are_refused_as_a_whole()
    {
        using var portal = await api.As(Role.Portal, "so-gddt-79");
        (await portal.Send(Path, Batch(Many(501)), HttpStatusCode.BadRequest)).Faults().ShouldBe(["items too-long"]);
        (await Results(portal, Many(500))).Select(result => result.Text("status")).ShouldAllBe(status => status == "added");
        (await Results(portal, Many(500))).Select(result => result.Text("status")).ShouldAllBe(status => status == "repeated");
        using var officer = await api.As(Role.Officer, "so-gddt-79");
        (await officer.Walk("/v1/ratings?limit=200", "id")).Distinct().Count().ShouldBe(500);
    }

    [Theory]
    [InlineData("2026-11-23T02:00:00Z", true)]
    [InlineData("2026-11-23T09:00:00.000+07:00", true)]
    [InlineData("2026-11-23T02:00:00.001Z", false)]
    [InlineData("2026-08-25T02:00:00Z", true)]
    [InlineData("2026-08-25T01:59:59.999Z", false)]
    public async Task An_offline_rating_is_not_of_the_future_and_at_most_90_days_old(string occurredAt, bool taken)
    {
        using var portal = await api.As(Role.Portal, RatingRequests.Agency);
        var result = (await Results(portal, RatingRequests.Open().With("occurredAt", occurredAt)))[0];
        result.Text("status").ShouldBe(taken ? "added" : "rejected");
        if (!taken) result["problem"]!.AsObject().Faults().ShouldBe(["occurredAt out-of-range"]);
    }

    [Fact]
    public async Task When_and_how_the_dossier_ended_are_kept()
    {
        using var portal = await api.As(Role.Portal, RatingRequests.Agency);
        var offline = RatingRequests.Open(2, "vn3").With("occurredAt", "2026-11-20T08:30:00+07:00").With("outcome", "refused").With("channel", "kiosk");
        var rated = (await Results(portal, offline))[0]["rating"]!.AsObject();
        var stored = await api.Stored(rated.Text("id"));
        (stored.Text("occurredAt"), stored.Text("receivedAt")).ShouldBe(("2026-11-20T01:30:00.000Z", "2026-11-23T02:00:00.000Z"));
        (stored.Text("outcome"), stored.Text("channel"), stored.Text("stratum")).ShouldBe(("refused", "kiosk", "open"));
    }

    [Fact]
    public async Task A_bad_item_is_rejected_and_its_neighbours_are_written()
    {
        using var portal = await api.As(Role.Portal, RatingRequests.Agency);
        var receipt = await api.Receipt("H34-1");
        var results = await Results(
            portal, RatingRequests.Verified(receipt), RatingRequests.Open(agency: "so-y-te-79"), RatingRequests.Open(agency: "so-khong-co"),
            RatingRequests.Verified(receipt).With("outcome", "granted"), RatingRequests.Verified("forged"), RatingRequests.Open(6), RatingRequests.Open(1));
        results.Select(result => result.Text("status")).ShouldBe(["added", "rejected", "rejected", "rejected", "rejected", "rejected", "added"]);
        results[0]["rating"]!["stratum"]!.ToString().ShouldBe("verified");
        results[1]["problem"]!["code"]!.ToString().ShouldBe("forbidden");
        results[2]["problem"]!.AsObject().Faults().ShouldBe(["agency not-found"]);
        results[3]["problem"]!.AsObject().Faults().ShouldBe(["outcome not-allowed"]);
        results[4]["problem"]!["code"]!.ToString().ShouldBe("receipt-invalid");
        results[5]["problem"]!.AsObject().Faults().ShouldBe(["score out-of-range"]);
        results[5].ContainsKey("rating").ShouldBeFalse();
    }

    [Fact]
    public async Task An_offline_rating_may_carry_a_complaint()
    {
        using var portal = await api.As(Role.Portal, RatingRequests.Agency);
        var low = RatingRequests.Open(1).With("complaint", new JsonObject { ["text"] = "Máy lấy số ở kiosk bị hỏng cả buổi sáng." });
        var results = await Results(portal, low, low.With("score", 5));
        results[0]["rating"]!["complaint"]!["code"]!.ToString().ShouldStartWith("PAKN.20261123.");
        results[1]["problem"]!.AsObject().Faults().ShouldBe(["complaint not-allowed"]);
    }

    [Fact]
    public async Task The_calls_own_members_are_strict()
    {
        using var portal = await api.As(Role.Portal, RatingRequests.Agency);
        (await portal.Send(Path, Batch(), HttpStatusCode.BadRequest)).Faults().ShouldBe(["items too-short"]);
        var wrong = Batch(RatingRequests.Open(), RatingRequests.Open().With("score", "5"));
        (await portal.Send(Path, wrong, HttpStatusCode.BadRequest)).Faults().ShouldBe(["items[1].score type"]);
        (await portal.Send(Path, Batch(RatingRequests.Open().With("stars", 5)), HttpStatusCode.BadRequest)).Text("code").ShouldBe("invalid-json");
    }

    private static JsonObject Batch(params JsonObject[] items) => new() { ["items"] = new JsonArray([.. items]) };

    private static JsonObject[] Many(int count) =>
        [.. Enumerable.Range(0, count).Select(i => RatingRequests.Open(1 + (i % 5), agency: "so-gddt-79").With("submissionId", $"offline-{i:D4}"))];

    private static async Task<JsonObject[]> Results(HttpClient portal, params JsonObject[] items) =>
        [.. (await portal.Send(Path, Batch(items), HttpStatusCode.MultiStatus))["results"]!.AsArray().Select(result => result!.AsObject())];
}
