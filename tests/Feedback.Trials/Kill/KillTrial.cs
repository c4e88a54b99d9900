using System.Globalization;

namespace Feedback.Trials.Kill;

/// <summary>
/// Kills a process of the service (SIGKILL) at a random moment under load, again and again on one store, and checks after each
/// time that no acknowledged rating or complaint is lost, none is doubled, and every counter equals a recount.
/// </summary>
internal static class KillTrial
{
    public static async Task<int> MainAsync(Arguments arguments)
    {
        using var store = arguments.Text("--mongo") is { } server ? TrialStore.Mongo(server) : TrialStore.Sqlite();
        var faults = await RunAsync(
            store, arguments.Number("--rounds", 20), arguments.Number("--seed", 1), arguments.Number("--clients", 32),
            arguments.Number("--processes", 1), Console.Out);
        return faults.Count == 0 ? 0 : 1;
    }

    /// <summary>Runs the rounds; the faults found, none when all is well.</summary>
    /// <param name="settings">Further ones for every process.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(
        TrialStore store, int rounds, int seed, int clients, int processes, TextWriter report, params string[] settings)
    {
        var ledger = new Ledger();
        var random = new Random(seed);
        var faults = new List<string>();
        for (var round = 1; round <= rounds; round++)
        {
            var delay = TimeSpan.FromMilliseconds(random.Next(300, 2500));
            var services = new List<ServiceProcess>();
            try
            {
                for (var i = 0; i < processes; i++) services.Add(await ServiceProcess.StartAsync(store, settings));

                // One of two, or now and then both.
                List<ServiceProcess> victims = random.Next(3) == 0 ? [.. services] : [services[random.Next(processes)]];
                faults.AddRange(await LoadAndKillAsync(services, victims, ledger, clients, HashCode.Combine(seed, round), round, delay));
                var (right, recount) = await ServiceProcess.RecountAsync(store);
                if (!right) faults.Add($"round {round}: {recount}");
                faults.AddRange(await InspectAsync(store, ledger, settings));
                await report.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"round {round}/{rounds}: {victims.Count} of {processes} killed after {delay.TotalMilliseconds:F0} ms, {ledger.Acknowledged} acknowledged so far, {faults.Count} faults. {recount}"));
            }
            finally
            {
                services.ForEach(service => service.Dispose());
            }
        }

        foreach (var fault in faults.Take(20)) await report.WriteLineAsync(fault);
        await report.WriteLineAsync(faults.Count == 0 ? "Nothing lost, nothing doubled, all counters right." : $"{faults.Count} FAULTS");
        return faults;
    }

    /// <summary>Reads everything back, sends again what had no answer, and reads once more.</summary>
    internal static async Task<IReadOnlyList<string>> InspectAsync(TrialStore store, Ledger ledger, params string[] settings)
    {
        using var service = await ServiceProcess.StartAsync(store, settings);
        using var inspection = new Inspection(service.Address);
        var faults = ledger.Judge(await inspection.MarkersAsync()).ToList();
        using (var sending = new Clients([service.Address], await inspection.KeyAsync("portal"), ledger))
        {
            await sending.ResendAsync();
            faults.AddRange(sending.Faults);
        }

        if (ledger.Open.Count > 0) faults.Add($"{ledger.Open.Count} could not be sent again");
        faults.AddRange(ledger.Judge(await inspection.MarkersAsync()));
        return faults;
    }

    private static async Task<IReadOnlyCollection<string>> LoadAndKillAsync(
        List<ServiceProcess> services, List<ServiceProcess> victims, Ledger ledger, int clients, int seed, int round, TimeSpan delay)
    {
        using var inspection = new Inspection(services[0].Address);
        var portal = await inspection.KeyAsync("portal");
        var end = new TaskCompletionSource();
        using var sending = new Clients([.. services.Select(service => service.Address)], portal, ledger);
        var load = sending.RunAsync(clients, seed, round.ToString(CultureInfo.InvariantCulture), end.Task);
        await Task.Delay(delay);
        victims.ForEach(victim => victim.Kill());

        // Who is left goes on for a while beside what the dead left unfinished.
        if (victims.Count < services.Count) await Task.Delay(delay / 2);
        end.SetResult();
        await load;
        return sending.Faults;
    }
}
