using System.Diagnostics;
using Feedback.Classification;
using Feedback.Domain.Routing;

namespace Feedback.Benchmarks.Routing;

/// <summary>What was tried before a model was chosen: terms, views and learners, each on the seed corpus by cross-validation, and on UIT-VSFC asked in four spellings.</summary>
internal static class TriedModels
{
    private const int Seed = 20261123;

    private static readonly LearnerOptions Chosen = FieldTraining.Learner;

    private static readonly (string Name, TermOptions Terms, LearnerOptions Learner)[] Tried =
    [
        ("L-BFGS, plain words 1-2", new(2, false, 9, 0), Chosen with { Unmarked = false }),
        ("L-BFGS, plain words 1-2, runs 5", new(2, false, 5, 5), Chosen with { Unmarked = false }),
        ("L-BFGS, both views, runs 5", new(2, true, 5, 5), Chosen with { Unmarked = false }),
        ("L-BFGS, both views, unmarked copy", new(2, true, 9, 0), Chosen),
        ("L-BFGS, both, runs 5, copy: as chosen", new(2, true, 5, 5), Chosen),
        ("L-BFGS, both, runs 4, copy", new(2, true, 4, 4), Chosen),
        ("L-BFGS, both, runs 3-5, copy", new(2, true, 3, 5), Chosen),
        ("L-BFGS, both, runs 4-6, copy", new(2, true, 4, 6), Chosen),
        ("the same, seen in 3 texts", new(2, true, 5, 5, 3), Chosen),
        ("the same, words 1-3", new(3, true, 5, 5, 3), Chosen),
        ("the same, L2 0.01", new(2, true, 5, 5, 3), Chosen with { Strength = 0.01f }),
        ("the same, L2 0.1", new(2, true, 5, 5, 3), Chosen with { Strength = 0.1f }),
        ("the same, balanced", new(2, true, 5, 5, 3), Chosen with { Balanced = true }),
        ("as chosen, but 25 rounds", new(2, true, 5, 5), Chosen with { Rounds = 25 }),
        ("as chosen, but 15 rounds", new(2, true, 5, 5), Chosen with { Rounds = 15 }),
        ("SDCA, both, runs 5, copy", new(2, true, 5, 5), Chosen with { Learner = Learner.DualAscent, Strength = 0 }),
        ("perceptrons, both, runs 5, copy", new(2, true, 5, 5), Chosen with { Learner = Learner.Perceptron, Strength = 0 }),
    ];

    public static int Run(string? only)
    {
        var (train, asked) = (UitVsfc.Read("train.tsv"), UitVsfc.Read("dev.tsv"));
        if (train is null || asked is null) Console.WriteLine("UIT-VSFC: skipped, ../shared/data/uit-vsfc is absent");
        var set = TrainingSet.Of([.. new ComplaintTrainer().SeedCorpus(), .. RoutingBenchmark.Names()], FieldTerms.Load());
        Console.WriteLine("accuracy / macro-F1                 seed corpus, 5-fold     s     UIT-VSFC topics, train -> dev: accented, without, NFD, half               terms     s");
        if (only is null) Defaults(set, train, asked);
        foreach (var (name, terms, learner) in Tried.Where(tried => only is null || tried.Name.Contains(only, StringComparison.Ordinal)))
        {
            var clock = Stopwatch.StartNew();
            var seeds = FieldTraining.HoldOut(set, set.Complaints, terms, learner, Seed, CancellationToken.None);
            var folds = clock.Elapsed.TotalSeconds;
            if (train is null || asked is null) continue;
            clock.Restart();
            var model = LinearTraining.Train([.. train.Select(text => Example.Of(text.Field, text.Text))], terms, learner, Seed);
            var seconds = clock.Elapsed.TotalSeconds;
            var figures = UitVsfc.Spellings.Select(spelling =>
            {
                var predictions = asked.Select(text => UitVsfc.Ask(model, text.Field, spelling.Spell(text.Text))).ToArray();
                return Figures(predictions);
            });
            RoutingBenchmark.Line($"{name,-36} {Figures(seeds)}  {folds,8:F1}     {string.Join("   ", figures)}   {model.Vocabulary.Count,6}  {seconds,6:F1}");
        }

        return 0;
    }

    private static void Defaults(TrainingSet set, IReadOnlyList<LabelledText>? train, IReadOnlyList<LabelledText>? asked)
    {
        var clock = Stopwatch.StartNew();
        var seeds = HeldOut.Predict(
            set.Complaints, 5, Seed,
            (known, held) =>
            {
                var fold = new MlNetDefaults([.. known.Select(at => new LabelledText(set.Complaints[at].Class, set.Complaints[at].Text))], Seed);
                return [.. held.Select(at => fold.Ask(set.Complaints[at].Class, set.Complaints[at].Text))];
            },
            CancellationToken.None);
        var folds = clock.Elapsed.TotalSeconds;
        if (train is null || asked is null) return;
        clock.Restart();
        var model = new MlNetDefaults(train, Seed);
        var seconds = clock.Elapsed.TotalSeconds;
        var figures = UitVsfc.Spellings.Select(spelling => Figures([.. asked.Select(text => model.Ask(text.Field, spelling.Spell(text.Text)))]));
        RoutingBenchmark.Line($"{"ML.NET's FeaturizeText + SDCA",-36} {Figures(seeds)}  {folds,8:F1}     {string.Join("   ", figures)}   {"",6}  {seconds,6:F1}");
    }

    private static string Figures(HeldOutPrediction[] predictions) =>
        FormattableString.Invariant($"{predictions.Average(p => p.Right ? 1.0 : 0):F3} / {HeldOutFigures.MacroF1(predictions):F3}");
}
