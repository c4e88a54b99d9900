using Feedback.Classification;

namespace Feedback.Benchmarks.Routing;

/// <summary>Makes <c>training/held-out.json</c>: to be run after every change of the training texts or of how they are learned.</summary>
internal static class HeldOutProgram
{
    /// <summary>The seed of the first training.</summary>
    private const int Seed = 20261123;

    public static int Run(string[] args)
    {
        if (args is not [var file])
        {
            Console.Error.WriteLine("held-out FILE");
            return 2;
        }

        var set = TrainingSet.Of([.. new ComplaintTrainer().SeedCorpus(), .. RoutingBenchmark.Names()], FieldTerms.Load());
        File.WriteAllText(file, HeldOutReport.Make(set, Seed, CancellationToken.None).ToJson() + "\n");
        return 0;
    }
}
