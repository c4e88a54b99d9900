using System.Diagnostics;
using System.Globalization;
using Feedback.Api.Catalogue;
using Feedback.Classification;
using Feedback.Domain.Routing;
using Feedback.Domain.Text;

namespace Feedback.Benchmarks.Routing;

/// <summary>How well and how fast texts are routed: cross-validation on the seed corpus, UIT-VSFC where it is there, and speed.</summary>
internal static class RoutingBenchmark
{
    private const int Seed = 20261123;

    public static int Run()
    {
        var complaints = SeedCorpus.Load().Select(text => text.Labelled).ToList();
        var names = ShippedCatalogue.Load().Services.Values.OrderBy(s => s.Code, StringComparer.Ordinal)
            .Select(service => new LabelledText(service.Field, service.NameVi, 0.1f)).ToList();
        Console.WriteLine($"Seed corpus: {complaints.Count} complaints in {complaints.Select(c => c.Field).Distinct().Count()} fields; {names.Count} procedure names");
        Console.WriteLine("\n5-fold cross-validation              accuracy   top 3   macro-F1   auto: share, precision      auto or suggest      seconds");
        Validate("complaints only", complaints, []);
        Validate("with procedure names", [.. complaints, .. names], []);
        Validate("with typical terms", complaints, FieldTerms.Load());
        Confusions(Validate("with both, as it is trained", [.. complaints, .. names], FieldTerms.Load()));
        Defaults(complaints);
        AlikeWithoutDiacritics(complaints);
        UitVsfc.Run();
        Speed(complaints, names);
        return 0;
    }

    /// <summary>FeaturizeText and SDCA as ML.NET sets them, trained on the same folds, asked in two spellings.</summary>
    private static void Defaults(IReadOnlyList<LabelledText> complaints)
    {
        foreach (var (name, spell) in new (string, Func<string, string>)[] { ("as written", text => text), ("without diacritics", VietnameseText.StripDiacritics) })
        {
            ComplaintRow Row(LabelledText text, Func<string, string> spelled) => new() { Field = text.Field, Text = spelled(text.Text) };
            var predictions = HeldOut.Predict(
                new TrainingSet([.. complaints.Select(text => Row(text, same => same))], [], []), [.. complaints.Select(text => Row(text, spell))],
                5, Seed, PlainMlNet.Ask, CancellationToken.None);
            var quality = HeldOutFigures.Quality(predictions, HeldOutFigures.Thresholds(predictions));
            Line($"ML.NET's defaults, {name,-19} {quality.Accuracy,6:F3} {quality.Top3,7:F3} {quality.MacroF1,10:F3}");
        }
    }

    private static HeldOutPrediction[] Validate(string name, IReadOnlyList<LabelledText> texts, IReadOnlyList<LabelledText> terms)
    {
        var clock = Stopwatch.StartNew();
        var predictions = HeldOut.Predict(TrainingSet.Of(texts, terms), 5, Seed, CancellationToken.None);
        var thresholds = HeldOutFigures.Thresholds(predictions);
        var quality = HeldOutFigures.Quality(predictions, thresholds);
        var suggested = predictions.Count(p => p.Confidence >= thresholds.Suggest) / (double)predictions.Length;
        Line($"{name,-36} {quality.Accuracy,8:F3} {quality.Top3,7:F3} {quality.MacroF1,10:F3}   {quality.AutoCoverage,8:F3} {quality.AutoPrecision,6:F3} (>= {thresholds.Auto:F3})   {suggested,8:F3} (>= {thresholds.Suggest:F3}) {clock.Elapsed.TotalSeconds,10:F1}");
        return predictions;
    }

    private static void Confusions(HeldOutPrediction[] predictions)
    {
        Console.WriteLine("\nMost frequent confusions (truth -> first choice):");
        foreach (var pair in predictions.Where(p => !p.Right).GroupBy(p => (p.Field, First: p.Ranked[0].Field)).OrderByDescending(g => g.Count()).Take(10))
        {
            Line($"  {pair.Key.Field} -> {pair.Key.First}: {pair.Count()}");
        }

        Console.WriteLine("Lowest recall:");
        foreach (var field in predictions.GroupBy(p => p.Field).OrderBy(g => g.Average(p => p.Right ? 1.0 : 0)).Take(6))
        {
            Line($"  {field.Key}: {field.Average(p => p.Right ? 1.0 : 0):F2}");
        }
    }

    private static void AlikeWithoutDiacritics(IReadOnlyList<LabelledText> complaints)
    {
        var accented = complaints.Where(c => VietnameseText.HasDiacritics(c.Text)).ToList();
        var alike = accented.Count(c => ClassifierText.Plain(c.Text) == ClassifierText.Plain(VietnameseText.StripDiacritics(c.Text)));
        Line($"\nPrepared alike with and without diacritics: {alike} of {accented.Count} accented complaints (so accuracy accented = unaccented)");
    }

    private static void Speed(IReadOnlyList<LabelledText> complaints, IReadOnlyList<LabelledText> names)
    {
        var clock = Stopwatch.StartNew();
        var model = new ComplaintTrainer().Train([.. complaints, .. names], "benchmark", Seed, DateTimeOffset.UnixEpoch, CancellationToken.None);
        Line($"\nTraining with held-out thresholds: {clock.Elapsed.TotalSeconds:F1} s; model {model.Content.Length / 1024} KiB");
        var classifier = new MlComplaintClassifier();
        classifier.Activate(model);
        var texts = complaints.Select(c => c.Text).ToArray();
        foreach (var text in texts) classifier.Classify(text);
        var times = new List<double>();
        clock.Restart();
        for (var round = 0; round < 10; round++)
        {
            foreach (var text in texts)
            {
                var start = Stopwatch.GetTimestamp();
                classifier.Classify(text);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        times.Sort();
        Line($"Classify with evidence, one thread: {times.Count / clock.Elapsed.TotalSeconds:F0} texts/s, p50 {times[times.Count / 2]:F0} us, p99 {times[times.Count * 99 / 100]:F0} us");
    }

    internal static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
