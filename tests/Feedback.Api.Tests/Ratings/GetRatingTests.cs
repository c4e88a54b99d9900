using System.Net;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Ratings;

public sealed class GetRatingTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Theory]
    [InlineData(Role.Officer, "so-tu-phap-79", HttpStatusCode.OK)]
    [InlineData(Role.Officer, "ubnd-79", HttpStatusCode.OK)]
    [InlineData(Role.Officer, "so-y-te-79", HttpStatusCode.NotFound)]
    [InlineData(Role.Committee, null, HttpStatusCode.OK)]
    [InlineData(Role.Committee, "ubnd-79", HttpStatusCode.OK)]
    [InlineData(Role.Committee, "ubnd-01", HttpStatusCode.NotFound)]
    [InlineData(Role.Coordinator, null, HttpStatusCode.Forbidden)]
    [InlineData(Role.Portal, "so-tu-phap-79", HttpStatusCode.Forbidden)]
    public async Task It_is_for_officers_and_the_committee_of_the_agency(Role role, string? agency, HttpStatusCode expected)
    {
        var id = await api.Rate(RatingRequests.Open(4));
        using var staff = await api.As(role, agency);
        await staff.Fetch($"/v1/ratings/{id}", expected);
    }

    [Fact]
    public async Task Anothers_rating_and_none_at_all_look_the_same()
    {
        using var officer = await api.As(Role.Officer, "so-y-te-79");
        var hidden = await officer.Fetch($"/v1/ratings/{await api.Rate(RatingRequests.Open(4))}", HttpStatusCode.NotFound);
        foreach (var other in new[] { "019ab2c4-1f00-7c3a-9d53-4b0f6c1de201", "no-uuid", "019ab2c41f007c3a9d534b0f6c1de201" })
        {
            var unknown = await officer.Fetch($"/v1/ratings/{other}", HttpStatusCode.NotFound);
            hidden.Remove("instance");
            unknown.Remove("instance");
            unknown.ToJsonString().ShouldBe(hidden.ToJsonString(), other);
        }
    }

    [Fact]
    public async Task Earlier_answers_are_there_oldest_first_with_when_they_were_replaced()
    {
        await using var own = new ApiFactory();
        using var citizen = own.Citizen();
        var receipt = await own.Receipt("H35-1");
        var id = await own.Rate(RatingRequests.Verified(receipt, 1).With("comment", "Rất chậm"));
        foreach (var score in new[] { 3, 5 })
        {
            own.Clock.Advance(TimeSpan.FromHours(1));
            await citizen.Send("/v1/ratings", RatingRequests.Verified(receipt, score), HttpStatusCode.OK);
        }

        var stored = await own.Stored(id);
        stored.ContainsKey("comment").ShouldBeFalse();
        var history = stored["history"]!.AsArray();
        history.Select(past => past!["score"]!.GetValue<int>()).ShouldBe([1, 3]);
        history.Select(past => past!["replacedAt"]!.ToString()).ShouldBe(["2026-11-23T03:00:00.000Z", "2026-11-23T04:00:00.000Z"]);
        history[0]!["comment"]!.ToString().ShouldBe("Rất chậm");
        stored.Text("receivedAt").ShouldBe("2026-11-23T02:00:00.000Z");
    }

    [Fact]
    public async Task Any_query_parameter_is_refused()
    {
        using var officer = await api.As(Role.Officer, null);
        (await officer.Fetch($"/v1/ratings/{await api.Rate(RatingRequests.Open(4))}?view=full", HttpStatusCode.BadRequest)).Text("code").ShouldBe("unknown-parameter");
    }
}
