using System.Diagnostics;
using Feedback.Api.Catalogue;
using Feedback.Classification;
using Feedback.Domain.Text;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms.Text;

namespace Feedback.Benchmarks.Routing;

internal static class Tune
{
    public static int Run()
    {
        var complaints = SeedCorpus.Load();
        var fieldsWith = complaints.Select(c => c.Field).ToHashSet();
        var names = ShippedCatalogue.Load().Services.Values.OrderBy(s => s.Code, StringComparer.Ordinal).Where(s => fieldsWith.Contains(s.Field)).ToList();
        List<ComplaintFeatures> Rows(float total)
        {
            var rows = complaints.Select(t => new ComplaintFeatures { Field = t.Field, Text = ClassifierText.Prepare(t.Text), Weight = 1 }).ToList();
            if (total > 0)
                foreach (var g in names.GroupBy(n => n.Field))
                    foreach (var n in g) rows.Add(new ComplaintFeatures { Field = n.Field, Text = ClassifierText.Prepare(n.NameVi), Weight = Math.Min(0.3f, total / g.Count()) });
            return rows;
        }
        void Try(string name, List<ComplaintFeatures> rows, Func<MLContext, IEstimator<ITransformer>> trainer, int word, bool wordIdf, int cn, bool call, bool charIdf = false, TextFeaturizingEstimator.NormFunction norm = TextFeaturizingEstimator.NormFunction.L2)
        {
            var clock = Stopwatch.StartNew();
            var p = new HeldOut(rows, 20261123).Predict((r, seed) =>
            {
                var context = new MLContext(seed);
                var data = context.Data.LoadFromEnumerable(r);
                var pipe = context.Transforms.Conversion.MapValueToKey("Label", "Field", keyOrdinality: Microsoft.ML.Transforms.ValueToKeyMappingEstimator.KeyOrdinality.ByValue)
                    .Append(context.Transforms.Text.FeaturizeText("Features", new TextFeaturizingEstimator.Options
                    {
                        CaseMode = TextNormalizingEstimator.CaseMode.None, KeepDiacritics = true, KeepPunctuations = true, KeepNumbers = true, StopWordsRemoverOptions = null, Norm = norm,
                        WordFeatureExtractor = new WordBagEstimator.Options { NgramLength = word, UseAllLengths = true, Weighting = wordIdf ? NgramExtractingEstimator.WeightingCriteria.TfIdf : NgramExtractingEstimator.WeightingCriteria.Idf, MaximumNgramsCount = [.. Enumerable.Repeat(60000, word)] },
                        CharFeatureExtractor = cn == 0 ? null : new WordBagEstimator.Options { NgramLength = cn, UseAllLengths = call, Weighting = charIdf ? NgramExtractingEstimator.WeightingCriteria.TfIdf : NgramExtractingEstimator.WeightingCriteria.Idf, MaximumNgramsCount = [.. Enumerable.Repeat(40000, call ? cn : 1)] },
                    }, "Text")).AppendCacheCheckpoint(context).Append(trainer(context));
                var t = pipe.Fit(data);
                VBuffer<ReadOnlyMemory<char>> s = default;
                t.GetOutputSchema(data.Schema)["Score"].GetSlotNames(ref s);
                return (context, t, [.. s.DenseValues().Select(x => x.ToString())]);
            }, default);
            var (th, q) = ThresholdChoice.From(p);
            RoutingBenchmark.Line($"{name,-46} acc {q.Accuracy:F3} top3 {q.Top3:F3} f1 {q.MacroF1:F3} auto {q.AutoCoverage:F3}@{th.Auto:F2} sug {p.Count(x => x.Ranked[0].Score >= th.Suggest) / (double)p.Count:F3} {clock.Elapsed.TotalSeconds:F1}s");
        }
        Func<MLContext, IEstimator<ITransformer>> Sdca(int it, float l2) => c => c.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options { LabelColumnName = "Label", FeatureColumnName = "Features", ExampleWeightColumnName = "Weight", NumberOfThreads = 1, MaximumNumberOfIterations = it, L2Regularization = l2, L1Regularization = 0, ConvergenceTolerance = 0.01f });
        Func<MLContext, IEstimator<ITransformer>> Lb(float l2) => c => c.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options { LabelColumnName = "Label", FeatureColumnName = "Features", ExampleWeightColumnName = "Weight", NumberOfThreads = 1, L2Regularization = l2, L1Regularization = 0 });
        var r0 = Rows(0);
        Try("sdca 50 1e-4 w2idf", r0, Sdca(50, 1e-4f), 2, true, 0, false);
        Try("sdca 50 1e-5 w2idf", r0, Sdca(50, 1e-5f), 2, true, 0, false);
        Try("sdca 50 3e-4 w2idf", r0, Sdca(50, 3e-4f), 2, true, 0, false);
        Try("sdca 50 1e-4 w3idf", r0, Sdca(50, 1e-4f), 3, true, 0, false);
        Try("sdca 50 1e-4 w2idf c6 idf", r0, Sdca(50, 1e-4f), 2, true, 6, false, true);
        Try("sdca 50 1e-4 w2idf c5 idf", r0, Sdca(50, 1e-4f), 2, true, 5, false, true);
        Try("lbfgs 0.1 w2 binary idf", r0, Lb(0.1f), 2, false, 0, false);
        Try("sdca 50 1e-4 w2 binary idf", r0, Sdca(50, 1e-4f), 2, false, 0, false);
        Try("sdca 50 1e-4 w2 binary idf c5 binary idf", r0, Sdca(50, 1e-4f), 2, false, 5, false, false);
        Try("sdca 50 1e-4 w2idf L1norm", r0, Sdca(50, 1e-4f), 2, true, 0, false, false, TextFeaturizingEstimator.NormFunction.L1);
        foreach (var total in new[] { 0.2f, 0.5f })
            Try($"weak {total} sdca 50 1e-4 w2idf", Rows(total), Sdca(50, 1e-4f), 2, true, 0, false);
        return 0;
    }
}
