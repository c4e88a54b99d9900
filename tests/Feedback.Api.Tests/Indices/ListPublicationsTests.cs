using System.Net;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Indices;

public sealed class ListPublicationsTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task The_committee_of_the_country_sees_drafts_and_others_do_not()
    {
        using var committee = await api.As(Role.Committee, null);
        await committee.Send("/v1/indices/publications", new { period = "2023-05" }, HttpStatusCode.Created);

        var own = (await committee.Fetch("/v1/indices/publications"))["items"]!.AsArray().Single(item => item!["period"]!.GetValue<string>() == "2023-05")!;
        own["allowed"]!.ToJsonString().ShouldBe("""["discard"]""");
        foreach (var client in new[] { api.Citizen(), await api.As(Role.Committee, "ubnd-79"), await api.As(Role.Officer, "ubnd-79") })
        {
            (await client.Fetch("/v1/indices/publications"))["items"]!.AsArray().ShouldBeEmpty();
            client.Dispose();
        }
    }
}
