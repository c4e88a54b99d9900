using System.Globalization;

namespace Feedback.Trials.Disclosure;

/// <summary>Publishes small countries by the rule in force and by weakened ones, and tries to read back what was hidden.</summary>
internal static class DisclosureTrial
{
    public static IReadOnlyList<(string Name, Defences Defences)> Rules { get; } =
    [
        ("as it is", new()),
        ("rows of five", new(Least: 5)),
        ("one in eight a step further", new(Wide: true)),
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
        int Number(string name, int usual) => Array.IndexOf(args, name) is var at and >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : usual;
        var (seed, rounds) = (Number("--seed", 1), Number("--rounds", 20));
        foreach (var attacker in Enum.GetValues<Attacker>())
        {
            Console.WriteLine($"{attacker,-30} {"hidden n<5",10} {"n",6} {"answer",7} {"absent",7} {"alike",6} | {"hidden n>4",10} {"n",6} {"answer",7} {"absent",7} {"alike",6}");
            foreach (var (name, defences) in Rules)
            {
                var (small, other) = Attack(defences, attacker, seed, defences.Grid ? rounds : (rounds / 4) + 1, probe: Array.IndexOf(args, "--probe") >= 0);
                Console.WriteLine($"{name,-30} {Columns(small)} | {Columns(other)}");
            }
        }

        Corrections(seed, rounds);
        Insiders(seed, rounds);
        return 0;
    }

    public static Corrected Correct(Defences defences, CorrectionSize size, int seed, int rounds)
    {
        var all = default(Corrected);
        for (var round = 0; round < rounds; round++) all += CorrectionAttack.Run(new SmallCountry(seed + round), defences, Key(seed + round), seed + round, corrections: 10, size);
        return all;
    }

    public static int Insider(Defences defences, int seed, int rounds, bool allPeriods) =>
        Enumerable.Range(seed, rounds).Sum(one => InsiderAttack.Guessed(new SmallCountry(one), defences, Key(one), one, ratings: 10, allPeriods));

    private static void Insiders(int seed, int rounds)
    {
        Console.WriteLine($"{"all ratings but one known",-30} {"tried",6} {"month read",11} {"all periods",12}");
        foreach (var (name, defences) in Rules.Where(rule => rule.Defences.Rounding && rule.Defences.Grid))
            Console.WriteLine($"{name,-30} {rounds * 10,6} {Insider(defences, seed, rounds, allPeriods: false),11} {Insider(defences, seed, rounds, allPeriods: true),12}");
    }

    private static void Corrections(int seed, int rounds)
    {
        Console.WriteLine($"{"a correction's rating",-30} {"size",-18} {"tried",6} {"proven",7} {"by prior",9} {"reader",7}");
        IReadOnlyList<(string Name, Defences Defences)> rules =
            [("as it is", new()), ("redrawing every row", new(Carry: false)), ("one in eight a step further", new(Carry: false, Wide: true)), ("each count rounded alone", new(Carry: false, WholeRow: false)), ("without rounding", new(Carry: false, Rounding: false))];
        foreach (var (name, defences) in rules)
        {
            foreach (var size in CorrectionSize.All)
            {
                var all = Correct(defences, size, seed, rounds);
                Console.WriteLine($"{name,-30} {size.Name,-18} {all.Tried,6} {all.Proven,7} {all.Prior,9} {all.Reader,7}");
            }
        }
    }

    public static (Findings Small, Findings Other) Attack(Defences defences, Attacker attacker, int seed, int rounds, bool probe = false)
    {
        var (small, other) = (default(Findings), default(Findings));
        for (var round = 0; round < rounds; round++)
        {
            var found = TableAttack.Run(new SmallCountry(seed + round), defences, Key(seed + round), attacker, probe);
            (small, other) = (small + found.Small, other + found.Other);
        }

        return (small, other);
    }

    public static byte[] Key(int seed)
    {
        var key = new byte[32];
        new Random(seed).NextBytes(key);
        return key;
    }

    private static string Columns(Findings found) => $"{found.Rows,10} {found.Total,6} {found.Answer,7} {found.Absent,7} {found.Unanimous,6}";
}
