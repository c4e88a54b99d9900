using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Feedback.Trials;

/// <summary>The service as a process of its own, on a store that outlives it.</summary>
internal sealed class ServiceProcess : IDisposable
{
    public const string AdminKey = "trial-admin-key-trial-admin-key-0001";

    private readonly Process _process;

    private ServiceProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts the service on a free port and waits until it is ready.</summary>
    public static async Task<ServiceProcess> StartAsync(TrialStore store, params string[] settings)
    {
        var port = FreePort();
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        var service = new ServiceProcess(Launch(store, ["--urls", address.ToString(), .. settings]), address);
        using var client = new HttpClient { BaseAddress = address };
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return service;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            if (service._process.HasExited) throw new InvalidOperationException("The service ended while starting: " + await service._process.StandardError.ReadToEndAsync());
            if (patience.Elapsed > TimeSpan.FromMinutes(1)) throw new TimeoutException("The service did not become ready.");
            await Task.Delay(20);
        }
    }

    /// <summary>Runs the recount command ; what it printed, and whether nothing was wrong.</summary>
    public static async Task<(bool Right, string Report)> RecountAsync(TrialStore store)
    {
        using var process = Launch(store, ["recount"]);
        var report = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode == 0, report.Trim());
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }

    private static Process Launch(TrialStore store, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Feedback.Api.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        foreach (var (key, value) in store.Settings) start.Environment[key] = value;
        start.Environment["Access__BootstrapKey"] = AdminKey;
        start.Environment["Logging__LogLevel__Default"] = "Error";

        // Each lives for seconds: measuring its code while it runs costs a sixth of the processor and pays after it is dead.
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
