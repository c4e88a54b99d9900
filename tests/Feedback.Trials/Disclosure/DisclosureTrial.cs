using System.Globalization;

namespace Feedback.Trials.Disclosure;

/// <summary>Publishes small countries month by month with quarters, year and a correction, and tries to read back what was hidden; also by weakened rules, to see that the attack bites.</summary>
internal static class DisclosureTrial
{
    public static int Run(string[] args)
    {
        int Number(string name, int usual) => Array.IndexOf(args, name) is var at and >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : usual;
        var (seed, rounds) = (Number("--seed", 1), Number("--rounds", 50));
        Console.WriteLine("rule                            hidden rows  read back  answers of a correction learnt");
        var real = Try("as it is", rounds: true, complements: true, seed, rounds);
        Try("without rounding", rounds: false, complements: true, seed, rounds);
        Try("without complements", rounds: true, complements: false, seed, rounds);
        Try("without either", rounds: false, complements: false, seed, rounds);
        return real.Found + real.Learnt == 0 ? 0 : 1;
    }

    /// <returns>Hidden rows, those read back, and corrections whose rating was learnt, over all rounds.</returns>
    public static (int Hidden, int Found, int Learnt) Attack(bool rounds, bool complements, int seed, int count)
    {
        var (hidden, found, learnt) = (0, 0, 0);
        for (var round = 0; round < count; round++)
        {
            var key = new byte[32];
            new Random(seed + round).NextBytes(key);
            var country = new SmallCountry(seed + round);
            var publisher = new Publisher(rounds, complements, key);
            var printed = publisher.Print(country);
            hidden += printed.Values.Count(row => row is null);
            found += new Attacker(country, printed, publisher.Slack).Found().Count;

            // One rating of a province's own is taken out, and the month is published again.
            var counts = country.Own[("p0", 3)];
            var taken = Array.FindIndex(counts, one => one > 0);
            counts[taken]--;
            var again = publisher.Print(country);
            if (Learns(printed[("2026-03", "p0")], again[("2026-03", "p0")], publisher.Slack)) learnt++;
        }

        return (hidden, found, learnt);
    }

    /// <summary>Whether only one answer can have lost the rating.</summary>
    private static bool Learns(long[]? before, long[]? after, int slack)
    {
        if (before is null || after is null) return false;
        bool Same(int i) => Math.Abs(before[i] - after[i]) <= 2 * slack;
        bool Lost(int i) => before[i] + slack >= 1 && before[i] - slack - 1 <= after[i] + slack && before[i] + slack - 1 >= after[i] - slack;
        return Enumerable.Range(0, 5).Count(i => Lost(i) && Enumerable.Range(0, 5).All(j => j == i || Same(j))) == 1;
    }

    private static (int Hidden, int Found, int Learnt) Try(string name, bool rounds, bool complements, int seed, int count)
    {
        var result = Attack(rounds, complements, seed, count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-30} {result.Hidden,12} {result.Found,10} {result.Learnt,10} of {count}"));
        return result;
    }
}
