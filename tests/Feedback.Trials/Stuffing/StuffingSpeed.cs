using System.Diagnostics;
using Feedback.Domain;
using Feedback.Domain.Integrity;

namespace Feedback.Trials.Stuffing;

/// <summary>How long one look takes at a window of many ratings.</summary>
internal static class StuffingSpeed
{
    /// <summary>Two honest days of as many offices as make that many ratings, against a past of 20 days that are copies of the first.</summary>
    public static int Run(int seed, int traces)
    {
        var chance = new Chance(seed);
        var honest = new HonestTraffic(chance);
        var rules = new IntegrityRules();
        var start = new DateOnly(2026, 11, 17).StartInVietnam().ToOffset(Instant.VietnamOffset);
        List<RatingTrace> first = [], second = [];
        for (var number = 0; first.Count + second.Count < traces; number++)
        {
            var office = Office.Make(number, chance);
            first.AddRange(honest.Day(office, start));
            second.AddRange(honest.Day(office, start.AddDays(1)));
        }

        var watch = Stopwatch.StartNew();
        var summary = IntegritySummary.Of(first, rules);
        Say($"summary of {first.Count} ratings", watch);
        var day = summary.Subjects[0].Day;
        var past = Enumerable.Range(8, 20).Select(back => summary with { Subjects = [.. summary.Subjects.Select(one => one with { Day = day.AddDays(-back) })] }).ToList();
        watch.Restart();
        var baseline = IntegrityBaseline.From(past, day, rules);
        Say($"baseline of {past.Count} days, {past.Sum(one => one.Subjects.Count)} entries", watch);
        watch.Restart();
        var flags = StuffingDetector.Find([.. first, .. second], baseline, rules);
        Say($"look at {first.Count + second.Count} ratings, {flags.Count} flags", watch);
        return 0;
    }

    private static void Say(FormattableString what, Stopwatch watch) =>
        Console.WriteLine(FormattableString.Invariant($"{FormattableString.Invariant(what)}: {watch.Elapsed.TotalSeconds:0.00} s, {GC.GetTotalMemory(false) / 1_000_000} MB held"));
}
