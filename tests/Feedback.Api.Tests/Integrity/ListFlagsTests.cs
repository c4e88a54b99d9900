using System.Net;
using Feedback.Api.Integrity;
using Feedback.Api.Tests.Ratings;
using Feedback.Domain.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Integrity;

public sealed class ListFlagsTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task A_stuffed_box_is_flagged_counted_apart_and_counted_again_when_a_human_says_so()
    {
        const string Agency = "so-cong-thuong-01";
        const string Index = $"/v1/indices/satisfaction?from=2026-11-01&to=2026-11-30&agency={Agency}&stratum=open";
        using var citizen = api.Citizen();
        for (var i = 0; i < 120; i++)
        {
            await citizen.Send("/v1/ratings", new { agency = Agency, service = RatingRequests.Service, scale = "likert5", score = 5 }, HttpStatusCode.Created);
            api.Clock.Advance(TimeSpan.FromMilliseconds(900 + (i * 137 % 700)));
        }

        using var committee = await api.As(Role.Committee, null);
        var before = (await committee.Fetch(Index))["cells"]!.ToJsonString();
        var scan = api.Services.GetRequiredService<RatingScan>();
        var (holding, changed) = await scan.RunAsync(TestContext.Current.CancellationToken);
        holding.ShouldBeGreaterThan(0);
        changed.ShouldBeGreaterThan(80);
        (await scan.RunAsync(TestContext.Current.CancellationToken)).Changed.ShouldBe(0, "a second look changes nothing");

        var flags = (await committee.Fetch($"/v1/integrity/flags?agency={Agency}&state=open", headers: ("Accept-Language", "vi")))["items"]!.AsArray();
        flags.ShouldAllBe(flag => flag!["agency"]!.GetValue<string>() == Agency && !flag.ToJsonString().Contains("network\":", StringComparison.Ordinal));
        (await committee.Fetch(Index))["excluded"]!["setAside"]!.GetValue<int>().ShouldBe(changed);
        foreach (var flag in flags)
        {
            await committee.Send($"/v1/integrity/flags/{flag!["id"]}/decision", new { decision = "dismiss", reason = "Ngày hội dịch vụ công." }, HttpStatusCode.OK);
        }

        (await committee.Fetch(Index))["cells"]!.ToJsonString().ShouldBe(before, "the figures are what they were");
        (await scan.RunAsync(TestContext.Current.CancellationToken)).Changed.ShouldBe(0, "what was dismissed is not raised again");
        (await committee.Fetch($"/v1/integrity/flags?agency={Agency}&state=open"))["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_of_one_province_sees_its_own()
    {
        await api.RaiseFlag("so-y-te-79");
        using var other = await api.As(Role.Committee, "ubnd-01");
        (await other.Fetch("/v1/integrity/flags"))["items"]!.AsArray().ShouldNotContain(flag => flag!["agency"]!.GetValue<string>() == "so-y-te-79");
    }
}
