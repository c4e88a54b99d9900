namespace Feedback.Trials.Disclosure;

/// <summary>Who attacks: a reader, or every agency that has others below it together, each of which knows its own answers.</summary>
internal enum Attacker
{
    Reader,
    Parents,
}

/// <summary>Bounds every hidden row by all tables of all periods together.</summary>
internal static class TableAttack
{
    /// <summary>Below this a row must never be known (domain-rules 8).</summary>
    public const int Small = 5;

    /// <param name="probe">Also suppose each bound of a small row and look for a contradiction.</param>
    /// <param name="corrected">Also read a correction by so many ratings taken out.</param>
    /// <returns>What was proven of hidden rows of fewer than five answers, and of the other hidden rows.</returns>
    public static (Findings Small, Findings Other) Run(SmallCountry country, Defences defences, byte[] key, Attacker attacker, bool probe = false, int corrected = 0)
    {
        var all = new PrintedCountry(country, defences, key);
        var knowledge = corrected == 0 ? all.Knowledge : Corrected(country, defences, key, corrected);
        var hidden = all.Hidden.ToList();
        foreach (var (row, counts) in OwnRows(country, defences, knowledge))
        {
            if (attacker == Attacker.Reader && counts.Sum() is > 0 and < 10) hidden.Add((row, counts));
            if (attacker == Attacker.Reader) continue;

            // Where nobody below was rated, the row is what the agency knows of itself.
            if (all.Truth.GetValueOrDefault(row with { Table = "agencies" })?.Sum() == counts.Sum()) hidden.RemoveAll(one => one.Row == row with { Table = "agencies" });
            for (var i = 0; i < counts.Length; i++) knowledge.Bounds.Narrow(knowledge.Unknown(row, i), counts[i], counts[i]);
        }

        if (!knowledge.Bounds.Draw()) throw new InvalidOperationException("The attacker has proven what cannot be.");
        var (small, other) = (default(Findings), default(Findings));
        foreach (var (row, counts) in hidden)
        {
            var unknowns = Enumerable.Range(0, PublicKnowledge.N).Select(answer => knowledge.Unknown(row, answer)).ToList();
            var isSmall = counts.Sum() < Small;
            if (probe && isSmall) unknowns.ForEach(knowledge.Bounds.Probe);
            var found = Findings.Of(knowledge.Bounds, unknowns, knowledge.Unknown(row, PublicKnowledge.N), counts);
            (small, other) = isSmall ? (small + found, other) : (small, other + found);
        }

        return (small, other);
    }

    private static PublicKnowledge Corrected(SmallCountry country, Defences defences, byte[] key, int corrected)
    {
        var correction = Correction.Of(country, new Random(corrected), added: false, new CorrectionSize("", corrected - 1, SameAgency: false));
        return new CorrectedPrints(country, defences, key, correction).Knowledge(Bounds.Many).Knowledge;
    }

    private static IEnumerable<(RowKey Row, long[] Counts)> OwnRows(SmallCountry country, Defences defences, PublicKnowledge knowledge) =>
        from period in defences.Periods
        from agency in country.Parents.Keys
        let row = PublicKnowledge.OwnOf(period.Name, agency)
        where knowledge.Knows(row)
        select (row, TrueTables.Own(country.Ratings, period, agency));
}
