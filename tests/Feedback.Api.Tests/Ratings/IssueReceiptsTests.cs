using System.Net;
using System.Text.Json.Nodes;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Ratings;

public sealed class IssueReceiptsTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Path = "/v1/receipts/batch";

    [Fact]
    public async Task Five_hundred_are_issued_and_501_are_refused_as_a_whole()
    {
        using var portal = await api.As(Role.Portal, RatingRequests.Agency);
        var refused = await portal.Send(Path, Batch(Many(501)), HttpStatusCode.BadRequest);
        refused.Faults().ShouldBe(["items too-long"]);
        var results = await Results(portal, Many(500));
        results.Select(result => result.Text("status")).ShouldAllBe(status => status == "issued");
        results.Select(result => result["index"]!.GetValue<int>()).ShouldBe(Enumerable.Range(0, 500));
        results.Select(result => result.Text("receipt")).Distinct().Count().ShouldBe(500);
    }

    [Fact]
    public async Task A_bad_item_is_rejected_and_its_neighbours_are_issued()
    {
        using var portal = await api.As(Role.Portal, RatingRequests.Agency);
        var results = await Results(
            portal, api.Ended("H30-1"), api.Ended("H30-2", "so-y-te-79"), api.Ended("H30-3").With("service", null),
            api.Ended("H30-4").With("completedAt", "2020-01-01T00:00:00Z"), api.Ended("H30-5"));
        results.Select(result => result.Text("status")).ShouldBe(["issued", "rejected", "rejected", "rejected", "issued"]);
        results[1]["problem"]!["code"]!.ToString().ShouldBe("forbidden");
        results[1].ContainsKey("receipt").ShouldBeFalse();
        results[2]["problem"]!.AsObject().Faults().ShouldBe(["service required"]);
        results[3]["problem"]!.AsObject().Faults().ShouldBe(["completedAt out-of-range"]);
    }

    [Fact]
    public async Task The_same_end_twice_in_a_batch_has_one_receipt()
    {
        using var portal = await api.As(Role.Portal, RatingRequests.Agency);
        var results = await Results(portal, api.Ended("H30-6"), api.Ended("H30-6"));
        results.Select(result => result.Text("status")).Order().ShouldBe(["issued", "repeated"]);
        results[0].Text("receipt").ShouldBe(results[1].Text("receipt"));
    }

    [Fact]
    public async Task Sent_again_the_batch_gives_the_same_receipts()
    {
        using var portal = await api.As(Role.Portal, RatingRequests.Agency);
        var first = await Results(portal, api.Ended("H30-7"), api.Ended("H30-8"));
        var again = await Results(portal, api.Ended("H30-7"), api.Ended("H30-8"));
        again.Select(result => result.Text("status")).ShouldBe(["repeated", "repeated"]);
        again.Select(result => result.Text("receipt")).ShouldBe(first.Select(result => result.Text("receipt")));
    }

    [Fact]
    public async Task A_body_that_is_no_list_of_items_is_refused_as_a_whole()
    {
        using var portal = await api.As(Role.Portal, RatingRequests.Agency);
        (await portal.Send(Path, Batch(), HttpStatusCode.BadRequest)).Faults().ShouldBe(["items too-short"]);
        (await portal.Send(Path, new JsonObject(), HttpStatusCode.BadRequest)).Faults().ShouldBe(["items required"]);
        (await portal.Send(Path, Batch(api.Ended("H30-9"), null), HttpStatusCode.BadRequest)).Text("code").ShouldBe("invalid-member");
        var unknown = api.Ended("H30-9").With("note", "x");
        (await portal.Send(Path, Batch(api.Ended("H30-9"), unknown), HttpStatusCode.BadRequest)).Text("code").ShouldBe("invalid-json");
        (await Results(portal, api.Ended("H30-9")))[0].Text("status").ShouldBe("issued");
    }

    [Fact]
    public async Task An_items_problem_speaks_the_callers_language()
    {
        using var portal = await api.As(Role.Portal, RatingRequests.Agency);
        portal.DefaultRequestHeaders.AcceptLanguage.Clear();
        var result = (await Results(portal, api.Ended("H30-10", "so-y-te-79")))[0];
        result["problem"]!["title"]!.ToString().ShouldBe("Khóa này không được phép thực hiện");
    }

    private static JsonObject Batch(params JsonObject?[] items) => new() { ["items"] = new JsonArray([.. items]) };

    private static async Task<JsonObject[]> Results(HttpClient portal, params JsonObject[] items) =>
        [.. (await portal.Send(Path, Batch(items), HttpStatusCode.MultiStatus))["results"]!.AsArray().Select(result => result!.AsObject())];

    private JsonObject[] Many(int count) => [.. Enumerable.Range(0, count).Select(i => api.Ended($"H31-{i}"))];
}
