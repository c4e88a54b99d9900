using System.Net;
using System.Text.Json.Nodes;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Indices;

public sealed class SatisfactionExtrasTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task A_cell_tells_its_median_its_response_and_the_share_weighted_to_its_receipts()
    {
        const string Agency = "so-cong-thuong-01";
        // Of service A 40 receipts and 10 answers, 5 satisfied; of service B 10 receipts and 10 answers, all satisfied.
        await Rate(Agency, "2.000815", [1, 2, 3, 3, 3, 4, 4, 5, 5, 5], unused: 30);
        await Rate(Agency, "1.001193", [4, 4, 4, 4, 4, 4, 4, 4, 4, 4], unused: 0);
        using var committee = await api.As(Role.Committee, null);

        var cell = Only(await committee.Fetch($"/v1/indices/satisfaction?from=2026-11-01&to=2026-11-30&agency={Agency}&with=summary,response,weighted,rank,shrunken,links"));

        cell["satisfied"]!.GetValue<decimal>().ShouldBe(0.75m);
        cell["summary"]!["median"]!.ToJsonString().ShouldBe("[4]");
        cell["response"]!.ToJsonString().ShouldBe("""{"receipts":50,"rate":0.4,"exceeds":false}""");
        // 40 of 50 at one half, 10 of 50 at one: 0.6.
        cell["weighted"]!["share"]!.GetValue<decimal>().ShouldBe(0.6m);
        cell["weighted"]!["effectiveN"]!.GetValue<decimal>().ShouldBeLessThan(20);
        cell["rank"].ShouldBeNull("20 ratings are not ranked");
        cell["shrunken"].ShouldBeNull("one cell has nothing to be drawn to");
        cell.Text("ratings").ShouldBe($"/v1/ratings?from=2026-11-01&to=2026-11-30&stratum=verified&scale=likert5&agency={Agency}");
        (await committee.Fetch(cell.Text("ratings")))["items"]!.AsArray().Count.ShouldBe(20);
    }

    [Fact]
    public async Task A_table_is_compared_with_the_month_before_and_says_what_moved_most()
    {
        const string Agency = "so-cong-thuong-04";
        await Rate(Agency, "2.000815", [.. Enumerable.Repeat(5, 36), .. Enumerable.Repeat(1, 4)], month: 10);
        await Rate(Agency, "2.000815", [.. Enumerable.Repeat(5, 20), .. Enumerable.Repeat(1, 20)]);
        using var committee = await api.As(Role.Committee, null);

        var table = await committee.Fetch($"/v1/indices/satisfaction?from=2026-11-01&to=2026-11-30&by=agency&agency={Agency}&compare=previous");

        table["against"]!.ToJsonString().ShouldBe("""{"from":"2026-10-01","to":"2026-10-31"}""");
        var before = Only(table)["before"]!;
        (before["n"]!.GetValue<int>(), before["satisfied"]!.GetValue<decimal>(), before["difference"]!.GetValue<decimal>()).ShouldBe((40, 0.9m, -0.4m));
        before["high"]!.GetValue<decimal>().ShouldBeLessThan(0);
        var movers = table["movers"]!;
        movers["fallers"]!.AsArray().Single()!["key"]!["agency"]!.GetValue<string>().ShouldBe(Agency);
        movers["risers"]!.AsArray().ShouldBeEmpty();
        (movers["compared"]!.GetValue<int>(), movers["fell"]!.GetValue<int>()).ShouldBe((1, 1));
        (await committee.Fetch($"/v1/indices/satisfaction?from=2026-11-05&to=2026-11-14&compare=previous"))["against"]!.ToJsonString()
            .ShouldBe("""{"from":"2026-10-26","to":"2026-11-04"}""");
        (await committee.Fetch($"/v1/indices/satisfaction?from=2026-02-01&to=2026-02-28&compare=lastYear"))["against"]!.ToJsonString()
            .ShouldBe("""{"from":"2025-02-01","to":"2025-02-28"}""");
    }

    [Fact]
    public async Task Agencies_that_cannot_be_told_apart_share_their_places()
    {
        await Rate("so-noi-vu-01", "2.000815", [.. Enumerable.Repeat(5, 58), .. Enumerable.Repeat(1, 2)]);
        await Rate("so-y-te-01", "2.000815", [.. Enumerable.Repeat(5, 57), .. Enumerable.Repeat(1, 3)]);
        await Rate("so-tu-phap-01", "2.000815", [.. Enumerable.Repeat(5, 20), .. Enumerable.Repeat(1, 40)]);
        using var committee = await api.As(Role.Committee, "ubnd-01");

        var cells = (await committee.Fetch("/v1/indices/satisfaction?from=2026-11-01&to=2026-11-30&by=agency&with=rank"))["cells"]!.AsArray()
            .ToDictionary(cell => cell!["key"]!["agency"]!.GetValue<string>(), cell => cell!["rank"]?.ToJsonString());

        cells["so-noi-vu-01"].ShouldBe(cells["so-y-te-01"]);
        cells["so-tu-phap-01"].ShouldNotBe(cells["so-y-te-01"]);
    }

    [Fact]
    public async Task A_cell_of_a_channel_and_a_factor_is_listed_by_both()
    {
        using var citizen = api.Citizen();
        foreach (var (channel, officials) in new[] { ("kiosk", 1), ("kiosk", 2), ("kiosk", 4), ("kiosk", 5), ("kiosk", 5), ("web", 1), ("web", 5) })
        {
            await citizen.Send("/v1/ratings", new
            {
                agency = "so-noi-vu-79",
                service = "2.000815",
                scale = "likert5",
                score = 4,
                channel,
                factors = new { officials },
            }, HttpStatusCode.Created);
        }

        using var committee = await api.As(Role.Committee, "so-noi-vu-79");

        var cells = (await committee.Fetch("/v1/indices/satisfaction?from=2026-11-01&to=2026-11-30&stratum=open&by=channel,factor&with=links"))["cells"]!.AsArray();

        var kiosk = cells.Single(cell => cell!["key"]!.ToJsonString() == """{"channel":"kiosk","factor":"officials"}""")!.AsObject();
        kiosk.Text("ratings").ShouldBe("/v1/ratings?from=2026-11-01&to=2026-11-30&stratum=open&scale=likert5&agency=so-noi-vu-79&channel=kiosk&factor=officials");
        (kiosk["n"]!.GetValue<int>(), (await committee.Fetch(kiosk.Text("ratings")))["items"]!.AsArray().Count).ShouldBe((5, 5));
        cells.Single(cell => cell!["key"]!.ToJsonString() == """{"channel":"kiosk","factor":"overall"}""")!.AsObject().Text("ratings").ShouldNotContain("factor=");
    }

    private static JsonObject Only(JsonObject table) => table["cells"]!.AsArray().Single()!.AsObject();

    private Task Rate(string agency, string service, int[] scores, int unused = 0, int month = 11) => RatedDossiers.Send(api, agency, service, scores, unused, month);
}
