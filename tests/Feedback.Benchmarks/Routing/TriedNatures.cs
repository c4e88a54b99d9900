using Feedback.Classification;

namespace Feedback.Benchmarks.Routing;

/// <summary>What was tried for the legal natures: precision of denunciations where nineteen in twenty are found.</summary>
internal static class TriedNatures
{
    private const int Seed = 20261123;

    public static int Run()
    {
        var set = TrainingSet.Of(new ComplaintTrainer().SeedCorpus(), []);
        Console.WriteLine("denunciations: precision at recall 0.95 and 0.97; by rules alone; formal complaints and questions: F1 of the model alone");
        foreach (var balanced in new[] { true })
        {
            foreach (var strength in new[] { 0.2f, 0.1f, 0.05f, 0.01f })
            {
                foreach (var (name, terms) in new (string, TermOptions)[]
                {
                    ("words 1-2", new(2, true, 9, 0)), ("words 1-2, runs 5", new(2, true, 5, 5)), ("words 1, plain", new(1, false, 9, 0)), ("words 1-2, plain", new(2, false, 9, 0)), ("words 1", new(1, true, 9, 0)),
                })
                {
                    Try($"{name}, L2 {strength}{(balanced ? ", balanced" : "")}", set, terms, new LearnerOptions(Learner.Regression, strength, true, balanced));
                }
            }
        }

        return 0;
    }

    private static void Try(string name, TrainingSet set, TermOptions terms, LearnerOptions learner)
    {
        var judged = NatureTraining.Judge(set, terms, learner, Seed, CancellationToken.None).Judged;
        RoutingBenchmark.Line($"{name,-40} {At(judged, 0.95):F3}  {At(judged, 0.97):F3}   formal {F1(judged, "formal-complaint"):F3}  question {F1(judged, "question"):F3}");
    }

    private static double At(IReadOnlyList<JudgedNature> judged, double recall)
    {
        var sorted = judged.OrderByDescending(one => one.Model.ScoreOf("denunciation")).ToList();
        var all = sorted.Count(one => one.Model.Field == "denunciation");
        var found = 0;
        for (var at = 0; at < sorted.Count; at++)
        {
            if (sorted[at].Model.Field == "denunciation" && ++found >= recall * all) return (double)found / (at + 1);
        }

        return 0;
    }

    private static double F1(IReadOnlyList<JudgedNature> judged, string nature)
    {
        var right = judged.Count(one => one.Model.Right && one.Model.Field == nature);
        return 2.0 * right / (judged.Count(one => one.Model.Field == nature) + judged.Count(one => one.Model.Ranked[0].Field == nature));
    }
}
