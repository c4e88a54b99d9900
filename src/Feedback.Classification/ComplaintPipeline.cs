using Microsoft.ML;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms.Text;

namespace Feedback.Classification;

/// <summary>The one estimator chain: words and word pairs, maximum entropy. Seeded, one thread.</summary>
internal static class ComplaintPipeline
{
    public const string Label = "Label";

    public static IEstimator<ITransformer> Create(MLContext context) => Create(context, context.MulticlassClassification.Trainers.SdcaMaximumEntropy(
        new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = Label,
            FeatureColumnName = nameof(ComplaintPrediction.Features),
            ExampleWeightColumnName = nameof(ComplaintFeatures.Weight),
            NumberOfThreads = 1,
            MaximumNumberOfIterations = 50,
            L2Regularization = 1e-5f,
            L1Regularization = 0,
        }));

    public static IEstimator<ITransformer> Create(MLContext context, IEstimator<ITransformer> trainer) =>
        context.Transforms.Conversion.MapValueToKey(
                Label, nameof(ComplaintFeatures.Field), keyOrdinality: Microsoft.ML.Transforms.ValueToKeyMappingEstimator.KeyOrdinality.ByValue)
            .Append(context.Transforms.Text.FeaturizeText(
                nameof(ComplaintPrediction.Features),
                new TextFeaturizingEstimator.Options
                {
                    // The text is prepared: ML.NET's own stripping knows only 42 of the 134 Vietnamese letters.
                    CaseMode = TextNormalizingEstimator.CaseMode.None,
                    KeepDiacritics = true,
                    KeepPunctuations = true,
                    KeepNumbers = true,
                    StopWordsRemoverOptions = null,
                    Norm = TextFeaturizingEstimator.NormFunction.L2,
                    WordFeatureExtractor = new WordBagEstimator.Options { NgramLength = 2, UseAllLengths = true, Weighting = NgramExtractingEstimator.WeightingCriteria.TfIdf, MaximumNgramsCount = [60000, 60000] },
                    CharFeatureExtractor = null,
                },
                nameof(ComplaintFeatures.Text)))
            .AppendCacheCheckpoint(context)
            .Append(trainer);
}
