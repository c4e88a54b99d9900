using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Feedback.Benchmarks.Ratings;

/// <summary>One run of wrk (Debian package wrk): requests per second, percentiles in milliseconds, answers that were no 2xx.</summary>
internal sealed partial record Wrk(double PerSecond, double P50, double P99, long Failed)
{
    public static async Task<Wrk> RunAsync(Uri address, string path, string bodies, int connections, int seconds, int number = 0)
    {
        var script = Path.Combine(Path.GetTempPath(), $"feedback-{Environment.ProcessId}-{number}.lua");
        await File.WriteAllTextAsync(script, Script(path, bodies));
        var start = new ProcessStartInfo("wrk") { RedirectStandardOutput = true };
        foreach (var argument in new[] { "-t2", $"-c{connections}", $"-d{seconds}s", "--latency", "-s", script, address.ToString() })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        File.Delete(script);
        return new Wrk(
            Number(Rate().Match(output).Groups[1].Value),
            Milliseconds(Fifty().Match(output)), Milliseconds(NinetyNine().Match(output)),
            Refused().Match(output) is { Success: true } refused ? (long)Number(refused.Groups[1].Value) : 0);
    }

    // Each thread takes every second body, so that no receipt is sent twice.
    private static string Script(string path, string bodies) =>
        $$"""
        local count = 0
        function setup(thread) thread:set("first", count); count = count + 1 end
        function init(args)
          list = {}
          local i = 0
          for line in io.lines("{{bodies}}") do
            if i % 2 == first then list[#list + 1] = line end
            i = i + 1
          end
          at = 0
        end
        function request()
          at = at % #list + 1
          return wrk.format("POST", "{{path}}", { ["Content-Type"] = "application/json" }, list[at])
        end
        """;

    private static double Milliseconds(Match match) => Number(match.Groups[1].Value) * match.Groups[2].Value switch
    {
        "us" => 0.001,
        "ms" => 1,
        _ => 1000,
    };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Requests/sec:\s+([0-9.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"50%\s+([0-9.]+)(us|ms|s)")]
    private static partial Regex Fifty();

    [GeneratedRegex(@"99%\s+([0-9.]+)(us|ms|s)")]
    private static partial Regex NinetyNine();

    [GeneratedRegex(@"Non-2xx or 3xx responses: ([0-9]+)")]
    private static partial Regex Refused();
}
