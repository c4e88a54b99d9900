using System.Net;
using System.Text.Json.Nodes;
using Feedback.Domain.Access;
using Feedback.Domain.Complaints;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Ratings;

/// <summary>SubmitRating with the complaint that a low rating may carry.</summary>
public sealed class SubmitRatingComplaintTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Text = "Cán bộ bắt tôi đi lại ba lần để chứng thực, gọi 0912345678.";

    [Theory]
    [InlineData("likert5", 2, true)]
    [InlineData("likert5", 3, false)]
    [InlineData("vn3", 0, true)]
    [InlineData("vn3", 1, false)]
    [InlineData("like", -1, true)]
    [InlineData("like", 1, false)]
    public async Task Only_a_low_rating_carries_a_complaint(string scale, int score, bool allowed)
    {
        using var citizen = api.Citizen();
        var answer = await citizen.Send("/v1/ratings", Carrying(score, scale), allowed ? HttpStatusCode.Created : HttpStatusCode.BadRequest);
        if (allowed) answer["complaint"]!["code"]!.ToString().ShouldStartWith("PAKN.20261123.");
        else answer.Faults().ShouldBe(["complaint not-allowed"]);
    }

    [Fact]
    public async Task The_complaint_is_masked_and_about_the_rated_agency_and_service()
    {
        using var citizen = api.Citizen();
        var rated = await citizen.Send("/v1/ratings", Carrying(1), HttpStatusCode.Created);
        var complaint = (await Find(rated["complaint"]!["code"]!.ToString()))!;
        complaint.Filed.Text.ShouldBe("Cán bộ bắt tôi đi lại ba lần để chứng thực, gọi [số điện thoại].");
        (complaint.Filed.Agency, complaint.Filed.Service, complaint.Filed.Rating.ToString()).ShouldBe((RatingRequests.Agency, RatingRequests.Service, rated.Text("id")));
    }

    [Fact]
    public async Task An_unknown_place_refuses_the_rating_with_its_complaint()
    {
        using var citizen = api.Citizen();
        var body = Carrying(1).With("submissionId", "place-0001");
        body["complaint"]!["place"] = "99999";
        (await citizen.Send("/v1/ratings", body, HttpStatusCode.BadRequest)).Faults().ShouldBe(["complaint.place not-found"]);
        body["complaint"]!["place"] = "26740";
        await citizen.Send("/v1/ratings", body, HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_citizen_follows_it_with_the_secret_from_the_answer()
    {
        using var citizen = api.Citizen();
        var filed = (await citizen.Send("/v1/ratings", Carrying(1), HttpStatusCode.Created))["complaint"]!.AsObject();
        var tracked = await citizen.Fetch(filed["links"]!["tracking"]!.ToString(), HttpStatusCode.OK, ("X-Tracking-Secret", filed.Text("secret")));
        tracked.Text("code").ShouldBe(filed.Text("code"));
    }

    [Fact]
    public async Task The_label_follows_Accept_Language_and_not_the_language_of_the_comment()
    {
        using var citizen = api.Citizen();
        var english = await citizen.Send("/v1/ratings", Carrying(1).With("language", "vi"), HttpStatusCode.Created);
        english["complaint"]!["statusLabel"]!.ToString().ShouldBe("New");
        citizen.DefaultRequestHeaders.AcceptLanguage.Clear();
        var vietnamese = await citizen.Send("/v1/ratings", Carrying(1).With("language", "en"), HttpStatusCode.Created);
        vietnamese["complaint"]!["statusLabel"]!.ToString().ShouldBe("Mới");
    }

    [Fact]
    public async Task Sent_again_later_the_complaint_is_told_as_it_was_filed()
    {
        await using var own = new ApiFactory();
        using var citizen = own.Citizen();
        var body = Carrying(1).With("submissionId", "again-0001");
        var first = await citizen.Send("/v1/ratings", body, HttpStatusCode.Created);
        own.Clock.Advance(TimeSpan.FromMinutes(3));
        var again = await citizen.Send("/v1/ratings", body, HttpStatusCode.OK);
        again["complaint"]!.ToJsonString().ShouldBe(first["complaint"]!.ToJsonString());
    }

    [Fact]
    public async Task Whoever_guesses_the_submission_id_does_not_get_the_secret_of_anothers_complaint()
    {
        using var citizen = api.Citizen();
        var body = Carrying(1).With("submissionId", "kiosk-0001");
        await citizen.Send("/v1/ratings", body, HttpStatusCode.Created);
        body["complaint"]!["text"] = "Tôi chỉ đoán mã lần gửi của người khác.";
        var refused = await citizen.Send("/v1/ratings", body, HttpStatusCode.UnprocessableEntity);
        refused.Text("code").ShouldBe("submission-reused");
    }

    [Fact]
    public async Task A_receipts_changed_answer_keeps_the_complaint_and_its_secret()
    {
        using var citizen = api.Citizen();
        var receipt = await api.Receipt("H33-1");
        var body = RatingRequests.Verified(receipt, 1).With("complaint", new JsonObject { ["text"] = Text });
        var filed = (await citizen.Send("/v1/ratings", body, HttpStatusCode.Created))["complaint"]!;
        var changed = await citizen.Send("/v1/ratings", body.With("score", 2), HttpStatusCode.OK);
        changed["complaint"]!.ToJsonString().ShouldBe(filed.ToJsonString());
        using var committee = await api.As(Role.Committee, null);
        (await committee.Fetch($"/v1/ratings/{changed.Text("id")}")).Text("complaint").ShouldBe(filed["code"]!.ToString());
    }

    private static JsonObject Carrying(int score, string scale = "likert5") =>
        RatingRequests.Open(score, scale).With("complaint", new JsonObject { ["text"] = Text });

    private Task<Complaint?> Find(string code) =>
        api.Services.GetRequiredService<IComplaintStore>().FindAsync(code, TestContext.Current.CancellationToken);
}
