namespace Feedback.Trials.Disclosure;

/// <summary>All periods as first printed, and month, quarter and year of the correction as printed again.</summary>
internal sealed class CorrectedPrints
{
    private const string Again = "#2";

    private readonly SmallCountry _country;
    private readonly Defences _defences;

    public CorrectedPrints(SmallCountry country, Defences defences, byte[] key, Correction correction)
    {
        (_country, _defences, Correction) = (country, defences, correction);
        var publisher = new Publisher(country, defences, key);
        Periods = [.. defences.Periods.Where(period => period.Holds(correction.Rating.Month))];
        First = defences.Periods.SelectMany(period => publisher.Print(TrueTables.Of(country, correction.First, period))).ToDictionary();
        Second = Periods.SelectMany(period => publisher.Correct(TrueTables.Of(country, correction.First, period), TrueTables.Of(country, correction.Second, period))).ToDictionary();
    }

    public Correction Correction { get; }

    /// <summary>The periods printed again.</summary>
    public IReadOnlyList<Period> Periods { get; }

    public IReadOnlyDictionary<RowKey, long[]?> First { get; }

    public IReadOnlyDictionary<RowKey, long[]?> Second { get; }

    /// <summary>Rows printed in both versions, and not alike: with the rating and without it.</summary>
    public IEnumerable<(RowKey Row, long[] With, long[] Without)> Changed() =>
        from row in Second
        let first = First.GetValueOrDefault(row.Key)
        where row.Value is not null && first is not null && !first.SequenceEqual(row.Value)
        select Correction.Added ? (row.Key, row.Value, first) : (row.Key, first, row.Value);

    /// <summary>The answers the rating can have been, where it was corrected alone, by every equation of everything printed.</summary>
    public IReadOnlyList<int> Possible()
    {
        // Printed as before by the rule: of one rating there is no second version to subtract.
        if (_defences.Carry) return [.. Enumerable.Range(0, SmallCountry.Answers)];
        var (knowledge, answers) = Knowledge(most: 1);
        if (!knowledge.Bounds.Draw()) throw new InvalidOperationException("The attacker has proven what cannot be.");
        return [.. Enumerable.Range(0, answers.Count).Where(answer => knowledge.Bounds.High(answers[answer]) > 0)];
    }

    /// <summary>Both versions and what was corrected between them.</summary>
    /// <param name="most">How many ratings that can be.</param>
    public (PublicKnowledge Knowledge, IReadOnlyList<int> Answers) Knowledge(long most)
    {
        var names = Periods.Select(period => period.Name).ToHashSet(StringComparer.Ordinal);
        string Renamed(string name) => names.Contains(name) ? name + Again : name;
        RowKey Later(RowKey row) => row with { Period = Renamed(row.Period) };
        var second = Periods.Select(period => new Period(Renamed(period.Name), period.First, period.Last, [.. period.Sums.Select(sum => sum.Select(Renamed).ToList())]));

        // A row printed as before may be left as it was, and is then not what is counted now.
        var open = _defences.Carry ? Second.Where(row => Same(row.Value, First.GetValueOrDefault(row.Key))).Select(row => row.Key).ToHashSet() : [];
        var printed = First.Concat(Second.Where(row => !open.Contains(row.Key)).Select(row => KeyValuePair.Create(Later(row.Key), row.Value))).ToDictionary();
        var knowledge = new PublicKnowledge(_country, _defences, printed, [.. _defences.Periods, .. second], _defences.Carry ? [.. open.Select(Later)] : null);
        var answers = knowledge.Lose([.. names.Select(name => Correction.Added ? (Renamed(name), name) : (name, Renamed(name)))], most);
        foreach (var (row, _, _) in Changed()) knowledge.Changed(row, _defences.Carry ? _defences.Least : 1);
        return (knowledge, answers);
    }

    private static bool Same(long[]? one, long[]? other) => one is null || other is null ? one == other : one.SequenceEqual(other);
}
