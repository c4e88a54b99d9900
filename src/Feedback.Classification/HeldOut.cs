using Microsoft.ML;

namespace Feedback.Classification;

/// <summary>Predictions for every complaint by a model that has not seen it: stratified, seeded k-fold cross-validation.</summary>
internal static class HeldOut
{
    /// <summary>Complaint texts to have before held-out figures mean anything.</summary>
    public const int LeastTexts = 50;

    /// <summary>Predicts each complaint once. Terms and names train in every fold and are never predicted.</summary>
    /// <returns>In the order of the set's complaints.</returns>
    public static HeldOutPrediction[] Predict(TrainingSet set, int folds, int seed, CancellationToken cancellationToken) =>
        Predict(set, set.Complaints, folds, seed, Ask, cancellationToken);

    /// <param name="asked">The complaints as they are put to the models: the set's own, or the same in another spelling.</param>
    /// <param name="ask">Trains on a set with a seed and predicts rows; another pipeline to compare with, for instance.</param>
    public static HeldOutPrediction[] Predict(
        TrainingSet set, IReadOnlyList<ComplaintRow> asked, int folds, int seed,
        Func<TrainingSet, IReadOnlyList<ComplaintRow>, int, HeldOutPrediction[]> ask, CancellationToken cancellationToken)
    {
        var foldOf = Assign([.. set.Complaints.Select(row => row.Field)], folds, seed);
        var predictions = new HeldOutPrediction[asked.Count];
        for (var fold = 0; fold < folds; fold++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var known = set with { Complaints = [.. set.Complaints.Where((_, at) => foldOf[at] != fold)] };
            var held = Enumerable.Range(0, asked.Count).Where(at => foldOf[at] == fold).ToArray();
            var answers = ask(known, [.. held.Select(at => asked[at])], seed);
            for (var at = 0; at < held.Length; at++) predictions[held[at]] = answers[at];
        }

        return predictions;
    }

    /// <summary>Trains on the set and predicts other rows.</summary>
    public static HeldOutPrediction[] Ask(TrainingSet known, IReadOnlyList<ComplaintRow> asked, int seed)
    {
        var context = new MLContext(seed);
        var model = new FieldModel(context, ComplaintPipeline.Fit(context, known));
        return [.. asked.Select(row => new HeldOutPrediction(row.Field, model.Rank(row.Text).Ranked))];
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
