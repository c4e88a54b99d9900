using System.Text.Json.Nodes;

namespace Feedback.Api.Demo;

/// <summary>Sends the invented quarter: receipts, then the ratings given with them, then the stuffed ballot box.</summary>
internal sealed class DemoQuarter(DemoClient client, string portal, DateTimeOffset now, Random random)
{
    private const string Service = "2.000815";

    private const int BatchSize = 500;

    public async Task CreateAgenciesAsync()
    {
        await client.PutAsync($"/v1/agencies/{DemoData.Top}", Agency("Tỉnh Mẫu (dữ liệu giả)", null));
        foreach (var agency in DemoData.Agencies) await client.PutAsync($"/v1/agencies/{agency.Code}", Agency(agency.Name, DemoData.Top));
    }

    public async Task RateAsync(Action<double> progress)
    {
        var done = 0;
        var all = DemoData.Agencies.Sum(agency => agency.Ratings + agency.Stuffed);
        foreach (var agency in DemoData.Agencies)
        {
            foreach (var batch in Enumerable.Range(0, agency.Ratings).Chunk(BatchSize))
            {
                var ends = batch.Select(i => (Dossier: $"H00.{agency.Code}.{i:D5}", At: now.AddMinutes(-random.Next(60, 89 * 24 * 60)))).ToArray();
                var receipts = await client.PostAsync("/v1/receipts/batch", Items(ends.Select(end => Receipt(agency, end.Dossier, end.At))), portal);
                var items = receipts["results"]!.AsArray().Select((receipt, i) => Rating(agency, receipt!["receipt"]!.GetValue<string>(), ends[i].At.AddMinutes(30)));
                await client.PostAsync("/v1/ratings/batch", Items(items), portal);
                progress((done += batch.Length) / (double)all);
            }

            foreach (var batch in Enumerable.Range(0, agency.Stuffed).Chunk(BatchSize))
            {
                await client.PostAsync("/v1/ratings/batch", Items(batch.Select(_ => Stuffed(agency))), portal);
                progress((done += batch.Length) / (double)all);
            }
        }
    }

    private static JsonObject Agency(string name, string? parent)
    {
        var agency = new JsonObject { ["nameVi"] = name, ["level"] = "provincial" };
        if (parent is not null) agency["parent"] = parent;
        return agency;
    }

    private static JsonObject Items(IEnumerable<JsonObject> items) => new() { ["items"] = new JsonArray([.. items]) };

    private static JsonObject Receipt(DemoAgency agency, string dossier, DateTimeOffset completedAt) => new()
    {
        ["dossierCode"] = dossier,
        ["service"] = Service,
        ["agency"] = agency.Code,
        ["channel"] = "web",
        ["outcome"] = "granted",
        ["completedAt"] = completedAt.ToString("O", null),
    };

    private JsonObject Rating(DemoAgency agency, string receipt, DateTimeOffset at) => new()
    {
        ["receipt"] = receipt,
        ["scale"] = "likert5",
        ["score"] = random.NextDouble() < agency.Satisfied ? random.Next(4, 6) : random.Next(1, 4),
        ["occurredAt"] = at.ToString("O", null),
    };

    private static JsonObject Stuffed(DemoAgency agency) => new()
    {
        ["agency"] = agency.Code,
        ["service"] = Service,
        ["scale"] = "likert5",
        ["score"] = 5,
        ["channel"] = "kiosk",
    };
}
