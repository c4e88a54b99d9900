using Feedback.Classification;
using Feedback.Domain.Routing;

namespace Feedback.Benchmarks.Routing;

/// <summary>How far one officer who lies about a whole field can move it, by what one person's corrections may weigh.</summary>
internal static class LabelAttack
{
    private const int Seed = 20261123;
    private const string Attacked = "infrastructure";

    public static int Run()
    {
        var seed = new ComplaintTrainer().SeedCorpus();
        var examples = seed.Select(text => Example.Of(text.Field, text.Text)).ToList();
        RoutingBenchmark.Line($"Recall of {Attacked}, five-fold, after one key said of every learned text of it, slightly changed, that it is the tax office's:");
        foreach (var weight in new[] { 0, 1, 2, 3, 5, 10, 20, 100 })
        {
            var predictions = HeldOut.Predict(
                examples, 5, Seed,
                (known, held) =>
                {
                    var texts = known.Select(at => seed[at]).ToList();
                    var lies = texts.Where(text => text.Field == Attacked).ToList();
                    texts.AddRange(lies.Select((text, at) => new LabelledText("tax", $"{text.Text} lần {(char)('a' + (at % 26))}", (float)weight / lies.Count)));
                    var model = FieldTraining.Train(TrainingSet.Of(texts, FieldTerms.Load()), Seed);
                    return [.. held.Select(at => FieldTraining.Ask(model, examples[at].Class, examples[at].Words))];
                },
                CancellationToken.None);
            var of = predictions.Where(p => p.Field == Attacked).ToList();
            RoutingBenchmark.Line($"  together {weight,3}: {of.Average(p => p.Right ? 1.0 : 0):F3}, of all fields {predictions.Average(p => p.Right ? 1.0 : 0):F3}, taken for tax {of.Count(p => p.Ranked[0].Field == "tax") / (double)of.Count:F3}");
        }

        return 0;
    }
}
