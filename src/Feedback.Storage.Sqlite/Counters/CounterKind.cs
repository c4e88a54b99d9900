using Feedback.Domain.Ratings;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>What is counted, as the number in the column <c>kind</c>: ratings of one scale, stratum and factor, set aside or not; or receipts.</summary>
internal readonly record struct CounterKind(int Number)
{
    /// <summary>Receipts issued: the first count is of all, the second of those for late dossiers.</summary>
    public static readonly CounterKind Receipts = new(96);

    private const int Factors = 8;
    private const int Strata = 4;

    public Factor Factor => (Factor)(Number % Factors);

    /// <summary>Whether each rating or receipt is counted in it once.</summary>
    public bool IsOverall => Factor == Factor.Overall;

    /// <summary>Whether the kinds wanted (by number) are all <see cref="IsOverall"/>: the first column of totals has them.</summary>
    public static bool AreOverall(bool[] wanted) => !wanted.Where((asked, number) => asked && !new CounterKind(number).IsOverall).Any();

    public Stratum Stratum => (Stratum)(Number / Factors % 2);

    public bool SetAside => Number / Factors % Strata >= 2;

    public Scale Scale => (Scale)(Number / (Factors * Strata));

    public static CounterKind Of(Rating rating, Factor factor) =>
        Of(rating.Answer.Scale, rating.Stratum, rating.SetAside is not null, factor);

    /// <summary>Every kind of rating that may hold answers about one of the factors.</summary>
    public static IEnumerable<CounterKind> About(IReadOnlyCollection<Factor> factors) =>
        from scale in Enum.GetValues<Scale>()
        from stratum in Enum.GetValues<Stratum>()
        from setAside in (bool[])[false, true]
        from factor in factors
        select Of(scale, stratum, setAside, factor);

    private static CounterKind Of(Scale scale, Stratum stratum, bool setAside, Factor factor) =>
        new((((((int)scale * Strata) + (int)stratum + (setAside ? 2 : 0)) * Factors) + (int)factor));
}
