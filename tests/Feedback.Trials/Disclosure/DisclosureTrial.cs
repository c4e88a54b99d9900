using System.Globalization;

namespace Feedback.Trials.Disclosure;

/// <summary>Publishes small countries by the rule in force and by weakened ones, and tries to read back what was hidden.</summary>
internal static class DisclosureTrial
{
    public static IReadOnlyList<(string Name, Defences Defences)> Rules { get; } =
    [
        ("as it is", new()),
        ("rows of five", new(Least: 5)),
        ("by the first rounding", new(Further: false)),
        ("corrections redraw every row", new(Carry: false)),
        ("each count rounded alone", new(WholeRow: false)),
        ("without the grid", new(Grid: false)),
        ("without tree", new(Tree: false)),
        ("without complements", new(Complements: false)),
        ("without rounding", new(Rounding: false)),
        ("without rounding, tree", new(Rounding: false, Tree: false)),
        ("without rounding, complements", new(Rounding: false, Complements: false)),
    ];

    public static int Run(string[] args)
    {
        string? Text(string name) => Array.IndexOf(args, name) is var at and >= 0 ? args[at + 1] : null;
        int Number(string name, int usual) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : usual;
        var (seed, rounds) = (Number("--seed", 1), Number("--rounds", 20));
        DisclosureReport.Print(seed, rounds, probe: Array.IndexOf(args, "--probe") >= 0, Text("--part"));

        var (first, corrected) = (Attack(new Defences(), Attacker.Reader, seed, rounds), Attack(new Defences(), Attacker.Reader, seed, rounds, corrected: 100));
        var all = first.Small + first.Other + corrected.Small + corrected.Other;
        Console.WriteLine(all.Verdict);
        return all.AnyReadBack ? 1 : 0;
    }

    public static (Findings Small, Findings Other) Attack(Defences defences, Attacker attacker, int seed, int rounds, bool probe = false, int corrected = 0)
    {
        var (small, other) = (default(Findings), default(Findings));
        for (var round = 0; round < rounds; round++)
        {
            var found = TableAttack.Run(new SmallCountry(seed + round), defences, Key(seed + round), attacker, probe, corrected);
            (small, other) = (small + found.Small, other + found.Other);
        }

        return (small, other);
    }

    public static Corrected Correct(Defences defences, CorrectionSize size, int seed, int rounds)
    {
        var all = default(Corrected);
        for (var round = 0; round < rounds; round++) all += CorrectionAttack.Run(new SmallCountry(seed + round), defences, Key(seed + round), seed + round, corrections: 10, size);
        return all;
    }

    public static int Insider(Defences defences, int seed, int rounds, bool allPeriods) =>
        Enumerable.Range(seed, rounds).Sum(one => InsiderAttack.Guessed(new SmallCountry(one), defences, Key(one), one, ratings: 10, allPeriods));

    public static byte[] Key(int seed)
    {
        var key = new byte[32];
        new Random(seed).NextBytes(key);
        return key;
    }
}
