using Feedback.Domain.Ratings;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Adds to a query's sums what of the log is not in the rows of a grain.</summary>
internal sealed class LoggedSums(CellQuery query, bool[] wanted, ChangeView view, long last, CellSums sums)
{
    private readonly bool[]? _agencies = Chosen(query.Agencies, view.Codes);
    private readonly bool[]? _services = Chosen(query.Services, view.Codes);
    private readonly string?[] _agencyAs = new string?[view.Codes.Count];
    private readonly string?[] _serviceAs = new string?[view.Codes.Count];

    public void Add(FoldState state, DateOnly from, DateOnly to)
    {
        var (first, end) = (StoredDay.Of(from), StoredDay.Of(to));
        foreach (ref readonly var change in view.Between(state.Done, last).Span)
        {
            if (change.Day < first || change.Day > end || !wanted[change.Kind.Number]) continue;
            if (_agencies?[change.Agency] == false || _services?[change.Service] == false) continue;
            if (state.Holds(change, view.Codes)) continue;
            sums.Add(
                new CounterKey(
                    change.Kind,
                    PeriodDay.Of(query.Period, change.Day),
                    _agencyAs[change.Agency] ??= query.AgencyFor(view.Codes[change.Agency]),
                    _serviceAs[change.Service] ??= query.ServiceFor(view.Codes[change.Service]),
                    query.ByChannel ? change.Channel : -1,
                    query.ByOutcome ? change.Outcome : -1),
                change.Counts);
        }
    }

    private static bool[]? Chosen(IReadOnlySet<string>? codes, IReadOnlyList<string> known)
    {
        if (codes is null) return null;
        var chosen = new bool[known.Count];
        for (var i = 0; i < chosen.Length && known[i] is { } code; i++) chosen[i] = codes.Contains(code);
        return chosen;
    }
}
