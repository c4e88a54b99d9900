using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Indices;

public sealed class ImportFiguresTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private static readonly (string Column, string Code)[] Scored =
    [
        ("ontime", "PETITION_PROCESSING_ON_TIME"), ("handling", "PETITION_HANDLING_SATISFACTION"), ("dossier", "DOSSIER_RECEIVING_SATISFACTION"),
    ];

    [Fact]
    public async Task Every_unit_of_the_national_portal_reproduces_to_the_last_digit()
    {
        var rows = SharedData.RowsOf("qd766/handling_satisfaction.csv");
        rows.Count.ShouldBe(14);
        using var admin = api.Admin();
        using var committee = await api.As(Role.Committee, null);
        for (var i = 0; i < rows.Count; i++)
        {
            // Units of their own: the portal's province is no sum of the few units the file has.
            var (row, agency) = (rows[i], $"portal-unit-{i}");
            await admin.Put($"/v1/agencies/{agency}", new { nameVi = row["unit"], level = "provincial" }, HttpStatusCode.Created);
            var about = new[] { ("petitions_tthc", "PETITION_CLASSIFICATION_TTHC"), ("petitions_staff", "PETITION_CLASSIFICATION_STAFF") };
            await committee.Send("/v1/indices/profiles/QD766/figures", new
            {
                agency,
                period = row["period"],
                metrics = Scored.Select(metric => Metric(metric.Code, row[$"{metric.Column}_num"], row[$"{metric.Column}_den"]))
                    .Concat(about.Select(one => Metric(one.Item2, row[one.Item1], row["handling_den"]))),
            }, HttpStatusCode.OK);

            var figures = await committee.Fetch($"/v1/indices/profiles/QD766?agency={agency}&from=2026-08-01&to=2026-08-31");

            foreach (var (column, code) in Scored)
            {
                var metric = figures["metrics"]!.AsArray().Single(m => m!["code"]!.GetValue<string>() == code)!;
                metric["ratio"]!.GetValue<decimal>().ShouldBe(Number(row[$"{column}_ratio"]), $"{row["unit"]} {column}");
                metric["score"]!.GetValue<decimal>().ShouldBe(Number(row[$"{column}_score"]), $"{row["unit"]} {column}");
            }

            figures["total"]!.GetValue<decimal>().ShouldBe(Number(row["total_score"]), row["unit"]);
            figures["totalRatio"]!.GetValue<decimal>().ShouldBe(Number(row["total_ratio"]), row["unit"]);
            figures.Text("source").ShouldBe("imported");
        }
    }

    [Fact]
    public async Task Every_GOVUK_vector_reproduces_to_the_last_digit()
    {
        var rows = SharedData.RowsOf("govuk/vectors.csv");
        rows.Count.ShouldBe(5);
        using var committee = await api.As(Role.Committee, null);
        for (var i = 0; i < rows.Count; i++)
        {
            var (row, period) = (rows[i], $"2014-{i + 1:D2}");
            var total = row["total"].Length == 0 ? "0" : row["total"];
            var answer = await committee.Send("/v1/indices/profiles/GOVUK/figures", new
            {
                agency = "so-cong-thuong-01",
                period,
                metrics = Enumerable.Range(1, 5).Select(level => Metric($"RATING_{level}", row[$"rating_{level}"].Length == 0 ? "0" : row[$"rating_{level}"], total)),
            }, HttpStatusCode.OK);

            if (row["score"].Length == 0) answer["total"].ShouldBeNull(row["start"]);
            else answer["total"]!.GetValue<decimal>().ShouldBe(Number(row["score"]), row["start"]);
        }
    }

    [Fact]
    public async Task Figures_sent_again_replace_what_was_there_and_wrong_ones_change_nothing()
    {
        using var committee = await api.As(Role.Committee, null);
        await Import(committee, "so-cong-thuong-04", "2026-08", 45);
        await Import(committee, "so-cong-thuong-04", "2026-08", 40);
        using var wrong = await committee.Call(HttpMethod.Post, "/v1/indices/profiles/QD766/figures", Body("so-cong-thuong-04", "2026-08", 51));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await OnTime(committee, "so-cong-thuong-04")).ShouldBe((40, 50));
    }

    [Fact]
    public async Task What_has_no_figures_of_its_own_is_summed_from_its_parts_and_nothing_twice()
    {
        using var committee = await api.As(Role.Committee, null);
        await Import(committee, "so-cong-thuong-08", "2026-07", 30);
        await Import(committee, "so-cong-thuong-08", "2026-08", 40);
        await Import(committee, "so-tu-phap-08", "2026-08", 10);
        (await OnTime(committee, "ubnd-08")).ShouldBe((80, 150));

        await Import(committee, "ubnd-08", "2026-08", 45);
        (await OnTime(committee, "ubnd-08")).ShouldBe((75, 100), "the province's own August stands for its departments");
        await Import(committee, "ubnd-08", "2026-Q3", 20);
        (await OnTime(committee, "ubnd-08")).ShouldBe((20, 50), "and its quarter for its months");
    }

    [Fact]
    public async Task A_key_bound_to_one_province_brings_no_figures_of_another()
    {
        using var bound = await api.As(Role.Committee, "ubnd-79");
        using var answer = await bound.Call(HttpMethod.Post, "/v1/indices/profiles/QD766/figures", Body("so-cong-thuong-01", "2026-08", 1));
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<JsonObject> Import(HttpClient committee, string agency, string period, int onTime) =>
        committee.Send("/v1/indices/profiles/QD766/figures", Body(agency, period, onTime), HttpStatusCode.OK);

    private static object Body(string agency, string period, int onTime) =>
        new { agency, period, metrics = new[] { new { code = "PETITION_PROCESSING_ON_TIME", numerator = onTime, denominator = 50 } } };

    private static async Task<(long, long)> OnTime(HttpClient committee, string agency)
    {
        var figures = await committee.Fetch($"/v1/indices/profiles/QD766?agency={agency}&from=2026-07-01&to=2026-09-30");
        var metric = figures["metrics"]![0]!;
        return (metric["numerator"]!.GetValue<long>(), metric["denominator"]!.GetValue<long>());
    }

    private static JsonObject Metric(string code, string numerator, string denominator) => new()
    {
        ["code"] = code,
        ["numerator"] = long.Parse(numerator, CultureInfo.InvariantCulture),
        ["denominator"] = long.Parse(denominator, CultureInfo.InvariantCulture),
    };

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
