namespace Feedback.Trials.Disclosure;

/// <summary>A country's tables of all periods: what is true, what is printed, and what follows from the print.</summary>
internal sealed class PrintedCountry
{
    public PrintedCountry(SmallCountry country, Defences defences, byte[] key)
    {
        var publisher = new Publisher(country, defences, key);
        Truth = defences.Periods.SelectMany(period => TrueTables.Of(country, country.Ratings, period)).ToDictionary();
        Printed = Truth.GroupBy(row => row.Key.Period).SelectMany(period => publisher.Print(period.ToDictionary())).ToDictionary();
        Knowledge = new PublicKnowledge(country, defences, Printed, defences.Periods);
    }

    public IReadOnlyDictionary<RowKey, long[]> Truth { get; }

    /// <summary>Null for a hidden row.</summary>
    public IReadOnlyDictionary<RowKey, long[]?> Printed { get; }

    public PublicKnowledge Knowledge { get; }

    public IEnumerable<(RowKey Row, long[] Counts)> Hidden => Printed.Where(row => row.Value is null).Select(row => (row.Key, Truth[row.Key]));
}
