using System.Runtime.InteropServices;
using Feedback.Domain.Ratings;

namespace Feedback.Storage;

/// <summary>Adds up counts by what the query keeps apart. Agencies and services go by numbers of its own: a row has many cells with the same.</summary>
internal sealed class CellSums(CellQuery query, AskedKinds kinds)
{
    private readonly Dictionary<SumKey, FiveCounts> _sums = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<string> _codes = [""];

    public AskedKinds Kinds => kinds;

    /// <summary>The number of an agency's or service's code, as it is summed.</summary>
    public int NumberOf(string code)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, code, out var known);
        if (known) return number;
        _codes.Add(code);
        return number = _codes.Count - 1;
    }

    /// <summary>What these counts are summed under.</summary>
    /// <param name="day">As <see cref="PeriodDay"/> writes it.</param>
    public SumKey KeyOf(CounterKind kind, int day, int agency, int service, int channel, int outcome) => kinds.IsWhole(kind)
        ? new SumKey(kind, 0, 0, 0, -1, -1)
        : new SumKey(kind, day, agency, service, query.ByChannel ? channel : -1, query.ByOutcome ? outcome : -1);

    public void Add(in SumKey key, in FiveCounts counts) => CollectionsMarshal.GetValueRefOrAddDefault(_sums, key, out _).Add(counts);

    /// <summary>A cell in which nothing is left is not shown.</summary>
    public IReadOnlyList<RatingCell> Ratings() => NotEmpty((key, counts) => new RatingCell(
        _codes[key.Agency], _codes[key.Service], (Channel?)Known(key.Channel), (Outcome?)Known(key.Outcome), key.Kind.Scale, key.Kind.Stratum, key.Kind.Factor,
        PeriodDay.ToDay(key.Day, query), ((ReadOnlySpan<long>)counts)[..key.Kind.Scale.Values().Count].ToArray(), key.Kind.SetAside));

    /// <inheritdoc cref="Ratings"/>
    public IReadOnlyList<ReceiptCell> Receipts() => NotEmpty((key, counts) => new ReceiptCell(
        _codes[key.Agency], _codes[key.Service], (Channel?)Known(key.Channel), (Outcome?)Known(key.Outcome), PeriodDay.ToDay(key.Day, query), counts[0], counts[1]));

    private static int? Known(int stored) => stored < 0 ? null : stored;

    private List<T> NotEmpty<T>(Func<SumKey, FiveCounts, T> cell)
    {
        var cells = new List<T>(_sums.Count);
        foreach (var (key, counts) in _sums)
        {
            if (!counts.IsZero) cells.Add(cell(key, counts));
        }

        return cells;
    }
}

/// <summary>What a query keeps apart: agency and service by their numbers, an outcome or channel of -1 for none or all.</summary>
internal readonly record struct SumKey(CounterKind Kind, int Day, int Agency, int Service, int Channel, int Outcome)
{
    private const ulong Odd = 0x9E3779B97F4A7C15;

    /// <summary>Half a million of these are looked up for a wide table: a product spreads them as well as eight rounds do.</summary>
    public override int GetHashCode() => (int)((((((ulong)(uint)Agency << 40) ^ ((ulong)(uint)Service << 20) ^ (uint)Day) * Odd)
        ^ (uint)((Kind.Number << 16) ^ (Channel << 8) ^ Outcome)) * Odd >> 32);
}
