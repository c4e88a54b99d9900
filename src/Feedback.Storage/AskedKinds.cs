using Feedback.Domain.Ratings;

namespace Feedback.Storage;

/// <summary>Which kinds of counters a query asks for, and of which it wants no more than one sum (<see cref="CellQuery.Kinds"/>).</summary>
internal sealed class AskedKinds
{
    public static readonly AskedKinds Receipts = new([CounterKind.Receipts], null);

    private readonly bool[] _asked = new bool[CounterKind.Receipts.Number + 1];
    private readonly bool[] _whole = new bool[CounterKind.Receipts.Number + 1];

    private AskedKinds(IEnumerable<CounterKind> kinds, CellKinds? apart)
    {
        All = [.. kinds];
        foreach (var kind in All) (_asked[kind.Number], _whole[kind.Number]) = (true, apart?.Contain(kind.Scale, kind.Stratum, kind.SetAside) == false);
    }

    public IReadOnlyList<CounterKind> All { get; }

    /// <summary>Whether every rating is counted in them once at most.</summary>
    public bool AreOverall => All.All(kind => kind.IsOverall);

    public static AskedKinds Of(CellQuery query) => new(CounterKind.About(query.Factors?.ToArray() ?? Enum.GetValues<Factor>()), query.Kinds);

    public bool Has(CounterKind kind) => _asked[kind.Number];

    public bool IsWhole(CounterKind kind) => _whole[kind.Number];
}
