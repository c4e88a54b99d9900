using System.Text.Json.Nodes;

namespace Feedback.Api.Demo;

/// <summary>A complaint of the demo with what its citizen was given.</summary>
internal sealed record DemoCase(string Text, string Code, string Secret);

/// <summary>Files the complaints, waits for the workers to route them, and has one answered.</summary>
internal sealed class DemoCases(DemoClient client, string coordinator)
{
    public async Task<IReadOnlyList<DemoCase>> FileAsync(Action<double> progress)
    {
        var cases = new List<DemoCase>();
        foreach (var (text, place) in DemoData.Complaints)
        {
            var body = new JsonObject { ["text"] = text, ["publish"] = true };
            if (place is not null) body["place"] = place;
            var filed = await client.PostAsync("/v1/complaints", body);
            cases.Add(new DemoCase(text, filed.Text("code"), filed.Text("secret")));
            progress(cases.Count / (double)DemoData.Complaints.Length);
        }

        return cases;
    }

    public async Task<IReadOnlyList<JsonObject>> RoutedAsync(IReadOnlyList<DemoCase> cases, Action<double> progress)
    {
        while (true)
        {
            var seen = new List<JsonObject>();
            foreach (var one in cases) seen.Add(await client.GetAsync($"/v1/complaints/{one.Code}", coordinator));
            var routed = seen.Count(complaint => complaint.ContainsKey("routing"));
            progress(routed / (double)cases.Count);
            if (routed == cases.Count) return seen;
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    /// <summary>The coordinator gives the first case to its first candidate where routing did not, and an officer answers it.</summary>
    public async Task<JsonObject> AnswerAsync(DemoCase one, JsonObject complaint)
    {
        var path = $"/v1/complaints/{one.Code}/actions";
        if (!complaint.ContainsKey("agency"))
        {
            var first = complaint["routing"]!["candidates"]![0]!.AsObject();
            complaint = await ActAsync(coordinator, complaint, new JsonObject { ["action"] = "assign", ["agency"] = first.Text("agency"), ["field"] = first.Text("field") });
        }

        var officer = await client.KeyAsync("officer", complaint.Text("agency"));
        complaint = await ActAsync(officer, complaint, new JsonObject { ["action"] = "accept" });
        await ActAsync(officer, complaint, new JsonObject
        {
            ["action"] = "answer",
            ["text"] = "Tổ điện chiếu sáng đã thay bóng và sửa dây tối 24/11. Cảm ơn ông/bà đã phản ánh.",
        });
        await client.PostAsync($"/v1/complaints/{one.Code}/reaction", new JsonObject { ["reaction"] = "like" }, null, ("X-Tracking-Secret", one.Secret));
        return await client.GetAsync($"/v1/complaints/{one.Code}/tracking", null, ("X-Tracking-Secret", one.Secret));

        Task<JsonObject> ActAsync(string key, JsonObject on, JsonObject order) =>
            client.PostAsync(path, order, key, ("If-Match", $"\"{on["version"]}\""));
    }
}
