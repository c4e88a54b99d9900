using System.Net;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Indices;

public sealed class ActOnPublicationTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task An_action_the_state_or_the_key_does_not_allow_is_told_what_would_be()
    {
        using var drafter = await api.As(Role.Committee, null);
        using var other = await api.As(Role.Committee, null);
        var url = (await drafter.Send("/v1/indices/publications", new { period = "2025" }, HttpStatusCode.Created)).Text("url") + "/actions";

        var own = await drafter.Send(url, new { action = "review" }, HttpStatusCode.Conflict);
        own["allowed"]!.ToJsonString().ShouldBe("""["discard"]""");
        var early = await other.Send(url, new { action = "publish" }, HttpStatusCode.Conflict);
        early["allowed"]!.ToJsonString().ShouldBe("""["review","discard"]""");
    }

    [Fact]
    public async Task Of_two_who_publish_at_once_one_is_told_no()
    {
        using var drafter = await api.As(Role.Committee, null);
        using var other = await api.As(Role.Committee, null);
        var url = (await drafter.Send("/v1/indices/publications", new { period = "2024" }, HttpStatusCode.Created)).Text("url") + "/actions";
        await other.Send(url, new { action = "review" }, HttpStatusCode.OK);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => other.Call(HttpMethod.Post, url, new { action = "publish" })));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(3);
    }
}
