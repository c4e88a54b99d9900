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
        var complaints = SeedCorpus.Load();
        var names = ShippedCatalogue.Load().Services.Values.OrderBy(s => s.Code, StringComparer.Ordinal)
            .Select(service => new LabelledText(service.Field, service.NameVi, 0.1f)).ToList();
        Console.WriteLine($"Seed corpus: {complaints.Count} complaints in {complaints.Select(c => c.Field).Distinct().Count()} fields; {names.Count} procedure names");
        Console.WriteLine("\n4-fold cross-validation              accuracy   top 3   macro-F1   auto: share, precision   suggest threshold   seconds");
        var best = Validate("complaints only", complaints);
        best = Validate("with procedure names at 0.1", [.. complaints, .. names]);
        Confusions(best);
        AlikeWithoutDiacritics(complaints);
        UitVsfc.Run();
        Speed(complaints, names);
        return 0;
    }

    private static IReadOnlyList<HeldOutPrediction> Validate(string name, IReadOnlyList<LabelledText> texts)
    {
        var clock = Stopwatch.StartNew();
        var rows = texts.Select(t => new ComplaintFeatures { Field = t.Field, Text = ClassifierText.Prepare(t.Text), Weight = t.Weight }).ToList();
        var predictions = new HeldOut(rows, Seed).Predict(ComplaintTrainer.Fit, CancellationToken.None);
        var (thresholds, quality) = ThresholdChoice.From(predictions);
        Line($"{name,-36} {quality.Accuracy,8:F3} {quality.Top3,7:F3} {quality.MacroF1,10:F3}   {quality.AutoCoverage,8:F3} {quality.AutoPrecision,6:F3} (>= {thresholds.Auto:F3})   {thresholds.Suggest,8:F3} {clock.Elapsed.TotalSeconds,16:F1}");
        return predictions;
    }

    private static void Confusions(IReadOnlyList<HeldOutPrediction> predictions)
    {
        Console.WriteLine("\nMost frequent confusions (truth -> first choice):");
        foreach (var pair in predictions.Where(p => !ThresholdChoice.IsRight(p)).GroupBy(p => (p.Truth, First: p.Ranked[0].Field)).OrderByDescending(g => g.Count()).Take(10))
        {
            Line($"  {pair.Key.Truth} -> {pair.Key.First}: {pair.Count()}");
        }

        Console.WriteLine("Lowest recall:");
        foreach (var field in predictions.GroupBy(p => p.Truth).OrderBy(g => g.Average(p => ThresholdChoice.IsRight(p) ? 1.0 : 0)).Take(6))
        {
            Line($"  {field.Key}: {field.Average(p => ThresholdChoice.IsRight(p) ? 1.0 : 0):F2}");
        }
    }

    private static void AlikeWithoutDiacritics(IReadOnlyList<LabelledText> complaints)
    {
        var accented = complaints.Where(c => VietnameseText.HasDiacritics(c.Text)).ToList();
        var alike = accented.Count(c => ClassifierText.Prepare(c.Text) == ClassifierText.Prepare(VietnameseText.StripDiacritics(c.Text)));
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
