using System.Diagnostics;
using System.Globalization;

namespace Feedback.Trials.Kill;

/// <summary>
/// Kills the MongoDB server itself under the load of two processes and starts it again. Callers may see success or 503 with
/// <c>Retry-After</c>, never another answer; nothing is lost or doubled, and the processes go on without being started again.
/// </summary>
internal static class OutageTrial
{
    public static async Task<int> MainAsync(Arguments arguments)
    {
        if (arguments.Text("--start") is not { } start || arguments.Text("--kill") is not { } kill)
        {
            await Console.Error.WriteLineAsync("outage needs --start, a command that prints the connection string, and --kill.");
            return 2;
        }

        var random = new Random(arguments.Number("--seed", 1));
        using var store = TrialStore.Mongo(await ShellAsync(start));
        var ledger = new Ledger();
        var faults = new List<string>();
        using var one = await ServiceProcess.StartAsync(store);
        using var two = await ServiceProcess.StartAsync(store);
        using var inspection = new Inspection(one.Address);
        using var sending = new Clients([one.Address, two.Address], await inspection.KeyAsync("portal"), ledger);
        var rounds = arguments.Number("--rounds", 5);
        for (var round = 1; round <= rounds; round++)
        {
            var end = new TaskCompletionSource();
            var load = sending.RunAsync(
                arguments.Number("--clients", 32), random.Next(), round.ToString(CultureInfo.InvariantCulture), end.Task);
            await Task.Delay(random.Next(1000, 3000));
            await ShellAsync(kill);
            await Task.Delay(random.Next(500, 6000));
            while ((await ShellAsync(start)).Length == 0) await Task.Delay(1000);
            await Task.Delay(random.Next(4000, 8000));
            end.SetResult();
            await load;

            var (right, recount) = await ServiceProcess.RecountAsync(store);
            if (!right) faults.Add($"round {round}: {recount}");
            faults.AddRange(await KillTrial.InspectAsync(store, ledger));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"round {round}/{rounds}: {ledger.Acknowledged} acknowledged and {sending.Unavailable} answers 503 so far, {faults.Count + sending.Faults.Count} faults. {recount}"));
        }

        faults.AddRange(sending.Faults);
        foreach (var fault in faults.Distinct().Take(20)) Console.WriteLine(fault);
        Console.WriteLine(faults.Count == 0 ? "Nothing lost, nothing doubled, all counters right." : $"{faults.Count} FAULTS");
        return faults.Count == 0 ? 0 : 1;
    }

    private static async Task<string> ShellAsync(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", command]) { RedirectStandardOutput = true })!;
        var line = await shell.StandardOutput.ReadLineAsync();
        await shell.WaitForExitAsync();
        return line ?? "";
    }
}
