using System.Globalization;
using Feedback.Domain.Integrity;

namespace Feedback.Trials.Stuffing;

/// <summary>How much of stuffed ballots is found, how soon, at what price for honest people: <c>stuffing [--seed 1] [--runs 20] [--hours 1] [--traces 1000000]</c>.</summary>
internal static class StuffingTrial
{
    public static int Run(string[] args)
    {
        if (args.Contains("--traces")) return StuffingSpeed.Run(Number(args, "--seed", 1), Number(args, "--traces", 1_000_000));
        var (seed, runs, hours) = (Number(args, "--seed", 1), Number(args, "--runs", 20), Number(args, "--hours", 1));
        List<AttackOutcome> outcomes = [];
        List<HonestOutcome> honest = [];
        for (var run = 0; run < runs; run++)
        {
            var (attacked, quiet) = Once(seed + run, 60, Attack.All, hours);
            outcomes.AddRange(attacked);
            honest.Add(quiet);
        }

        Console.WriteLine("| attack | strength | sent | set aside | honest set aside | noticed | hours | moved, points | moved still |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var same in outcomes.GroupBy(outcome => outcome.Attack)) Console.WriteLine(Line([.. same]));
        Console.WriteLine();
        var (days, ratings, aside) = (honest.Sum(one => one.OfficeDays), honest.Sum(one => one.Ratings), honest.Sum(one => one.SetAside));
        Console.WriteLine(FormattableString.Invariant($"Honest offices: {ratings} ratings in {days} office-days, {aside} set aside ({100.0 * aside / ratings:0.0000} %)."));
        foreach (var kind in honest.SelectMany(one => one.Flags).GroupBy(flag => flag.Key).OrderBy(flag => flag.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(FormattableString.Invariant($"  {kind.Key}: {kind.Sum(flag => flag.Value)} flags, {1000.0 * kind.Sum(flag => flag.Value) / days:0.00} per 1000 office-days"));
        }

        Console.WriteLine("What was said where honest ratings were set aside:");
        foreach (var reason in honest.SelectMany(one => one.WrongReasons)) Console.WriteLine($"  {reason}");
        return 0;
    }

    /// <summary>One country of its own; the honest rates are of offices nobody attacked, over the watched days.</summary>
    public static (IReadOnlyList<AttackOutcome> Attacked, HonestOutcome Honest) Once(int seed, int offices, IReadOnlyList<Attack> attacks, int hours)
    {
        var country = new StuffedCountry(seed, offices, attacks);
        var watch = new Watch(country, new IntegrityRules(), hours);
        watch.Run(StuffedCountry.FirstAttackDay);
        return (
            [.. country.Attacked.Select(pair => AttackOutcome.From(country, watch, pair.Key, pair.Value))],
            HonestOutcome.From(country, watch, StuffedCountry.FirstAttackDay));
    }

    private static string Line(List<AttackOutcome> same)
    {
        var (attack, n) = (same[0].Attack, same.Count);
        var hours = same.Select(one => one.Hours).OfType<double>().Order().ToList();
        var soon = hours.Count == 0 ? "-" : hours[hours.Count / 2].ToString("0.0", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {attack.Kind} | {attack.Strength} | {same.Average(one => one.Sent):0} | {100.0 * same.Sum(one => one.Caught) / same.Sum(one => one.Sent):0.0} % | {100.0 * same.Sum(one => one.Wronged) / same.Sum(one => one.Citizens):0.00} % | {same.Count(one => one.Noticed)}/{n} | {soon} | {Mean(same, one => one.Moved):+0.0;-0.0} | {Mean(same, one => one.MovedStill):+0.0;-0.0} |");
    }

    // An office without an honest rating on the day has no true share to move from.
    private static double Mean(List<AttackOutcome> same, Func<AttackOutcome, double> points) => same.Select(points).Where(double.IsFinite).DefaultIfEmpty(0).Average();

    private static int Number(string[] args, string name, int usual)
    {
        var at = Array.IndexOf(args, name);
        return at < 0 ? usual : int.Parse(args[at + 1], CultureInfo.InvariantCulture);
    }
}
