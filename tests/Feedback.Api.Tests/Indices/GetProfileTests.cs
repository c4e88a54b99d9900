using System.Net;
using System.Text.Json.Nodes;
using Feedback.Api.Tests.Complaints;
using Feedback.Api.Tests.Ratings;
using Feedback.Domain.Access;
using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;

namespace Feedback.Api.Tests.Indices;

public sealed class GetProfileTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string November = "from=2026-11-01&to=2026-11-30&source=own";

    [Fact]
    public async Task QD766_is_counted_from_our_own_complaints_receipts_and_ratings()
    {
        const string Agency = "so-noi-vu-79";
        using var portal = await api.As(Role.Portal, null);
        using var citizen = api.Citizen();
        for (var i = 0; i < 10; i++)
        {
            // Of ten dossiers two ended late (0 and 1); two were rated 1, one of them late (1); one came with a petition and was then rated 5 (5).
            var completed = api.Clock.GetUtcNow().AddDays(-1);
            var receipt = (await portal.Send("/v1/receipts", new
            {
                dossierCode = $"own-{i}",
                service = RatingRequests.Service,
                agency = Agency,
                channel = "web",
                outcome = "granted",
                completedAt = completed,
                dueAt = completed.AddDays(i < 2 ? -1 : 1),
            }, HttpStatusCode.Created)).Text("receipt");
            if (i is > 0 and < 5) await citizen.Send("/v1/ratings", new { receipt, scale = "likert5", score = i < 3 ? 1 : 5 }, HttpStatusCode.Created);
            if (i == 5) await Petitioned(citizen, receipt, Agency);
        }

        using var committee = await api.As(Role.Committee, null);
        var figures = await committee.Fetch($"/v1/indices/profiles/QD766?agency={Agency}&{November}");

        var dossiers = figures["metrics"]!.AsArray().Single(m => m!["code"]!.GetValue<string>() == "DOSSIER_RECEIVING_SATISFACTION")!;
        (dossiers["numerator"]!.GetValue<long>(), dossiers["denominator"]!.GetValue<long>()).ShouldBe((6, 10), "dossiers 0, 1, 2 and 5, each once");
        dossiers["score"]!.GetValue<decimal>().ShouldBe(4m);
        dossiers["source"]!.GetValue<string>().ShouldBe("own");
        figures["options"]!["dossierSigns"]!.GetValue<string>().ShouldBe("union");
        figures["total"]!.GetValue<decimal>().ShouldBe(16m, "the one petition is still in time");
        figures["calendar"]!.AsArray().Select(year => (year!["year"]!.GetValue<int>(), year["certainty"]!.GetValue<string>())).ShouldBe([(2026, "announced")]);
        var sum = await committee.Fetch($"/v1/indices/profiles/QD766?agency={Agency}&{November}&dossierSigns=sum");
        sum["metrics"]![2]!["numerator"]!.GetValue<long>().ShouldBe(5, "dossier 1 is taken away for each of its signs");
        sum["options"]!["dossierSigns"]!.GetValue<string>().ShouldBe("sum");
        (await committee.Fetch($"/v1/indices/profiles/QD766?agency={Agency}&from=2024-12-10&to=2024-12-31&source=own"))["calendar"]!.AsArray()
            .Select(year => year!["certainty"]!.GetValue<string>()).ShouldBe(["fixedOnly", "reckoned"], "terms of December end in January");
        (await committee.Fetch($"/v1/indices/profiles/GOVUK?agency={Agency}&{November}"))["calendar"].ShouldBeNull();
    }

    [Fact]
    public async Task A_petition_is_counted_once_an_agency_has_received_it()
    {
        var filed = await api.FileAt("so-y-te-79");
        using var committee = await api.As(Role.Committee, null);
        (await Petitions(committee, "so-y-te-79")).ShouldBe((0, 0));
        var (handled, received) = await Petitions(committee, "ubnd-79");

        using var officer = await api.As(Role.Officer, "so-y-te-79");
        await officer.Act(filed, new { action = "accept" });

        (await Petitions(committee, "so-y-te-79")).ShouldBe((1, 1));
        (await Petitions(committee, "ubnd-79")).ShouldBe((handled + 1, received + 1), "a province's figure holds its departments'");
    }

    [Fact]
    public async Task SIPAS_and_GOVUK_come_from_the_counters()
    {
        const string Agency = "so-van-hoa-the-thao-va-du-lich-79";
        using var citizen = api.Citizen();
        using var committee = await api.As(Role.Committee, null);
        var agency = (await committee.Fetch("/v1/agencies?limit=200&parent=ubnd-79"))["items"]!.AsArray().Select(a => a!["code"]!.GetValue<string>()).FirstOrDefault(code => code == Agency) ?? "so-xay-dung-79";
        using var portal = await api.As(Role.Portal, null);
        foreach (var score in new[] { 1, 4, 5, 5 })
        {
            var receipt = (await portal.Send("/v1/receipts", new
            {
                dossierCode = $"sipas-{score}-{Guid.NewGuid():N}",
                service = RatingRequests.Service,
                agency,
                channel = "web",
                outcome = "granted",
                completedAt = api.Clock.GetUtcNow().AddDays(-1),
            }, HttpStatusCode.Created)).Text("receipt");
            await citizen.Send("/v1/ratings", new { receipt, scale = "likert5", score, factors = new { access = score, procedures = 5, officials = 5, results = 4, feedback = 3 } }, HttpStatusCode.Created);
        }

        var sipas = await committee.Fetch($"/v1/indices/profiles/SIPAS?agency={agency}&{November}");
        sipas["metrics"]!.AsArray().Select(m => m!["ratio"]!.GetValue<decimal>()).ShouldBe([75m, 100m, 100m, 100m, 0m]);
        (sipas["total"]!.GetValue<decimal>(), sipas["meanOfFactors"]!.GetValue<decimal>()).ShouldBe((75m, 75m));
        (await committee.Fetch($"/v1/indices/profiles/GOVUK?agency={agency}&{November}"))["total"]!.GetValue<decimal>().ShouldBe(0.6875m);
    }

    [Fact]
    public async Task Names_are_in_the_language_asked_for()
    {
        using var committee = await api.As(Role.Committee, null);
        const string Path = $"/v1/indices/profiles/QD766?agency=so-y-te-01&{November}";
        (await committee.Fetch(Path, headers: ("Accept-Language", "vi")))["metrics"]![0]!["name"]!.GetValue<string>().ShouldStartWith("Tỷ lệ phản ánh");
        (await committee.Fetch(Path, headers: ("Accept-Language", "en")))["metrics"]![0]!["name"]!.GetValue<string>().ShouldBe("Petitions handled on time");
    }

    /// <summary>A rating of 1 that carries a complaint, which its agency takes on; the citizen then makes it a 5.</summary>
    private async Task Petitioned(HttpClient citizen, string receipt, string agency)
    {
        var rated = await citizen.Send("/v1/ratings", new
        {
            receipt,
            scale = "likert5",
            score = 1,
            complaint = new { text = "Đèn ở phòng chờ hỏng, mong cơ quan sửa sớm.", place = "79" },
        }, HttpStatusCode.Created);
        var filed = new FiledCase(rated["complaint"]!["code"]!.GetValue<string>(), "");
        await api.Decide(filed, Band.Auto, Nature.Petition, new Candidate("infrastructure", agency, 0.9));
        using var officer = await api.As(Role.Officer, agency);
        await officer.Act(filed, new { action = "accept" });
        await citizen.Send("/v1/ratings", new { receipt, scale = "likert5", score = 5 }, HttpStatusCode.OK);
    }

    private static async Task<(long, long)> Petitions(HttpClient committee, string agency)
    {
        JsonNode metric = (await committee.Fetch($"/v1/indices/profiles/QD766?agency={agency}&{November}"))["metrics"]![0]!;
        return (metric["numerator"]!.GetValue<long>(), metric["denominator"]!.GetValue<long>());
    }
}
