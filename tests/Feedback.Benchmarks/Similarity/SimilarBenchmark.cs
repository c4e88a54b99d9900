using System.Diagnostics;
using System.Globalization;
using Feedback.Classification;
using Feedback.Domain.Complaints;
using Feedback.Domain.Similarity;
using Feedback.Domain.Text;
using Feedback.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Benchmarks.Similarity;

/// <summary>How many near-duplicates are found among many complaints, against looking at every one, and how fast.</summary>
internal static class SimilarBenchmark
{
    private static readonly DateTimeOffset Start = new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task<int> RunAsync(int complaints)
    {
        var folder = Directory.CreateTempSubdirectory("feedback-similar-");
        try
        {
            var random = new Random(1);
            var texts = Texts(complaints, random);
            var services = new ServiceCollection().AddLogging().AddSqliteStorage(new SqliteStorageOptions { Path = Path.Combine(folder.FullName, "f.db") });
            await using var provider = services.BuildServiceProvider();
            var store = provider.GetRequiredService<IComplaintStore>();
            var clock = Stopwatch.StartNew();
            foreach (var chunk in texts.Select((text, at) => (text, at)).Chunk(500))
            {
                await Task.WhenAll(chunk.Select(one => store.FileAsync(Filed(one.text, one.at), CancellationToken.None)));
            }

            Line($"{complaints} complaints filed in {clock.Elapsed.TotalSeconds:F0} s");
            await MeasureAsync(store, texts, random);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureAsync(IComplaintStore store, List<string> texts, Random random)
    {
        var all = texts.ConvertAll(WordPairs.Of);
        var (times, found, there) = (new List<double>(), new int[3], new int[3]);
        double[] levels = [0.5, 0.6, 0.8];
        for (var asked = 0; asked < 1000; asked++)
        {
            var at = random.Next(texts.Count);
            var text = Changed(texts[at], random, 0.02 + (0.25 * random.NextDouble()));
            var pairs = WordPairs.Of(text);
            var start = Stopwatch.GetTimestamp();
            var answer = await store.ListAlikeAsync(new AlikeQuery(TextBands.Of(text), null, null, Start, Start.AddDays(200)), CancellationToken.None);
            var alike = SimilarCases.Among(answer, text, null, null, null);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            // The best there is, by looking at every one.
            var best = all.Max(other => WordPairs.Share(pairs, other));
            var level = Array.FindLastIndex(levels, least => best >= least);
            if (level < 0) continue;
            there[level]++;
            if (alike.Count > 0 && alike[0].Similarity >= best - 0.0001) found[level]++;
        }

        times.Sort();
        for (var level = 0; level < levels.Length; level++)
            Line($"best case at {levels[level]:F1} or more: found {found[level]} of {there[level]} ({(double)found[level] / Math.Max(1, there[level]):F3})");
        Line($"query p50 {times[times.Count / 2]:F2} ms, p99 {times[times.Count * 99 / 100]:F2} ms");
    }

    // Sentences of two seed texts in a row, so that a hundred thousand differ.
    private static List<string> Texts(int count, Random random)
    {
        var sentences = SeedCorpus.Load().SelectMany(text => text.Labelled.Text.Split(['.', '?', '!'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Where(sentence => sentence.Length > 30).ToArray();
        return [.. Enumerable.Range(0, count).Select(_ => $"{sentences[random.Next(sentences.Length)]}. {sentences[random.Next(sentences.Length)]}. {sentences[random.Next(sentences.Length)]}")];
    }

    /// <summary>Words dropped, doubled or mistyped, and diacritics lost by half.</summary>
    private static string Changed(string text, Random random, double share)
    {
        var words = text.Split(' ').SelectMany(word => random.NextDouble() >= share
            ? new[] { word }
            : random.Next(3) switch { 0 => [], 1 => [word, word], _ => [word + (char)('a' + random.Next(26))] });
        var changed = string.Join(' ', words);
        return random.Next(2) == 0 ? VietnameseText.StripDiacritics(changed) : changed;
    }

    private static NewComplaint Filed(string text, int at) =>
        new(Start.AddMinutes(at), text, null, null, null, null, false, null, "h", null, null, null);

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
