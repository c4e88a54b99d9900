using System.Globalization;

namespace Feedback.Trials.Kill;

/// <summary>
/// Kills the service (SIGKILL) at a random moment under load, again and again on one store, and checks after each time that no
/// acknowledged rating or complaint is lost, none is doubled, and every counter equals a recount.
/// </summary>
public static class KillTrial
{
    public static async Task<int> MainAsync(string[] args)
    {
        int Option(string name, int usual)
        {
            var at = Array.IndexOf(args, name);
            return at < 0 ? usual : int.Parse(args[at + 1], CultureInfo.InvariantCulture);
        }

        var faults = await RunAsync(Option("--rounds", 20), Option("--seed", 1), Option("--clients", 32), Console.Out);
        return faults.Count == 0 ? 0 : 1;
    }

    /// <summary>Runs the rounds; the faults found, none when all is well.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(int rounds, int seed, int clients, TextWriter report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var folder = Directory.CreateTempSubdirectory("feedback-kill-").FullName;
        var database = Path.Combine(folder, "feedback.db");
        var ledger = new Ledger();
        var random = new Random(seed);
        var faults = new List<string>();
        try
        {
            for (var round = 1; round <= rounds; round++)
            {
                var delay = TimeSpan.FromMilliseconds(random.Next(300, 2500));
                await LoadAndKillAsync(database, ledger, clients, HashCode.Combine(seed, round), round, delay);
                var (right, recount) = await ServiceProcess.RecountAsync(database);
                if (!right) faults.Add($"round {round}: {recount}");
                faults.AddRange(await InspectAsync(database, ledger));
                await report.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"round {round}/{rounds}: killed after {delay.TotalMilliseconds:F0} ms, {ledger.Acknowledged} acknowledged so far, {faults.Count} faults. {recount}"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var fault in faults.Take(20)) await report.WriteLineAsync(fault);
        await report.WriteLineAsync(faults.Count == 0 ? "Nothing lost, nothing doubled, all counters right." : $"{faults.Count} FAULTS");
        return faults;
    }

    private static async Task LoadAndKillAsync(string database, Ledger ledger, int clients, int seed, int round, TimeSpan delay)
    {
        using var service = await ServiceProcess.StartAsync(database);
        using var inspection = new Inspection(service.Address);
        var portal = await inspection.KeyAsync("portal");
        var end = new TaskCompletionSource();
        using var sending = new Clients(service.Address, portal, ledger);
        var load = sending.RunAsync(clients, seed, round.ToString(CultureInfo.InvariantCulture), end.Task);
        await Task.Delay(delay);
        service.Kill();
        end.SetResult();
        await load;
    }

    private static async Task<IReadOnlyList<string>> InspectAsync(string database, Ledger ledger)
    {
        using var service = await ServiceProcess.StartAsync(database);
        using var inspection = new Inspection(service.Address);
        var faults = ledger.Judge(await inspection.MarkersAsync()).ToList();
        using (var sending = new Clients(service.Address, await inspection.KeyAsync("portal"), ledger)) await sending.ResendAsync();
        if (ledger.Open.Count > 0) faults.Add($"{ledger.Open.Count} could not be sent again");
        faults.AddRange(ledger.Judge(await inspection.MarkersAsync()));
        return faults;
    }
}
