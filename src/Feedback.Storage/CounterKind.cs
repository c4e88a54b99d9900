using Feedback.Domain.Ratings;

namespace Feedback.Storage;

/// <summary>What is counted, as a number: ratings of one scale, stratum and factor, set aside or not; or receipts.</summary>
internal readonly record struct CounterKind(int Number)
{
    /// <summary>Receipts issued: the first count is of all, the second of those for late dossiers.</summary>
    public static readonly CounterKind Receipts = new(96);

    private const int Factors = 8;
    private const int Strata = 4;

    public Factor Factor => (Factor)(Number % Factors);

    /// <summary>Whether each rating or receipt is counted in it once.</summary>
    public bool IsOverall => Factor == Factor.Overall;

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
