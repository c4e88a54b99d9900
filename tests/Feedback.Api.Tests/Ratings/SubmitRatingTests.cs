using System.Net;
using System.Text.Json.Nodes;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Ratings;

public sealed class SubmitRatingTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    [InlineData("likert5", 0, false)]
    [InlineData("likert5", 1, true)]
    [InlineData("likert5", 5, true)]
    [InlineData("likert5", 6, false)]
    [InlineData("vn3", -1, false)]
    [InlineData("vn3", 0, true)]
    [InlineData("vn3", 2, true)]
    [InlineData("vn3", 3, false)]
    [InlineData("like", -1, true)]
    [InlineData("like", 0, false)]
    [InlineData("like", 1, true)]
    [InlineData("like", 2, false)]
    public async Task Score_and_factors_are_values_of_the_scale(string scale, int value, bool allowed)
    {
        using var citizen = api.Citizen();
        var expected = allowed ? HttpStatusCode.Created : HttpStatusCode.BadRequest;
        var answer = await citizen.Send("/v1/ratings", RatingRequests.Open(value, scale), expected);
        if (!allowed) answer.Faults().ShouldBe(["score out-of-range"]);
        else (answer.Text("scale"), answer["score"]!.GetValue<int>()).ShouldBe((scale, value));

        var factors = new JsonObject { ["access"] = 1, ["feedback"] = value };
        answer = await citizen.Send("/v1/ratings", RatingRequests.Open(1, scale).With("factors", factors), expected);
        if (!allowed) answer.Faults().ShouldBe(["factors.feedback out-of-range"]);
    }

    [Fact]
    public async Task What_was_sent_is_what_staff_read()
    {
        var sent = RatingRequests.Open(0, "vn3").With("factors", new JsonObject { ["access"] = 2, ["officials"] = 0 })
            .With("drivers", new JsonObject { ["positive"] = new JsonArray("ease"), ["negative"] = new JsonArray("employee", "transparency") })
            .With("channel", "kiosk").With("assisted", true).With("language", "vi").With("comment", "Chờ lâu\nquá 🙁");
        var stored = await api.Stored(await api.Rate(sent));
        stored["factors"]!.ToJsonString().ShouldBe("""{"access":2,"officials":0}""");
        stored["drivers"]!.ToJsonString().ShouldBe("""{"positive":["ease"],"negative":["employee","transparency"]}""");
        (stored.Text("channel"), stored.Text("language"), stored.Text("comment"), stored["assisted"]!.GetValue<bool>()).ShouldBe(("kiosk", "vi", "Chờ lâu\nquá 🙁", true));
        (stored.Text("stratum"), stored.Text("receivedAt"), stored.Text("occurredAt")).ShouldBe(("open", "2026-11-23T02:00:00.000Z", "2026-11-23T02:00:00.000Z"));
    }

    [Fact]
    public async Task A_driver_may_be_named_once_on_each_side()
    {
        using var citizen = api.Citizen();
        var twice = new JsonObject { ["positive"] = new JsonArray("ease", "ease") };
        (await citizen.Send("/v1/ratings", RatingRequests.Open().With("drivers", twice), HttpStatusCode.BadRequest)).Faults().ShouldBe(["drivers.positive duplicate"]);
        var both = new JsonObject { ["positive"] = new JsonArray("ease"), ["negative"] = new JsonArray("ease") };
        await citizen.Send("/v1/ratings", RatingRequests.Open().With("drivers", both), HttpStatusCode.Created);
    }

    [Fact]
    public async Task Persons_are_masked_in_the_comment_and_dossiers_are_not()
    {
        var id = await api.Rate(RatingRequests.Open().With("comment", "Hồ sơ H29.18-261120-0417 của CCCD 079301001234, lan.ng@example.vn, +84 912 345 678."));
        (await api.Stored(id)).Text("comment").ShouldBe("Hồ sơ H29.18-261120-0417 của CCCD [số giấy tờ], [email], [số điện thoại].");
    }

    [Fact]
    public async Task A_rating_names_a_receipt_or_an_agency_with_a_service()
    {
        using var citizen = api.Citizen();
        var nothing = new JsonObject { ["scale"] = "likert5", ["score"] = 5 };
        (await citizen.Send("/v1/ratings", nothing, HttpStatusCode.BadRequest)).Faults().ShouldBe(["agency required", "service required"]);
        (await citizen.Send("/v1/ratings", RatingRequests.Open(agency: "so-khong-co"), HttpStatusCode.BadRequest)).Faults().ShouldBe(["agency not-found"]);
        (await citizen.Send("/v1/ratings", RatingRequests.Open().With("service", "9.999999"), HttpStatusCode.BadRequest)).Faults().ShouldBe(["service not-found"]);
    }

    [Fact]
    public async Task A_submission_id_makes_an_open_rating_safe_to_send_again_and_nothing_more()
    {
        using var citizen = api.Citizen();
        var sent = RatingRequests.Open(3).With("submissionId", "kiosk-07_0001");
        var first = await citizen.Send("/v1/ratings", sent, HttpStatusCode.Created);
        var again = await citizen.Send("/v1/ratings", sent, HttpStatusCode.OK);
        (again.Text("status"), again.Text("id")).ShouldBe(("repeated", first.Text("id")));
        (await citizen.Send("/v1/ratings", sent.With("score", 4), HttpStatusCode.UnprocessableEntity)).Text("code").ShouldBe("submission-reused");
        (await citizen.Send("/v1/ratings", sent.With("agency", "so-y-te-79"), HttpStatusCode.Created)).Text("id").ShouldNotBe(first.Text("id"));
        await citizen.Send("/v1/ratings", sent.With("submissionId", "kiosk-07"), HttpStatusCode.Created);
        (await citizen.Send("/v1/ratings", sent.With("submissionId", "kiosk 07 0001"), HttpStatusCode.BadRequest)).Faults().ShouldBe(["submissionId pattern"]);
    }

    [Fact]
    public async Task Two_open_ratings_without_an_id_are_two()
    {
        using var citizen = api.Citizen();
        var first = await citizen.Send("/v1/ratings", RatingRequests.Open(), HttpStatusCode.Created);
        first.ContainsKey("changeableUntil").ShouldBeFalse();
        (await citizen.Send("/v1/ratings", RatingRequests.Open(), HttpStatusCode.Created)).Text("id").ShouldNotBe(first.Text("id"));
    }

    [Fact]
    public async Task A_key_is_not_needed_and_a_wrong_one_does_not_stand_in_the_way()
    {
        using var stranger = api.WithKey("fbk_0000000000000000000000000000000000000000000000000000");
        using var answer = await stranger.Call(HttpMethod.Post, "/v1/ratings", RatingRequests.Open());
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        using var officer = await api.As(Role.Officer, RatingRequests.Agency);
        (await officer.Fetch(answer.Headers.Location!.ToString()))["score"]!.GetValue<int>().ShouldBe(5);
    }
}
