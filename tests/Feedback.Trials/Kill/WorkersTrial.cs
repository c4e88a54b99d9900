using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Feedback.Trials.Kill;

/// <summary>
/// Files complaints at one API process and kills a worker among two (SIGKILL) while they route: the other finishes, every
/// complaint is decided, and none is decided twice.
/// </summary>
internal static class WorkersTrial
{
    private const int Complaints = 120;

    public static async Task<int> MainAsync(Arguments arguments)
    {
        if (arguments.Text("--mongo") is not { } server)
        {
            await Console.Error.WriteLineAsync("workers needs --mongo CONNECTION.");
            return 2;
        }

        using var store = TrialStore.Mongo(server);
        return (await RunAsync(store, arguments.Number("--rounds", 3), arguments.Number("--seed", 1), Console.Out)).Count == 0 ? 0 : 1;
    }

    /// <summary>Runs the rounds; the faults found, none when all is well.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(TrialStore store, int rounds, int seed, TextWriter report)
    {
        var random = new Random(seed);
        var faults = new List<string>();
        using var api = await ServiceProcess.StartAsync(store, "--role", "api");
        using var survivor = await ServiceProcess.StartAsync(store, "--role", "worker");
        using var http = new HttpClient { BaseAddress = api.Address };
        using var inspection = new Inspection(api.Address);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await inspection.KeyAsync("coordinator"));
        // Without a model nobody routes: the first to be killed would be killed at training it.
        using (var admin = new HttpClient { BaseAddress = api.Address })
        {
            admin.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ServiceProcess.AdminKey);
            while ((await admin.GetFromJsonAsync<JsonObject>("/v1/routing/models"))!["active"] is null) await Task.Delay(100);
        }

        var number = 0;
        for (var round = 1; round <= rounds; round++)
        {
            using var victim = await ServiceProcess.StartAsync(store, "--role", "worker");
            var filing = Task.WhenAll(Enumerable.Range(0, Complaints).Select(_ => FileAsync(http, Interlocked.Increment(ref number))));
            await Task.Delay(random.Next(50, 600));
            victim.Kill();
            var codes = await filing;
            var waited = Stopwatch.StartNew();
            foreach (var code in codes)
            {
                var events = await DecidedAsync(http, code, waited);
                if (events != 1) faults.Add($"{code} was decided {events} times");
            }

            await report.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"round {round}/{rounds}: a worker killed, {codes.Length} complaints decided within {waited.Elapsed.TotalSeconds:F1} s of the last filing, {faults.Count} faults."));
        }

        foreach (var fault in faults.Take(20)) await report.WriteLineAsync(fault);
        await report.WriteLineAsync(faults.Count == 0 ? "Every complaint was decided once." : $"{faults.Count} FAULTS");
        return faults;
    }

    private static async Task<string> FileAsync(HttpClient http, int number)
    {
        using var answer = await http.PostAsJsonAsync("/v1/complaints", new { text = $"Đèn đường số {number} trước nhà tôi hỏng ba tháng nay chưa ai sửa" });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.GetValue<string>();
    }

    /// <summary>Waits for the decision; how many events of routing the history holds, 0 when none came in two minutes.</summary>
    private static async Task<int> DecidedAsync(HttpClient http, string code, Stopwatch waited)
    {
        while (waited.Elapsed < TimeSpan.FromMinutes(2))
        {
            var complaint = (await http.GetFromJsonAsync<JsonObject>($"/v1/complaints/{code}"))!;
            var events = complaint["events"]!.AsArray().Count(happened => happened!["action"]!.GetValue<string>() == "route");
            if (events > 0) return events;
            await Task.Delay(100);
        }

        return 0;
    }
}
