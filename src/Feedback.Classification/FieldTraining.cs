using Feedback.Domain.Routing;
using Feedback.Domain.Text.Words;

namespace Feedback.Classification;

/// <summary>The field model: how it is trained, and what it makes of texts held out.</summary>
internal static class FieldTraining
{
    /// <summary>Parts the complaints are dealt into to be predicted by models that have not seen them.</summary>
    private const int FoldCount = 5;

    /// <summary>Words and pairs with and without marks, and runs of five letters: what won among those tried (docs/classifier.md).</summary>
    public static readonly TermOptions Terms = new();

    public static readonly LearnerOptions Learner = new(Classification.Learner.Regression, 0.03f, Unmarked: true, Balanced: false);

    public static LinearModel Train(TrainingSet set, int seed) => Train(set, Terms, Learner, seed);

    public static LinearModel Train(TrainingSet set, TermOptions terms, LearnerOptions learner, int seed) =>
        LinearTraining.Train(set.All, terms, learner, seed, set.Words);

    /// <summary>Raw predictions for every complaint of the set. Terms and names train in every fold and are never predicted.</summary>
    public static HeldOutPrediction[] HoldOut(TrainingSet set, int seed, CancellationToken cancellationToken) =>
        HoldOut(set, set.Complaints, Terms, Learner, seed, cancellationToken);

    /// <param name="asked">The complaints as they are put to the models: the set's own, or the same in another spelling.</param>
    public static HeldOutPrediction[] HoldOut(
        TrainingSet set, IReadOnlyList<Example> asked, TermOptions terms, LearnerOptions learner, int seed, CancellationToken cancellationToken) =>
        set.Complaints.Count < HeldOut.LeastTexts ? [] : HeldOut.Predict(set.Complaints, FoldCount, seed, Asker(set, asked, terms, learner, seed), cancellationToken);

    /// <summary>The part of <see cref="HoldOut(TrainingSet, int, CancellationToken)"/> that the first of its models answers, by places in the set.</summary>
    public static IEnumerable<(int At, HeldOutPrediction Answer)> FirstFold(TrainingSet set, int seed) =>
        HeldOut.Fold(Folds(set, seed), 0, Asker(set, set.Complaints, Terms, Learner, seed));

    /// <summary>The fold of each complaint.</summary>
    public static int[] Folds(TrainingSet set, int seed) => HeldOut.Assign(set.Complaints, FoldCount, seed);

    /// <summary>What a model makes of one text, uncalibrated.</summary>
    public static HeldOutPrediction Ask(LinearModel model, string truth, IReadOnlyList<TextWord> words)
    {
        var shares = model.Probabilities(model.Vocabulary.Read(words), 1);
        return new HeldOutPrediction(
            truth,
            [.. shares.Select((share, at) => new FieldScore(model.Classes[at], share)).OrderByDescending(score => score.Score)],
            KnownWords.Share(model.Vocabulary, words));
    }

    private static Func<int[], int[], HeldOutPrediction[]> Asker(
        TrainingSet set, IReadOnlyList<Example> asked, TermOptions terms, LearnerOptions learner, int seed) => (known, held) =>
    {
        var model = Train(set with { Complaints = [.. known.Select(at => set.Complaints[at])] }, terms, learner, seed);
        return [.. held.Select(at => Ask(model, set.Complaints[at].Class, asked[at].Words))];
    };
}
