using System.Runtime.InteropServices;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices;

/// <summary>One pass over the counters: filters them and adds each to the cells it belongs to.</summary>
/// <param name="counters">About how many will come.</param>
internal sealed class SatisfactionTally(SatisfactionQuery query, AgencyRows agencies, ServiceRows services, int counters = 0)
{
    private readonly Dictionary<CellKey, long[]> _sums = new(counters);
    private readonly Dimension? _period = Period.Finest(query);

    // A counter of a period stands on its first day, and the store has left out the days that the query does not ask for.
    private readonly DateOnly _from = query.Has(Dimension.Day) ? query.From : new(query.From.Year, 1, 1);
    private readonly bool _byAgency = query.Has(Dimension.Agency);
    private readonly bool _byService = query.Has(Dimension.Service);
    private readonly bool _byProvince = query.Has(Dimension.Province);
    private readonly bool _byField = query.Has(Dimension.Field);
    private readonly bool _byChannel = query.Has(Dimension.Channel);
    private readonly bool _byOutcome = query.Has(Dimension.Outcome);
    private readonly CellKinds _kinds = SatisfactionCells.Kinds(query);
    private readonly bool _byFactor = query.Has(Dimension.Factor);

    public IReadOnlyDictionary<CellKey, long[]> Sums => _sums;

    public Excluded Excluded { get; private set; } = new(0, 0, 0, 0);

    public void Add(RatingCell cell)
    {
        if (cell.Day < _from || cell.Day > query.To) return;
        if (query.Channel is { } channel && channel != cell.Channel) return;
        if (query.Outcome is { } outcome && outcome != cell.Outcome) return;
        if (agencies.Find(cell.Agency) is not { } agency || services.Find(cell.Service) is not { } service) return;
        if (!_byFactor && cell.Factor != query.Factor) return;
        if (LeftOut(cell)) return;

        var key = new CellKey(
            cell.Scale,
            cell.Stratum,
            cell.Factor,
            _byAgency ? agency.Top : 0,
            _byService ? service.Service : 0,
            _byProvince ? agency.Province : 0,
            _byField ? service.Field : 0,
            _period is { } period ? Period.Start(period, cell.Day) : default,
            _byChannel ? cell.Channel!.Value : default,
            _byOutcome ? cell.Outcome : null);

        AddTo(key, cell);
        if (_byAgency && agency.Child != AgencyRows.None) AddTo(key with { Agency = agency.Child }, cell);
    }

    /// <summary>Each rating left out is counted once: as set aside, else for its stratum, else for its scale.</summary>
    private bool LeftOut(RatingCell cell)
    {
        if (_kinds.Contain(cell.Scale, cell.Stratum, cell.SetAside)) return false;

        // With factors side by side the overall answer stands for the rating; it has exactly one.
        if (_byFactor && cell.Factor != Factor.Overall) return true;

        var n = 0L;
        foreach (var count in cell.Counts) n = checked(n + count);
        Excluded = cell.SetAside ? Excluded with { SetAside = checked(Excluded.SetAside + n) }
            : (_kinds.Stratum ?? cell.Stratum) == cell.Stratum ? Excluded with { OtherScales = checked(Excluded.OtherScales + n) }
            : cell.Stratum == Stratum.Open ? Excluded with { OpenStratum = checked(Excluded.OpenStratum + n) }
            : Excluded with { VerifiedStratum = checked(Excluded.VerifiedStratum + n) };
        return true;
    }

    private void AddTo(CellKey key, RatingCell cell)
    {
        ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, key, out _);
        var counts = cell.Counts;
        sums ??= new long[counts.Count];
        if (sums.Length != counts.Count) throw new ArgumentException($"A counter on {cell.Scale} has {counts.Count} counts.");
        for (var i = 0; i < sums.Length; i++) sums[i] = checked(sums[i] + counts[i]);
    }
}
