using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Feedback.Api.Hosting;
using Feedback.Api.Ratings;
using Feedback.Domain;
using Feedback.Domain.Ratings;
using Feedback.Domain.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Benchmarks.Ratings;

/// <summary>Where the time of one SubmitRating goes, stage by stage, on one thread; the store alone is fed by many.</summary>
internal static class StagesBenchmark
{
    private const int Count = 50_000;

    public static async Task<int> RunAsync()
    {
        await using var host = await BenchmarkHost.StartAsync();
        var key = host.Services.GetRequiredService<Secrets>().ReceiptKey;
        var now = DateTimeOffset.UtcNow.ToStored();
        string Token(int i) => ReceiptToken.Write(
            new Receipt(
                string.Create(CultureInfo.InvariantCulture, $"stage{i:D17}"), "dossierdossierdossier1", "2.000815", "so-tu-phap-79", Channel.Web,
                Outcome.Granted, now, null, now, now.AddDays(1)),
            key);
        const string Comment = "Cán bộ hướng dẫn tận tình, hồ sơ trả đúng hẹn";
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new SubmitRatingRequest { Receipt = Token(0), Scale = Scale.Likert5, Score = 4, Factors = new FactorScores(4, null, 3), Comment = Comment },
            ApiJson.Info<SubmitRatingRequest>());
        var request = JsonSerializer.Deserialize(body, ApiJson.Info<SubmitRatingRequest>())!;
        var validator = new SubmitRatingValidator();
        Time("read JSON", _ => JsonSerializer.Deserialize(body, ApiJson.Info<SubmitRatingRequest>()));
        Time("validate", _ => validator.Validate(request));
        Time("read receipt", _ => ReceiptToken.TryRead(request.Receipt, key, out Receipt _));
        Time("mask comment", _ => PersonalDataMask.Apply(VietnameseText.Compose(Comment)));
        var intake = host.Services.GetRequiredService<RatingIntake>();
        var requests = Enumerable.Range(1, Count * 2).Select(i => request with { Receipt = Token(i) }).ToArray();
        for (var half = 0; half < 2; half++)
        {
            var clock = Stopwatch.StartNew();
            foreach (var chunk in requests.Skip(half * Count).Take(Count).Chunk(1000))
            {
                await Task.WhenAll(chunk.Select(r => intake.SubmitAsync(r, null, null, false, null, CancellationToken.None)));
            }

            Print("intake and store", clock);
        }

        return 0;
    }

    private static void Time(string stage, Func<int, object?> run)
    {
        for (var i = 0; i < 5000; i++) run(i);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Count; i++) run(i);
        Print(stage, clock);
    }

    private static void Print(string stage, Stopwatch clock) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{stage,-18} {clock.Elapsed.TotalMicroseconds / Count,8:F2} us"));
}
