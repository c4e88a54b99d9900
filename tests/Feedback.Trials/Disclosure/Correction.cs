namespace Feedback.Trials.Disclosure;

/// <summary>Month, quarter and year of one rating, printed with it and without it: all that a correction by one rating shows.</summary>
internal sealed class Correction
{
    private const string Second = "#2";

    private readonly SmallCountry _country;
    private readonly Defences _defences;
    private readonly SmallRating _rating;

    /// <param name="all">With the rating.</param>
    /// <param name="printed">All periods as they are printed with it.</param>
    public Correction(SmallCountry country, Defences defences, byte[] key, IReadOnlyList<SmallRating> all, SmallRating rating, IReadOnlyDictionary<RowKey, long[]?> printed)
    {
        (_country, _defences, _rating, Before) = (country, defences, rating, printed);
        var publisher = new Publisher(country, defences, key);
        Without = [.. all.Where(one => !ReferenceEquals(one, rating))];
        Periods = [.. defences.Periods.Where(period => period.Holds(rating.Month))];
        Truth = Periods.SelectMany(period => TrueTables.Of(country, Without, period)).ToDictionary();
        After = Truth.GroupBy(row => row.Key.Period).SelectMany(period => publisher.Print(period.ToDictionary())).ToDictionary();
    }

    public IReadOnlyList<Period> Periods { get; }

    public IReadOnlyList<SmallRating> Without { get; }

    /// <summary>Exact counts without the rating.</summary>
    public IReadOnlyDictionary<RowKey, long[]> Truth { get; }

    public IReadOnlyDictionary<RowKey, long[]?> Before { get; }

    public IReadOnlyDictionary<RowKey, long[]?> After { get; }

    /// <summary>The answers the rating can have been, by everything printed in both versions.</summary>
    public IReadOnlyList<int> Possible()
    {
        var names = Periods.Select(period => period.Name).ToHashSet(StringComparer.Ordinal);
        string Renamed(string name) => names.Contains(name) ? name + Second : name;
        var second = Periods.Select(period => new Period(Renamed(period.Name), period.First, period.Last, [.. period.Sums.Select(sum => sum.Select(Renamed).ToList())]));
        var printed = Before.Concat(After.Select(row => KeyValuePair.Create(row.Key with { Period = Renamed(row.Key.Period) }, row.Value))).ToDictionary();
        var knowledge = new PublicKnowledge(_country, _defences, printed, [.. _defences.Periods, .. second]);
        var answers = knowledge.Lose([.. Periods.Select(period => (period.Name, Renamed(period.Name)))]);
        foreach (var (row, before, after) in Pairs().Where(pair => !pair.Before.SequenceEqual(pair.After))) knowledge.Changed(row);
        if (!knowledge.Bounds.Draw()) throw new InvalidOperationException("The attacker has proven what cannot be.");
        return [.. Enumerable.Range(0, answers.Count).Where(answer => knowledge.Bounds.High(answers[answer]) > 0)];
    }

    /// <summary>The likeliest answer to one who reads both versions.</summary>
    public int ReadersGuess(IReadOnlyList<double> prior)
    {
        var odds = new PrintOdds(_defences);
        var score = prior.Select(share => Math.Log(share)).ToArray();

        // The same cell in two tables is one piece of evidence; factors have answers of their own.
        var changed = Pairs().Where(pair => pair.Row.Table != "factors" && !pair.Before.SequenceEqual(pair.After))
            .DistinctBy(pair => $"{pair.Row.Period} {string.Join(' ', pair.Before)} {string.Join(' ', pair.After)}");
        foreach (var (_, before, after) in changed)
        {
            for (var answer = 0; answer < score.Length; answer++) score[answer] += Math.Log(odds.Lost(before[answer], after[answer]));
        }

        return Array.IndexOf(score, score.Max());
    }

    /// <summary>The likeliest answer to one who knows every other rating exactly and reads the first version only.</summary>
    /// <param name="periods">The periods read.</param>
    public int InsidersGuess(IReadOnlyList<double> prior, IReadOnlyList<Period> periods)
    {
        var odds = new PrintOdds(_defences);
        var score = prior.Select(share => Math.Log(share)).ToArray();
        var rows = from period in periods
                   from row in TrueTables.Rows(_country, _rating)
                   where row.Table != "factors"
                   let key = new RowKey(period.Name, row.Table, row.Code)
                   let print = Before[key]
                   where print is not null
                   select (Print: print, Known: Truth.GetValueOrDefault(key) ?? new long[SmallCountry.Answers]);
        foreach (var (print, known) in rows.DistinctBy(row => string.Join(' ', row.Print) + string.Join(' ', row.Known)))
        {
            for (var answer = 0; answer < score.Length; answer++)
                score[answer] += Math.Log(PrintOdds.Ratio(odds.Of(print[answer], known[answer] + 1), odds.Of(print[answer], known[answer])));
        }

        return Array.IndexOf(score, score.Max());
    }

    private IEnumerable<(RowKey Row, long[] Before, long[] After)> Pairs() =>
        from row in After
        where row.Value is not null && Before[row.Key] is not null
        select (row.Key, Before[row.Key]!, row.Value!);
}
