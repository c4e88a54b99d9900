using Microsoft.ML;

namespace Feedback.Classification;

/// <summary>A prediction for a text the model had not seen: fields best first with their scores, and the truth.</summary>
internal sealed record HeldOutPrediction(string Truth, IReadOnlyList<(string Field, double Score)> Ranked);

/// <summary>
/// Splits complaints into folds, each field evenly, and predicts each fold by a model trained on the others. Only full-weight texts
/// are predicted: procedure names are no complaints, and would flatter the figures.
/// </summary>
internal sealed class HeldOut(IReadOnlyList<ComplaintFeatures> rows, int seed, int folds = 4)
{
    public delegate (MLContext Context, ITransformer Transformer, IReadOnlyList<string> Fields) Fitting(IReadOnlyList<ComplaintFeatures> rows, int seed);

    public IReadOnlyList<HeldOutPrediction> Predict(Fitting fit, CancellationToken cancellationToken)
    {
        var fold = Assign();
        var predictions = new List<HeldOutPrediction>();
        for (var current = 0; current < folds; current++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (context, transformer, fields) = fit([.. rows.Where((_, i) => fold[i] != current)], seed);
            var engine = context.Model.CreatePredictionEngine<ComplaintFeatures, ComplaintPrediction>(transformer);
            for (var i = 0; i < rows.Count; i++)
            {
                if (fold[i] != current) continue;
                var scores = engine.Predict(new ComplaintFeatures { Text = rows[i].Text }).Score;
                predictions.Add(new HeldOutPrediction(
                    rows[i].Field, [.. fields.Select((field, index) => (field, (double)scores[index])).OrderByDescending(entry => entry.Item2)]));
            }
        }

        return predictions;
    }

    /// <summary>The fold of each row; -1 for weak rows, which are always trained on.</summary>
    private int[] Assign()
    {
        var random = new Random(seed);
        var fold = Enumerable.Repeat(-1, rows.Count).ToArray();
        foreach (var field in Enumerable.Range(0, rows.Count).Where(i => rows[i].Weight >= 1).GroupBy(i => rows[i].Field, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var members = field.ToArray();
            random.Shuffle(members);
            for (var i = 0; i < members.Length; i++) fold[members[i]] = i % folds;
        }

        return fold;
    }
}
