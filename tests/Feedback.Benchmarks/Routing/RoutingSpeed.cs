using System.Diagnostics;
using Feedback.Api.Catalogue;
using Feedback.Classification;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;
using Feedback.Domain.Text.Words;
using static Feedback.Benchmarks.Routing.RoutingBenchmark;

namespace Feedback.Benchmarks.Routing;

/// <summary>What a decision costs: the whole job path, its parts, and the bare sums over the same terms; training, size, and memory of swaps.</summary>
internal static class RoutingSpeed
{
    private const int Seed = 20261123;

    public static int Run()
    {
        var clock = Stopwatch.StartNew();
        IReadOnlyList<LabelledText> texts = [.. SeedCorpus.Load().Select(text => text.Labelled), .. Names()];
        var set = TrainingSet.Of(texts, FieldTerms.Load());
        Line($"Reading {texts.Count} texts: {clock.Elapsed.TotalSeconds:F1} s");
        clock.Restart();
        var fields = FieldTraining.Train(set, Seed);
        Line($"One field model: {clock.Elapsed.TotalSeconds:F1} s, {fields.Vocabulary.Count} terms, {fields.Classes.Count} fields");
        clock.Restart();
        var stored = new ComplaintTrainer().Train(texts, "speed", Seed, DateTimeOffset.UnixEpoch, CancellationToken.None);
        Line($"Whole training with held-out figures, both models: {clock.Elapsed.TotalSeconds:F1} s; stored {stored.Content.Length / 1024} KiB");

        var classifier = new MlComplaintClassifier();
        classifier.Activate(stored);
        string[] asked = [.. SeedCorpus.Load().Select(text => text.Labelled.Text)];
        Line($"{asked.Length} texts, {asked.Average(text => text.Length):F0} letters each");
        var known = ShippedCatalogue.Load();
        var vectors = asked.Select(text => fields.Vocabulary.Read(TextWords.Of(text))).ToArray();
        Time("bare sums over the terms", asked.Length, at => fields.Scores(vectors[at]));
        Time("+ words and terms read", asked.Length, at => fields.Scores(fields.Vocabulary.Read(TextWords.Of(asked[at]))));
        Time("Classify: + nature, reasons", asked.Length, at => classifier.Classify(asked[at]));
        Time("job path: + rules, place, policy", asked.Length, at => Decide(known, classifier, asked[at]));
        Swaps(stored, asked);
        return 0;
    }

    private static RoutingDecision Decide(CatalogueSnapshot known, MlComplaintClassifier classifier, string text)
    {
        var filed = new NewComplaint(DateTimeOffset.UnixEpoch, text, null, null, null, null, false, null, "", null, null, null);
        var classification = classifier.Classify(text)!;
        var found = known.Finder.Find(text);
        return RoutingPolicy.Decide(
            known, filed, NatureJudgement.Of(NatureRules.Find(text), classification.Natures), classification, new DecidedPlace(found.Place, true, found.Candidates),
            (field, place) => Competence.AgencyFor(known, field, place), AuditSample.Includes("PAKN.20261123.0001", 0.02), DateTimeOffset.UnixEpoch);
    }

    private static void Time(string name, int count, Func<int, object?> call)
    {
        for (var at = 0; at < count; at++) GC.KeepAlive(call(at));
        var times = new List<double>(count * 5);
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < 5; round++)
        {
            for (var at = 0; at < count; at++)
            {
                var start = Stopwatch.GetTimestamp();
                GC.KeepAlive(call(at));
                times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }

        var seconds = clock.Elapsed.TotalSeconds;
        times.Sort();
        Line($"{name,-36} {times.Count / seconds,10:F0} texts/s   p50 {times[times.Count / 2],6:F1} us   p99 {times[times.Count * 99 / 100],7:F1} us");
    }

    private static void Swaps(StoredModel stored, string[] asked)
    {
        var classifier = new MlComplaintClassifier();
        var wrong = 0;
        var held = new List<long>();
        for (var swap = 0; swap < 10; swap++)
        {
            classifier.Activate(stored with { Version = $"swap-{swap}" });
            if (classifier.Classify(asked[swap])!.Model != $"swap-{swap}") wrong++;
            GC.Collect();
            GC.WaitForPendingFinalizers();
            held.Add(GC.GetTotalMemory(forceFullCollection: true) / 1024);
        }

        Console.WriteLine($"Ten swaps, managed KiB after each: {string.Join(' ', held)}; working set {Environment.WorkingSet / 1024 / 1024} MiB; wrong {wrong}");
    }
}
