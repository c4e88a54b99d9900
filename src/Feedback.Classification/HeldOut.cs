using Microsoft.ML;

namespace Feedback.Classification;

/// <summary>Predictions for every complaint by a model that has not seen it: stratified, seeded k-fold cross-validation.</summary>
internal static class HeldOut
{
    /// <summary>Complaint texts to have before held-out figures mean anything.</summary>
    public const int LeastTexts = 50;

    /// <summary>Predicts each complaint once. Terms and names train in every fold and are never predicted.</summary>
    /// <returns>In the order of the set's complaints.</returns>
    public static HeldOutPrediction[] Predict(TrainingSet set, int folds, int seed, CancellationToken cancellationToken)
    {
        var complaints = set.Complaints;
        var foldOf = Assign([.. complaints.Select(row => row.Field)], folds, seed);
        var predictions = new HeldOutPrediction[complaints.Count];
        for (var fold = 0; fold < folds; fold++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var known = set with { Complaints = [.. complaints.Where((_, at) => foldOf[at] != fold)] };
            var context = new MLContext(seed);
            var model = new FieldModel(context, ComplaintPipeline.Fit(context, known));
            for (var at = 0; at < complaints.Count; at++)
            {
                if (foldOf[at] == fold) predictions[at] = new HeldOutPrediction(complaints[at].Field, model.Rank(complaints[at].Text).Ranked);
            }
        }

        return predictions;
    }

    /// <summary>Deals each field's texts out to the folds in a seeded order.</summary>
    public static int[] Assign(IReadOnlyList<string> fields, int folds, int seed)
    {
        var foldOf = new int[fields.Count];
        var random = new Random(seed);
        foreach (var field in Enumerable.Range(0, fields.Count).GroupBy(at => fields[at], StringComparer.Ordinal))
        {
            var texts = field.ToArray();
            random.Shuffle(texts);
            for (var at = 0; at < texts.Length; at++) foldOf[texts[at]] = at % folds;
        }

        return foldOf;
    }
}
