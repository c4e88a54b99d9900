using System.Diagnostics;
using System.Globalization;

namespace Feedback.Benchmarks.Start;

/// <summary>Time from starting the process to its first 200, on an empty folder and on the next start, and resident memory when idle.</summary>
internal static class StartBenchmark
{
    public static async Task<int> RunAsync()
    {
        for (var round = 1; round <= 5; round++)
        {
            var folder = Directory.CreateTempSubdirectory("feedback-start-").FullName;
            var first = await MeasureAsync(folder, idle: TimeSpan.FromSeconds(30));
            var next = await MeasureAsync(folder, idle: TimeSpan.FromSeconds(5));
            Directory.Delete(folder, recursive: true);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"round {round}: empty folder {first.Milliseconds} ms to the first 200, {first.Resident} MiB after training and 30 s idle; next start {next.Milliseconds} ms, {next.Resident} MiB idle"));
        }

        return 0;
    }

    private static async Task<(long Milliseconds, long Resident)> MeasureAsync(string folder, TimeSpan idle)
    {
        const string Address = "http://127.0.0.1:5987";
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Feedback.Api.dll"), "--urls", Address])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        using var client = new HttpClient();
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Address + "/health/ready"));
                if (answer.IsSuccessStatusCode) break;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(2);
            }
        }

        var milliseconds = clock.ElapsedMilliseconds;
        await Task.Delay(idle);
        process.Refresh();
        var resident = process.WorkingSet64 / (1 << 20);
        process.Kill();
        await process.WaitForExitAsync();
        return (milliseconds, resident);
    }
}
