using System.Net;
using System.Text.Json.Nodes;
using Feedback.Api.Tests.Complaints;
using Feedback.Api.Tests.Ratings;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Indices;

/// <summary>The ND61 sheet: what follows from own data is measured here, the rest is imported, and each figure says which.</summary>
public sealed class OneStopSheetTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Agency = "so-cong-thuong-79";
    private const string Quarter = $"/v1/indices/profiles/ND61?agency={Agency}&from=2026-10-01&to=2026-12-31";

    [Fact]
    public async Task What_receipts_and_complaints_tell_stands_beside_what_was_imported()
    {
        using var committee = await api.As(Role.Committee, null);
        using var portal = await api.As(Role.Portal, null);
        for (var i = 0; i < 5; i++)
        {
            var completed = api.Clock.GetUtcNow().AddDays(-1);
            await portal.Send("/v1/receipts", new
            {
                dossierCode = $"one-stop-{i}",
                service = RatingRequests.Service,
                agency = Agency,
                channel = i < 2 ? "web" : "counter",
                outcome = "granted",
                completedAt = completed,
                dueAt = completed.AddDays(i == 0 ? -1 : 1),
            }, HttpStatusCode.Created);
        }

        var filed = await api.FileAt(Agency);
        using var officer = await api.As(Role.Officer, Agency);
        await officer.Act(filed, new { action = "accept" });

        Reported(await committee.Fetch(Quarter)).ShouldBe(
        [
            "ND61_8_SELF 2/2 own", "ND61_1_MEASURED 4/5 own", "ND61_7_MEASURED 0/1 own", "ND61_8_MEASURED 1/1 own", "ND61_9_MEASURED 2/5 own",
        ]);

        await committee.Send($"/v1/indices/profiles/ND61/figures", new
        {
            agency = Agency,
            period = "2026-Q4",
            metrics = new object[] { new { code = "ND61_1", numerator = 2, denominator = 2 }, new { code = "ND61_8_SELF", numerator = 1, denominator = 2 } },
        }, HttpStatusCode.OK);

        var mixed = await committee.Fetch(Quarter);
        Reported(mixed).ShouldBe(
        [
            "ND61_1 2/2 imported", "ND61_8_SELF 1/2 imported", "ND61_1_MEASURED 4/5 own", "ND61_7_MEASURED 0/1 own", "ND61_8_MEASURED 1/1 own", "ND61_9_MEASURED 2/5 own",
        ]);
        mixed["source"]!.GetValue<string>().ShouldBe("imported");
        mixed["total"].ShouldBeNull("eight indicators have no appraised points");
        Reported(await committee.Fetch(Quarter + "&source=imported")).ShouldBe(["ND61_1 2/2 imported", "ND61_8_SELF 1/2 imported"]);
    }

    [Fact]
    public async Task What_is_measured_cannot_be_imported()
    {
        using var committee = await api.As(Role.Committee, null);
        var problem = await committee.Send("/v1/indices/profiles/ND61/figures", new
        {
            agency = Agency,
            period = "2026-Q3",
            metrics = new object[] { new { code = "ND61_1_MEASURED", numerator = 1, denominator = 2 } },
        }, HttpStatusCode.BadRequest);
        problem["errors"]![0]!["member"]!.GetValue<string>().ShouldBe("metrics[0].code");
    }

    private static IEnumerable<string> Reported(JsonObject sheet) => sheet["metrics"]!.AsArray().Where(metric => metric!["numerator"] is not null)
        .Select(metric => $"{metric!["code"]} {metric["numerator"]}/{metric["denominator"]} {metric["source"]}");
}
