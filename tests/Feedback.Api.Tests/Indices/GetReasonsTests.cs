using System.Net;
using System.Text.Json.Nodes;
using Feedback.Api.Tests.Ratings;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Indices;

public sealed class GetReasonsTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Agency = "so-cong-thuong-01";

    [Fact]
    public async Task A_word_that_rose_and_a_factor_that_goes_with_dissatisfaction_are_told_and_only_within_scope()
    {
        // Forty comments of a quiet October; in November half complain of waiting, and are low on officials.
        await Rate(40, "2026-10-20T03:00:00Z", i => (5, 5, $"Hồ sơ trả đúng hẹn, hướng dẫn rõ ràng, giấy tờ {(i % 2 == 0 ? "đầy đủ" : "gọn gàng")}"));
        await Rate(80, "2026-11-20T03:00:00Z", i => i % 2 == 0 ? (1, 1, "Chờ lâu quá, hồ sơ không ai giải thích") : (5, 5, "Hồ sơ trả đúng hẹn, hướng dẫn rõ ràng"));
        using var committee = await api.As(Role.Committee, null);

        var reasons = await committee.Fetch($"/v1/indices/reasons?from=2026-11-01&to=2026-11-30&agency={Agency}");

        reasons["against"]!.ToJsonString().ShouldBe("""{"from":"2026-10-02","to":"2026-10-31"}""");
        (reasons["ratings"]!.GetValue<int>(), reasons["words"]!["commentsNow"]!.GetValue<int>(), reasons["words"]!["commentsBefore"]!.GetValue<int>()).ShouldBe((80, 80, 40));
        reasons["words"]!["risen"]!.AsArray().Select(word => word!["term"]!.GetValue<string>()).ShouldContain(term => term.Contains("chờ", StringComparison.Ordinal));
        var officials = reasons["drivers"]!.AsArray().Single(driver => driver!["code"]!.GetValue<string>() == "officials")!;
        (officials["rank"]!.GetValue<int>(), officials["difference"]!.GetValue<decimal>()).ShouldBe((1, 1m));
        officials["ratings"]!.GetValue<string>().ShouldBe($"/v1/ratings?from=2026-11-01&to=2026-11-30&stratum=verified&scale=likert5&agency={Agency}&factor=officials&low=true");
        reasons["drivers"]!.AsArray().Single(driver => driver!["code"]!.GetValue<string>() == "ease")!["ratings"].ShouldBeNull("ratings are not listed by driver");

        // Whole months are compared with the whole month before; nobody rated a year ago; thirty rated another agency.
        foreach (var (compare, days, before) in new[] { ("previous", """{"from":"2026-10-01","to":"2026-10-31"}""", 40), ("lastYear", """{"from":"2025-11-01","to":"2025-11-30"}""", 0), ("others", """{"from":"2026-11-01","to":"2026-11-30"}""", 30) })
        {
            if (compare == "others") await Rate(30, "2026-11-20T04:00:00Z", _ => (5, 5, "Hồ sơ trả đúng hẹn"), "ubnd-26740");
            var compared = await committee.Fetch($"/v1/indices/reasons?from=2026-11-01&to=2026-11-30&agency={Agency}&compare={compare}");
            (compared["against"]!.ToJsonString(), compared["ratings"]!.GetValue<int>(), compared["words"]!["commentsBefore"]!.GetValue<int>()).ShouldBe((days, 80, before));
        }

        using var other = await api.As(Role.Committee, "ubnd-79");
        await other.Fetch($"/v1/indices/reasons?from=2026-11-01&to=2026-11-30&agency={Agency}", HttpStatusCode.Forbidden);
        var reached = await other.Fetch("/v1/indices/reasons?from=2026-11-01&to=2026-11-30&agency=ubnd-26740&compare=others");
        (reached["ratings"]!.GetValue<int>(), reached["words"]!["commentsBefore"]!.GetValue<int>()).ShouldBe((30, 0));
        (await other.Fetch("/v1/indices/reasons?from=2026-11-01&to=2026-11-30"))["ratings"]!.GetValue<int>().ShouldBe(30);
    }

    [Fact]
    public async Task Few_comments_tell_nothing()
    {
        using var committee = await api.As(Role.Committee, "ubnd-92");
        var words = (await committee.Fetch("/v1/indices/reasons?from=2026-11-01&to=2026-11-30"))["words"]!;
        (words["risen"]!.AsArray().Count, words["flags"]!.ToJsonString()).ShouldBe((0, """["small-sample"]"""));
    }

    [Theory]
    [InlineData("2026-11-30&compare=others", "agency", "required")]
    [InlineData("2027-11-01&agency=so-cong-thuong-01&compare=lastYear", "to", "out-of-range")]
    [InlineData("2026-11-30&compare=nextYear", "compare", "type")]
    public async Task Nonsense_to_compare_with_is_told(string rest, string member, string code)
    {
        using var committee = await api.As(Role.Committee, null);
        var error = (await committee.Fetch($"/v1/indices/reasons?from=2026-11-01&to={rest}", HttpStatusCode.BadRequest))["errors"]![0]!;
        (error["member"]!.GetValue<string>(), error["code"]!.GetValue<string>()).ShouldBe((member, code));
    }

    private async Task Rate(int count, string ended, Func<int, (int Score, int Officials, string Comment)> made, string agency = Agency)
    {
        using var portal = await api.As(Role.Portal, null);
        var receipts = await portal.Send(
            "/v1/receipts/batch",
            new { items = Enumerable.Range(0, count).Select(i => new { dossierCode = $"reasons-{ended}-{i}", service = RatingRequests.Service, agency, channel = "web", outcome = "granted", completedAt = ended }) },
            HttpStatusCode.MultiStatus);
        var items = new JsonArray();
        for (var i = 0; i < count; i++)
        {
            var (score, officials, comment) = made(i);
            items.Add(new JsonObject
            {
                ["receipt"] = receipts["results"]![i]!["receipt"]!.GetValue<string>(),
                ["scale"] = "likert5",
                ["score"] = score,
                ["occurredAt"] = ended,
                ["factors"] = new JsonObject { ["officials"] = officials },
                ["comment"] = comment,
            });
        }

        await portal.Send("/v1/ratings/batch", new { items }, HttpStatusCode.MultiStatus);
    }
}
