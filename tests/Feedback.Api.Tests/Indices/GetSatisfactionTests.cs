using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Indices;

public sealed class GetSatisfactionTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Range = "/v1/indices/satisfaction?from=2026-11-01&to=2026-11-30";

    [Fact]
    public async Task A_cell_has_its_n_its_share_and_its_margin()
    {
        const string Agency = "so-cong-thuong-01";
        await Rate(Agency, [5, 5, 4, 4, 4, 4, 4, 4, 2, 1], verified: true);
        using var committee = await api.As(Role.Committee, null);
        var cell = Only(await committee.Fetch($"{Range}&agency={Agency}&by=agency"));
        cell["n"]!.GetValue<int>().ShouldBe(10);
        cell["counts"]!.ToJsonString().ShouldBe("""{"1":1,"2":1,"3":0,"4":6,"5":2}""");
        cell["satisfied"]!.GetValue<decimal>().ShouldBe(0.8m);
        // domain-rules 8: 8/10 -> 49.0-94.3
        cell["interval"]!["low"]!.GetValue<decimal>().ShouldBe(0.490m, 0.0005m);
        cell["interval"]!["high"]!.GetValue<decimal>().ShouldBe(0.943m, 0.0005m);
        cell["mean"]!.GetValue<decimal>().ShouldBe(3.7m);
        cell["score100"]!.GetValue<decimal>().ShouldBe(67.5m);
        cell["flags"]!.AsArray().Single()!.GetValue<string>().ShouldBe("small-sample");
    }

    [Fact]
    public async Task Ratings_without_a_receipt_are_counted_apart()
    {
        const string Agency = "so-cong-thuong-79";
        await Rate(Agency, [2, 2, 2, 2, 2], verified: true);
        await Rate(Agency, [5, 5, 5, 5, 5, 5, 5, 5], verified: false);
        using var committee = await api.As(Role.Committee, null);
        var verified = await committee.Fetch($"{Range}&agency={Agency}&by=agency");
        Only(verified)["satisfied"]!.GetValue<decimal>().ShouldBe(0);
        verified["excluded"]!["otherStrata"]!.GetValue<int>().ShouldBe(8);
        var both = await committee.Fetch($"{Range}&agency={Agency}&by=stratum");
        both["cells"]!.AsArray().Select(c => (c!["key"]!["stratum"]!.GetValue<string>(), c["n"]!.GetValue<int>()))
            .ShouldBe([("verified", 5), ("open", 8)]);
    }

    [Fact]
    public async Task Fewer_than_five_answers_are_suppressed_in_JSON_and_CSV()
    {
        const string Agency = "so-cong-thuong-48";
        await Rate(Agency, [1, 1, 1, 1], verified: true);
        using var committee = await api.As(Role.Committee, null);
        var cell = Only(await committee.Fetch($"{Range}&agency={Agency}&by=agency"));
        cell["suppressed"]!.GetValue<bool>().ShouldBeTrue();
        foreach (var member in new[] { "n", "counts", "satisfied", "interval", "mean", "score100" }) cell[member].ShouldBeNull();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Range}&agency={Agency}&by=agency,month");
        request.Headers.TryAddWithoutValidation("Accept", "text/csv");
        using var answer = await committee.SendAsync(request, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/csv; charset=utf-8");
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ReplaceLineEndings("\n").ShouldBe(
            $"agency,month,n,satisfied,low,high,mean,score100,count1,count2,count3,count4,count5,suppressed,flags\n{Agency},2026-11,,,,,,,,,,,,true,\n");
    }

    [Fact]
    public async Task A_replaced_rating_moves_from_one_count_to_the_other()
    {
        const string Agency = "so-cong-thuong-31";
        await Rate(Agency, [4, 4, 4, 4], verified: true);
        using var citizen = api.Citizen();
        var receipt = await Receipt(Agency, "changed");
        foreach (var score in new[] { 1, 5 }) await Send(citizen, new { receipt, scale = "likert5", score, factors = new { access = score } });
        using var committee = await api.As(Role.Committee, null);
        Only(await committee.Fetch($"{Range}&agency={Agency}&by=agency"))["counts"]!.ToJsonString().ShouldBe("""{"1":0,"2":0,"3":0,"4":4,"5":1}""");
        var factors = await committee.Fetch($"{Range}&agency={Agency}&by=factor");
        factors["cells"]!.AsArray().Select(c => c!["key"]!["factor"]!.GetValue<string>()).ShouldBe(["overall", "access"]);
    }

    [Theory]
    [InlineData("/v1/indices/satisfaction?to=2026-11-30", "from")]
    [InlineData("/v1/indices/satisfaction?from=2026-11-30&to=2026-11-01", "to")]
    [InlineData("/v1/indices/satisfaction?from=2020-01-01&to=2026-11-01", "to")]
    [InlineData("/v1/indices/satisfaction?from=2026-02-30&to=2026-11-01", "from")]
    [InlineData(Range + "&by=agency,agency", "by")]
    [InlineData(Range + "&by=mood", "by")]
    [InlineData(Range + "&by=agency,month,service,day", "by")]
    [InlineData(Range + "&scale=likert7", "scale")]
    public async Task Nonsense_is_refused_by_name(string path, string member)
    {
        using var committee = await api.As(Role.Committee, null);
        var problem = await committee.Fetch(path, HttpStatusCode.BadRequest);
        problem["errors"]!.AsArray().Select(e => e!["member"]!.GetValue<string>()).ShouldBe([member]);
    }

    [Fact]
    public async Task A_format_that_is_not_served_is_406()
    {
        using var committee = await api.As(Role.Committee, null);
        committee.DefaultRequestHeaders.Accept.ParseAdd("application/xml");
        await committee.Fetch(Range, HttpStatusCode.NotAcceptable);
    }

    [Fact]
    public async Task A_committee_of_one_province_sees_that_province()
    {
        await Rate("so-noi-vu-92", [4, 4, 4, 4, 4], verified: true);
        using var committee = await api.As(Role.Committee, "ubnd-92");
        var cells = (await committee.Fetch($"{Range}&by=agency"))["cells"]!.AsArray();
        cells.Select(c => c!["key"]!["agency"]!.GetValue<string>()).ShouldBe(["ubnd-92", "so-noi-vu-92"]);
        await committee.Fetch($"{Range}&agency=ubnd-79", HttpStatusCode.Forbidden);
    }

    private static JsonObject Only(JsonObject table) => table["cells"]!.AsArray().Single()!.AsObject();

    private async Task Rate(string agency, int[] scores, bool verified)
    {
        using var citizen = api.Citizen();
        foreach (var (score, i) in scores.Select((score, i) => (score, i)))
        {
            await Send(citizen, verified
                ? new { receipt = await Receipt(agency, i.ToString(CultureInfo.InvariantCulture)), scale = "likert5", score }
                : new { agency, service = "2.000815", scale = "likert5", score });
        }
    }

    private async Task<string> Receipt(string agency, string dossier)
    {
        using var portal = await api.As(Role.Portal, null);
        var issued = await portal.Send(
            "/v1/receipts",
            new { dossierCode = dossier, service = "2.000815", agency, channel = "web", outcome = "granted", completedAt = "2026-11-20T03:00:00Z" },
            HttpStatusCode.Created);
        return issued.Text("receipt");
    }

    private static async Task Send(HttpClient citizen, object body)
    {
        using var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(citizen, "/v1/ratings", body);
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }
}
