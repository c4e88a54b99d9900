namespace Feedback.Trials.Disclosure;

/// <summary>Prints what the attacks found, by rule, each table after the other.</summary>
internal static class DisclosureReport
{
    /// <param name="part">One of the tables alone; null for all.</param>
    public static void Print(int seed, int rounds, bool probe, string? part)
    {
        bool Asked(string name) => part is null || part == name;
        foreach (var attacker in Asked("tables") ? Enum.GetValues<Attacker>() : []) Tables(attacker, seed, rounds, probe);
        foreach (var attacker in Asked("corrected") ? Enum.GetValues<Attacker>() : []) Tables(attacker, seed, rounds, probe, corrected: 100);
        if (Asked("corrections")) Corrections(seed, rounds);
        if (Asked("insiders")) Insiders(seed, rounds);
        if (Asked("likely")) Likely(seed, rounds);
        foreach (var (name, defences) in Asked("cost") ? DisclosureTrial.Rules.Take(3) : []) Losses(name, defences, seed, rounds);
    }

    private static void Tables(Attacker attacker, int seed, int rounds, bool probe, int corrected = 0)
    {
        Console.WriteLine($"{(corrected == 0 ? $"{attacker}" : $"{attacker}, {corrected} corrected"),-30} {"hidden n<5",10} {"n",6} {"answer",7} {"absent",7} {"alike",6} | {"hidden n>4",10} {"n",6} {"answer",7} {"absent",7} {"alike",6}");
        foreach (var (name, defences) in DisclosureTrial.Rules.Where(rule => corrected == 0 ? rule.Defences.Carry : rule.Defences.Grid))
        {
            var (small, other) = DisclosureTrial.Attack(defences, attacker, seed, rounds, probe, corrected);
            Console.WriteLine($"{name,-30} {Columns(small)} | {Columns(other)}");
        }
    }

    private static void Corrections(int seed, int rounds)
    {
        Console.WriteLine($"{"a correction's rating",-30} {"size",-18} {"tried",6} {"proven",7} {"by prior",9} {"reader",7}");
        IReadOnlyList<(string Name, Defences Defences)> rules =
            [("as it is", new()), ("redrawing every row", new(Carry: false)), ("by the first rounding", new(Carry: false, Further: false)), ("each count rounded alone", new(Carry: false, WholeRow: false)), ("without rounding", new(Carry: false, Rounding: false))];
        foreach (var (name, defences) in rules)
        {
            foreach (var size in CorrectionSize.All)
            {
                var all = DisclosureTrial.Correct(defences, size, seed, rounds);
                Console.WriteLine($"{name,-30} {size.Name,-18} {all.Tried,6} {all.Proven,7} {all.Prior,9} {all.Reader,7}");
            }
        }
    }

    private static void Insiders(int seed, int rounds)
    {
        Console.WriteLine($"{"all ratings but one known",-30} {"tried",6} {"month read",11} {"all periods",12}");
        foreach (var (name, defences) in DisclosureTrial.Rules.Where(rule => rule.Defences is { Rounding: true, Grid: true, Carry: true }))
            Console.WriteLine($"{name,-30} {rounds * 10,6} {DisclosureTrial.Insider(defences, seed, rounds, allPeriods: false),11} {DisclosureTrial.Insider(defences, seed, rounds, allPeriods: true),12}");
    }

    private static void Likely(int seed, int rounds)
    {
        Console.WriteLine($"{"likeliest value, small rows",-30} {"rows",8} {"n: prior",9} {"likely",8} {"answers",8} {"prior",8} {"likely",8}");
        foreach (var (name, defences) in DisclosureTrial.Rules.Where(rule => rule.Defences is { Grid: true, Carry: true }))
        {
            var hits = LikelyAttack.Run(defences, seed, rounds);
            Console.WriteLine($"{name,-30} {hits.Rows,8} {hits.TotalPrior,9} {hits.Total,8} {hits.Answers,8} {hits.AnswerPrior,8} {hits.Answer,8}");
        }
    }

    private static void Losses(string name, Defences defences, int seed, int rounds)
    {
        Console.WriteLine($"{"cost: " + name,-30} {"rows",8} {"hidden",8} {"ratings",9} {"hidden",8} {"error n",8} {"error of share",15} {"read from an exact share",25}");
        foreach (var (least, loss) in InformationLoss.Of(defences, seed, rounds))
        {
            var shown = Math.Max(1, loss.Rows - loss.Hidden);
            Console.WriteLine($"n from {least,-23} {loss.Rows,8} {loss.Hidden,8} {loss.Ratings,9} {loss.HiddenRatings,8} {(double)loss.WrongN / shown,8:F2} {loss.WrongShare / shown,15:F4} {loss.ReadBack,25}");
        }
    }

    private static string Columns(Findings found) => $"{found.Rows,10} {found.Total,6} {found.Answer,7} {found.Absent,7} {found.Unanimous,6}";
}
