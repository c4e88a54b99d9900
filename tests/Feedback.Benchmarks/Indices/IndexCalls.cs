using System.Diagnostics;

namespace Feedback.Benchmarks.Indices;

/// <summary>What committee staff ask, as calls of GetSatisfaction, and how long each takes.</summary>
internal sealed class IndexCalls(HttpClient client)
{
    private const string Year = "from=2025-11-01&to=2026-10-31";
    private const string ThreeYears = "from=2023-11-01&to=2026-10-31";

    private readonly byte[] _buffer = new byte[1 << 16];

    /// <summary>Name and query; <c>{a}</c> stands for an agency and <c>{s}</c> for a service.</summary>
    public static readonly (string Name, string Query)[] All =
    [
        ("one agency, its year, one figure", $"{Year}&agency={{a}}"),
        ("one agency, its year by month", $"{Year}&by=month&agency={{a}}"),
        ("one agency, its year by service", $"{Year}&by=service&agency={{a}}"),
        ("one agency, a broken quarter by service", $"from=2026-02-10&to=2026-05-17&by=service&agency={{a}}"),
        ("one service, three years by month", $"{ThreeYears}&by=month&service={{s}}"),
        ("one service, its year by agency", $"{Year}&by=agency&service={{s}}"),
        ("country, three years, one figure", ThreeYears),
        ("country, three years by month", $"{ThreeYears}&by=month"),
        ("country, three months by day", "from=2026-08-01&to=2026-10-31&by=day"),
        ("country, year by channel and month", $"{Year}&by=channel,month"),
        ("country, year by service", $"{Year}&by=service"),
        ("country, three years by field and quarter", $"{ThreeYears}&by=field,quarter"),
        ("country, year by province and month", $"{Year}&by=province,month"),
        ("country, year by factor", $"{Year}&by=factor"),
        ("country, a broken month by agency", "from=2026-09-10&to=2026-10-09&by=agency"),
        ("country, year by agency and month", $"{Year}&by=agency,month"),
    ];

    public async Task<(double Milliseconds, int Bytes)> RunAsync(string query, int seed)
    {
        var filled = query.Replace("{a}", Traffic.Agency(34 + (seed * 37 % 700)), StringComparison.Ordinal)
            .Replace("{s}", Traffic.Service((34 + (seed * 37 % 700)) * 37 % Traffic.Services), StringComparison.Ordinal);
        var start = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(new Uri($"/v1/indices/satisfaction?{filled}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();

        // To the last byte, and nothing kept (calls at once share the buffer, into which nobody looks): the client works on the processors that are measured.
        await using var body = await answer.Content.ReadAsStreamAsync();
        var (bytes, read) = (0, 0);
        while ((read = await body.ReadAsync(_buffer)) > 0) bytes += read;
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, bytes);
    }
}
