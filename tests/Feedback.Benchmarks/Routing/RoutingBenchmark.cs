using System.Diagnostics;
using System.Globalization;
using Feedback.Api.Catalogue;
using Feedback.Classification;
using Feedback.Domain.Routing;

namespace Feedback.Benchmarks.Routing;

/// <summary>How well texts are routed: cross-validation on the seed corpus, calibration, thresholds, legal natures, confusions.</summary>
internal static class RoutingBenchmark
{
    private const int Seed = 20261123;

    public static int Run()
    {
        var complaints = SeedCorpus.Load().Select(text => text.Labelled).ToList();
        var names = Names();
        Console.WriteLine($"Seed corpus: {complaints.Count} complaints in {complaints.Select(c => c.Field).Distinct().Count()} fields; {names.Count} procedure names");
        Console.WriteLine("\n5-fold cross-validation              accuracy   top 3   macro-F1   auto: share, precision      auto or suggest       ECE before, after   seconds");
        Validate("complaints only", complaints, []);
        Validate("with procedure names", [.. complaints, .. names], []);
        Validate("with typical terms", complaints, FieldTerms.Load());
        var predictions = Validate("with both, as it is trained", [.. complaints, .. names], FieldTerms.Load());
        Spelled([.. complaints, .. names]);
        Fields(predictions);
        ThresholdsElsewhere(predictions);
        Natures([.. complaints, .. names]);
        return 0;
    }

    internal static IReadOnlyList<LabelledText> Names() =>
        [.. ShippedCatalogue.Load().Services.Values.OrderBy(s => s.Code, StringComparer.Ordinal).Select(service => new LabelledText(service.Field, service.NameVi, 0.1f, IsWeak: true))];

    private static HeldOutPrediction[] Validate(string name, IReadOnlyList<LabelledText> texts, IReadOnlyList<LabelledText> terms)
    {
        var clock = Stopwatch.StartNew();
        var raw = FieldTraining.HoldOut(TrainingSet.Of(texts, terms), Seed, CancellationToken.None);
        return Print(name, raw, clock.Elapsed.TotalSeconds);
    }

    private static HeldOutPrediction[] Print(string name, HeldOutPrediction[] raw, double seconds)
    {
        var temperature = Calibration.Temperature(raw);
        HeldOutPrediction[] predictions = [.. raw.Select(p => p.At(temperature))];
        var thresholds = HeldOutFigures.Thresholds(predictions);
        var quality = HeldOutFigures.Quality(raw, predictions, thresholds, []);
        var suggested = predictions.Count(p => p.Confidence >= thresholds.Suggest) / (double)predictions.Length;
        Line($"{name,-36} {quality.Accuracy,8:F3} {quality.Top3,7:F3} {quality.MacroF1,10:F3}   {quality.AutoCoverage,8:F3} {quality.AutoPrecision,6:F3} (>= {thresholds.Auto:F3})   {suggested,8:F3} (>= {thresholds.Suggest:F3})   {quality.ErrorBefore,8:F3} {quality.ErrorAfter,6:F3} (T {temperature:F2}) {seconds,8:F1}");
        return predictions;
    }

    /// <summary>The same models asked in other spellings.</summary>
    private static void Spelled(IReadOnlyList<LabelledText> texts)
    {
        var set = TrainingSet.Of(texts, FieldTerms.Load());
        foreach (var (name, spell) in UitVsfc.Spellings.Skip(1))
        {
            var asked = set.Complaints.Select(example => Example.Of(example.Class, spell(example.Text))).ToList();
            Print($"as it is trained, asked {name}", FieldTraining.HoldOut(set, asked, FieldTraining.Terms, FieldTraining.Learner, Seed, CancellationToken.None), 0);
        }
    }

    private static void Fields(HeldOutPrediction[] predictions)
    {
        var quality = HeldOutFigures.Quality(predictions, predictions, HeldOutFigures.Thresholds(predictions), []);
        Console.WriteLine("\nField                 texts   recall   precision   auto: share, precision");
        foreach (var field in quality.Fields.OrderBy(field => field.Recall))
        {
            Line($"{field.Field,-20} {field.Texts,6} {field.Recall,8:F2} {field.Precision,11:F2} {field.AutoCoverage,8:F2} {field.AutoPrecision,10:F2}");
        }

        Console.WriteLine("\nMost frequent confusions (truth -> first choice):");
        foreach (var pair in predictions.Where(p => !p.Right).GroupBy(p => (p.Field, First: p.Ranked[0].Field)).OrderByDescending(g => g.Count()).Take(12))
        {
            Line($"  {pair.Key.Field} -> {pair.Key.First}: {pair.Count()}");
        }
    }

    /// <summary>Thresholds chosen on one half and tried on the other.</summary>
    private static void ThresholdsElsewhere(HeldOutPrediction[] predictions)
    {
        var kept = new List<(double Auto, double Suggest)>();
        for (var seed = 1; seed <= 20; seed++)
        {
            var mixed = predictions.ToArray();
            new Random(seed).Shuffle(mixed);
            var (chosenOn, triedOn) = (mixed[..(mixed.Length / 2)], mixed[(mixed.Length / 2)..]);
            var thresholds = HeldOutFigures.Thresholds(chosenOn);
            kept.Add((Precision(triedOn, thresholds.Auto), Precision(triedOn, thresholds.Suggest)));
        }

        Line($"\nThresholds chosen on half of the texts, tried on the other, twenty times: auto kept {kept.Average(k => k.Auto):F3} of 0.95, suggest {kept.Average(k => k.Suggest):F3} of 0.80");

        static double Precision(HeldOutPrediction[] tried, double least) =>
            tried.Where(p => p.Confidence >= least).Select(p => p.Right ? 1.0 : 0).DefaultIfEmpty(1).Average();
    }

    private static void Natures(IReadOnlyList<LabelledText> texts)
    {
        var clock = Stopwatch.StartNew();
        var natures = NatureTraining.HoldOut(TrainingSet.Of(texts, []), Seed, CancellationToken.None);
        Line($"\nLegal nature, rules and model, 5-fold ({clock.Elapsed.TotalSeconds:F1} s): {natures.Thresholds}");
        foreach (var nature in natures.Quality) Line($"  {nature.Nature,-16} {nature.Texts,5} texts  recall {nature.Recall:F3}  precision {nature.Precision:F3}");
        var denunciations = natures.Judged.Where(one => one.Model.Field == NatureCorpus.Class(Nature.Denunciation)).ToList();
        Line($"  denunciations by the rules alone: {denunciations.Count(one => one.Rules.Code == Nature.Denunciation) / (double)denunciations.Count:F3}, by the model alone: {denunciations.Count(one => one.Model.ScoreOf("denunciation") >= natures.Thresholds.Denunciation) / (double)denunciations.Count:F3}");
        var petitions = natures.Judged.Where(one => one.Model.Field == NatureCorpus.Class(Nature.Petition)).ToList();
        Line($"  petitions held as denunciations: {petitions.Count(one => NatureFigures.Judge(one, natures.Thresholds) == Nature.Denunciation) / (double)petitions.Count:F3}, looked at in doubt: {petitions.Count(one => one.Model.ScoreOf("denunciation") >= natures.Thresholds.Doubt) / (double)petitions.Count:F3}");
    }

    internal static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
