using System.Net;
using System.Text.Json.Nodes;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Tests.Ratings;

/// <summary>SubmitRating with a receipt: whose it may be, how long it lasts, and that it counts once.</summary>
public sealed class SubmitRatingReceiptTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task A_receipt_that_was_changed_or_signed_elsewhere_is_not_valid()
    {
        using var citizen = api.Citizen();
        var receipt = await api.Receipt("H32-1");
        var elsewhere = ReceiptToken.Write(
            new Receipt("id", "hash", RatingRequests.Service, RatingRequests.Agency, Channel.Web, Outcome.Granted,
                api.Clock.GetUtcNow(), null, api.Clock.GetUtcNow(), api.Clock.GetUtcNow().AddDays(90)), new byte[32]);
        var parts = receipt.Split('.');
        var last = parts[1][..^2] + (parts[1][^2] == 'A' ? 'B' : 'A') + parts[1][^1];
        foreach (var forged in new[] { elsewhere, $"{parts[0]}.{last}", $"{elsewhere.Split('.')[0]}.{parts[1]}", parts[0], "x", "." })
        {
            (await citizen.Send("/v1/ratings", RatingRequests.Verified(forged), HttpStatusCode.BadRequest)).Text("code").ShouldBe("receipt-invalid", forged);
        }

        await citizen.Send("/v1/ratings", RatingRequests.Verified(receipt), HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_receipt_can_be_used_up_to_the_last_millisecond_before_it_expires()
    {
        await using var own = new ApiFactory();
        using var citizen = own.Citizen();
        var inTime = await own.Receipt("H32-2");
        var late = await own.Receipt("H32-3");
        own.Clock.Advance(TimeSpan.FromDays(90) - TimeSpan.FromMilliseconds(1));
        await citizen.Send("/v1/ratings", RatingRequests.Verified(inTime), HttpStatusCode.Created);
        own.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await citizen.Send("/v1/ratings", RatingRequests.Verified(late), HttpStatusCode.BadRequest)).Text("code").ShouldBe("receipt-expired");
    }

    [Fact]
    public async Task An_answer_may_be_changed_for_24_hours_and_every_one_is_kept()
    {
        await using var own = new ApiFactory();
        using var citizen = own.Citizen();
        var receipt = await own.Receipt("H32-4");
        var first = await citizen.Send("/v1/ratings", RatingRequests.Verified(receipt, 1), HttpStatusCode.Created);
        first.Text("changeableUntil").ShouldBe("2026-11-24T02:00:00.000Z");
        own.Clock.Advance(TimeSpan.FromHours(24));
        var changed = await citizen.Send("/v1/ratings", RatingRequests.Verified(receipt, 2), HttpStatusCode.OK);
        changed.Text("changeableUntil").ShouldBe("2026-11-24T02:00:00.000Z");
        own.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await citizen.Send("/v1/ratings", RatingRequests.Verified(receipt, 3), HttpStatusCode.Conflict)).Text("code").ShouldBe("receipt-used");
        (await citizen.Send("/v1/ratings", RatingRequests.Verified(receipt, 2), HttpStatusCode.OK)).Text("status").ShouldBe("repeated");
        var stored = await own.Stored(first.Text("id"));
        stored["score"]!.GetValue<int>().ShouldBe(2);
        stored["history"]!.AsArray().Select(past => past!["score"]!.GetValue<int>()).ShouldBe([1]);
    }

    [Fact]
    public async Task The_receipt_alone_tells_agency_service_channel_and_outcome()
    {
        using var citizen = api.Citizen();
        var receipt = await api.Receipt("H32-5", "so-y-te-79");
        foreach (var member in new[] { "agency", "service", "submissionId" })
        {
            var both = RatingRequests.Verified(receipt).With(member, "so-tu-phap-79");
            (await citizen.Send("/v1/ratings", both, HttpStatusCode.BadRequest)).Faults().ShouldBe([$"{member} not-allowed"]);
        }

        var stored = await api.Stored(await api.Rate(RatingRequests.Verified(receipt)));
        (stored.Text("agency"), stored.Text("service"), stored.Text("channel"), stored.Text("outcome")).ShouldBe(("so-y-te-79", "2.000815", "web", "granted"));
    }

    [Fact]
    public async Task Sent_by_many_at_once_a_receipt_is_one_rating()
    {
        using var citizen = api.Citizen();
        var body = RatingRequests.Verified(await api.Receipt("H32-6"), 4);
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => citizen.Call(HttpMethod.Post, "/v1/ratings", body)));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(15);
        (await Ids(answers)).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Different_answers_at_once_leave_one_rating_with_the_others_in_its_history()
    {
        using var citizen = api.Citizen();
        var receipt = await api.Receipt("H32-7");
        var answers = await Task.WhenAll(Enumerable.Range(1, 5).Select(score => citizen.Call(HttpMethod.Post, "/v1/ratings", RatingRequests.Verified(receipt, score))));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        var stored = await api.Stored((await Ids(answers)).Distinct().ShouldHaveSingleItem());
        stored["history"]!.AsArray().Select(past => past!["score"]!.GetValue<int>()).Append(stored["score"]!.GetValue<int>()).Order().ShouldBe([1, 2, 3, 4, 5]);
    }

    private static Task<string[]> Ids(IEnumerable<HttpResponseMessage> answers) => Task.WhenAll(
        answers.Select(async answer => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!.ToString()));
}
