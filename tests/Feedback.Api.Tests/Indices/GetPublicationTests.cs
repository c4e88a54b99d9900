using System.Net;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Indices;

public sealed class GetPublicationTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task A_draft_is_read_by_the_committee_alone_and_never_cached()
    {
        using var committee = await api.As(Role.Committee, null);
        using var citizen = api.Citizen();
        var url = (await committee.Send("/v1/indices/publications", new { period = "2022-05" }, HttpStatusCode.Created)).Text("url");

        using var answer = await committee.Call(HttpMethod.Get, url);
        (answer.StatusCode, answer.Headers.CacheControl!.ToString()).ShouldBe((HttpStatusCode.OK, "no-store"));
        await citizen.Fetch(url, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_table_that_is_not_there_is_named()
    {
        using var committee = await api.As(Role.Committee, null);
        var url = (await committee.Send("/v1/indices/publications", new { period = "2022-06" }, HttpStatusCode.Created)).Text("url");

        (await committee.Fetch(url + "?table=services", HttpStatusCode.BadRequest, ("Accept", "text/csv"))).Faults().ShouldBe(["table not-found"]);
        (await committee.Fetch(url + "?table=moods", HttpStatusCode.BadRequest)).Faults().ShouldBe(["table type"]);
    }
}
