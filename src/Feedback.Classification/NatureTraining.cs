using Feedback.Domain.Routing;

namespace Feedback.Classification;

/// <summary>The model of legal natures: how it is trained, and from which probability on each nature is taken for true.</summary>
internal static class NatureTraining
{
    public static readonly TermOptions Terms = new(RunFrom: 1, RunTo: 0);

    public static readonly LearnerOptions Learner = new(Classification.Learner.Regression, 0.2f, Unmarked: true, Balanced: true);

    private const int FoldCount = 5;

    /// <summary>Petitions of the seed corpus that are asked about when thresholds are derived: one in so many; all are learned.</summary>
    private const int Every = 6;

    public static LinearModel Train(TrainingSet set, int seed) => LinearTraining.Train([.. Asked(set), .. Others(set)], Terms, Learner, seed);

    /// <summary>Finds the thresholds of rules and model together on texts held out.</summary>
    public static HeldOutNatures HoldOut(TrainingSet set, int seed, CancellationToken cancellationToken) =>
        Judge(set, Terms, Learner, seed, cancellationToken);

    /// <summary>The same with other terms or another learner, to compare.</summary>
    public static HeldOutNatures Judge(TrainingSet set, TermOptions terms, LearnerOptions learner, int seed, CancellationToken cancellationToken)
    {
        var (texts, others) = (Asked(set), Others(set));
        HeldOutPrediction[] raw = texts.Count < Classification.HeldOut.LeastTexts ? []
            : Classification.HeldOut.Predict(texts, FoldCount, seed, Asker(texts, others, terms, learner, seed), cancellationToken);
        var temperature = Calibration.Temperature(raw);
        var judged = raw.Select((prediction, at) => new JudgedNature(prediction.At(temperature), NatureRules.Find(texts[at].Text))).ToList();
        var thresholds = NatureFigures.Thresholds(judged);
        return new HeldOutNatures(temperature, thresholds, NatureFigures.Quality(judged, thresholds), judged);
    }

    /// <summary>The part of <see cref="HoldOut"/> that the first of its models answers, by places among the texts judged.</summary>
    public static IEnumerable<(int At, HeldOutPrediction Answer)> FirstFold(TrainingSet set, int seed) =>
        Classification.HeldOut.Fold(Folds(set, seed), 0, Asker(Asked(set), Others(set), Terms, Learner, seed));

    /// <summary>The fold of each text judged.</summary>
    public static int[] Folds(TrainingSet set, int seed) => Classification.HeldOut.Assign(Asked(set), FoldCount, seed);

    private static Func<int[], int[], HeldOutPrediction[]> Asker(
        List<Example> texts, List<Example> others, TermOptions terms, LearnerOptions learner, int seed) => (known, held) =>
    {
        var model = LinearTraining.Train([.. known.Select(at => texts[at]), .. others], terms, learner, seed);
        return [.. held.Select(at => FieldTraining.Ask(model, texts[at].Class, texts[at].Words))];
    };

    private static List<Example> Asked(TrainingSet set) =>
        [.. NatureCorpus.Examples().Concat(set.Others).Concat(set.Complaints.Where((_, at) => at % Every == 0).Select(Petition)).Select(NatureWords.Read)];

    private static List<Example> Others(TrainingSet set) =>
        [.. set.Complaints.Where((_, at) => at % Every != 0).Select(Petition).Select(NatureWords.Read)];

    private static Example Petition(Example complaint) => complaint with { Class = NatureCorpus.Class(Nature.Petition) };
}

/// <summary>What held-out texts say of the natures.</summary>
internal sealed record HeldOutNatures(
    double Temperature, NatureThresholds Thresholds, IReadOnlyList<NatureQuality> Quality, IReadOnlyList<JudgedNature> Judged);

/// <summary>A held-out text of known nature with what model and rules said of it.</summary>
internal sealed record JudgedNature(HeldOutPrediction Model, NatureFinding Rules);
