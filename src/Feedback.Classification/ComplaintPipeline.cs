using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Transforms;
using Microsoft.ML.Transforms.Text;

namespace Feedback.Classification;

/// <summary>
/// The one estimator chain: words, word pairs and runs of five letters, TF-IDF, multinomial logistic regression by L-BFGS.
/// What else was tried is in docs/classifier.md.
/// </summary>
internal static class ComplaintPipeline
{
    public const string Features = nameof(ScoredText.Features);
    public const string Score = nameof(ScoredText.Score);

    /// <summary>A term seen in one text only says nothing about others; without such terms a model is a quarter the size.</summary>
    private const int LeastTexts = 2;

    /// <summary>Fits terms and weights on the set; the words known and their rarity come from complaints and terms alone.</summary>
    public static ITransformer Fit(MLContext context, TrainingSet set)
    {
        // Terms count twice, so that none falls under the least number of texts a term must be seen in.
        // Procedure names are most of what comes in and all of them speak of "thủ tục cấp giấy": counted in, they made rare words common.
        var terms = Terms(context).Fit(context.Data.LoadFromEnumerable([.. set.Complaints, .. set.Terms, .. set.Terms]));
        var all = context.Data.LoadFromEnumerable(set.All);
        var labelled = context.Transforms.Conversion
            .MapValueToKey("Label", nameof(ComplaintRow.Field), keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue)
            .Fit(all).Transform(terms.Transform(all));
        // The regression goes over the rows some fifty times; without the cache each time would split the texts anew.
        return terms.Append(Regression(context).Fit(context.Data.Cache(labelled)));
    }

    // FeaturizeText would lower the case, strip punctuation and fold 42 of the 134 Vietnamese letters: the text comes prepared instead.
    private static EstimatorChain<ITransformer> Terms(MLContext context) =>
        new EstimatorChain<ITransformer>()
            .Append(context.Transforms.Text.FeaturizeText(
                Features,
                new TextFeaturizingEstimator.Options
                {
                    CaseMode = TextNormalizingEstimator.CaseMode.None,
                    KeepDiacritics = true,
                    KeepPunctuations = true,
                    KeepNumbers = true,
                    Norm = TextFeaturizingEstimator.NormFunction.L2,
                    WordFeatureExtractor = Bag(2, allLengths: true),
                    CharFeatureExtractor = Bag(5, allLengths: false),
                },
                nameof(ComplaintRow.Text)))
            .Append<ITransformer>(context.Transforms.FeatureSelection.SelectFeaturesBasedOnCount(Features, count: LeastTexts));

    private static WordBagEstimator.Options Bag(int length, bool allLengths) => new()
    {
        NgramLength = length,
        UseAllLengths = allLengths,
        Weighting = NgramExtractingEstimator.WeightingCriteria.TfIdf,
        MaximumNgramsCount = [1_000_000],
    };

    private static LbfgsMaximumEntropyMulticlassTrainer Regression(MLContext context) =>
        context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            ExampleWeightColumnName = nameof(ComplaintRow.Weight),
            // More threads would add the gradient up in another order each time, and so give another model.
            NumberOfThreads = 1,
            L1Regularization = 0,
            L2Regularization = 0.03f,
            HistorySize = 10,
            OptimizationTolerance = 1e-3f,
            MaximumNumberOfIterations = 60,
        });
}
