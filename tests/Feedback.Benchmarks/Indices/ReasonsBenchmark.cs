using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Feedback.Domain.Ratings;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Benchmarks.Indices;

/// <summary>GetReasons over HTTP, over as many ratings with comments as it reads at most.</summary>
internal static class ReasonsBenchmark
{
    private const string Agency = "so-tu-phap-79";

    private static readonly string[] Pieces =
    [
        "hồ sơ trả đúng hẹn", "cán bộ hướng dẫn tận tình", "chờ đợi quá lâu", "phải đi lại nhiều lần", "giấy tờ rườm rà", "thái độ hòa nhã", "hệ thống hay bị lỗi", "không ai giải thích rõ",
        "phòng chờ sạch sẽ", "thu phí đúng quy định", "nộp trực tuyến rất tiện", "trễ hẹn mười ngày", "thủ tuc don gian", "nhan vien vui ve", "bấm số rồi vẫn phải chờ", "đề nghị trả kết quả qua bưu điện",
    ];

    public static async Task<int> RunAsync(int total)
    {
        await using var host = await BenchmarkHost.StartAsync();
        var store = host.Services.GetRequiredService<IRatingStore>();
        var random = new Random(1);
        for (var done = 0; done < total; done += 2000)
            await Task.WhenAll(Enumerable.Range(0, Math.Min(2000, total - done)).Select(_ => store.SubmitAsync(Submission(random), CancellationToken.None)));

        using var client = new HttpClient { BaseAddress = host.Address, Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "benchmark-admin-key-benchmark-admin");
        using var made = await client.PostAsync("/v1/keys", new StringContent("""{"label":"benchmark","roles":["committee"]}""", Encoding.UTF8, "application/json"));
        var key = JsonNode.Parse(await made.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["key"]!.GetValue<string>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        foreach (var call in new[] { "", "&factor=officials", "&compare=previous", $"&agency={Agency}" })
        {
            var times = new List<double>();
            var read = "";
            for (var i = 0; i < 5; i++)
            {
                var clock = Stopwatch.StartNew();
                var answer = JsonNode.Parse(await client.GetStringAsync("/v1/indices/reasons?from=2026-10-01&to=2026-10-31" + call))!;
                times.Add(clock.Elapsed.TotalMilliseconds);
                read = $"{answer["ratings"]} ratings, {answer["words"]!["commentsNow"]} and {answer["words"]!["commentsBefore"]} comments, cut {answer["cut"]}";
            }

            times.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{call,-24} median {times[2]:F0} ms, worst {times[4]:F0} ms; {read}"));
        }

        return 0;
    }

    /// <summary>In September or October 2026, with a comment of 60 to 120 letters.</summary>
    private static RatingSubmission Submission(Random random)
    {
        var at = new DateTimeOffset(2026, 9, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(61 * 1440));
        var score = random.NextDouble() < 0.8 ? random.Next(4, 6) : random.Next(1, 4);
        var comment = string.Join(", ", Enumerable.Range(0, 4).Select(_ => Pieces[random.Next(Pieces.Length)])) + $" {random.Next(100_000)}";
        return new RatingSubmission(
            new Rating(
                Guid.CreateVersion7(at), null, Stratum.Verified, Agency, "2.000815", Channel.Web, Outcome.Granted, false,
                new Answer(Scale.Likert5, score, new Dictionary<Factor, int> { [Factor.Officials] = Math.Clamp(score + random.Next(-1, 2), 1, 5), [Factor.Results] = score }, [], comment, "vi"),
                at, at, null, []),
            null, at);
    }
}
