using Feedback.Domain.Ratings;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>Adds to a query's sums what of the log is not in the rows of a grain.</summary>
internal sealed class LoggedSums(CellQuery query, ChangeView view, long last, CellSums sums)
{
    private readonly bool[]? _agencies = Chosen(query.Agencies, view.Codes);
    private readonly bool[]? _services = Chosen(query.Services, view.Codes);
    private readonly int[] _agencyAs = new int[view.Codes.Count];
    private readonly int[] _serviceAs = new int[view.Codes.Count];

    public void Add(FoldState state, DateOnly from, DateOnly to)
    {
        var (first, end) = (StoredDay.Of(from), StoredDay.Of(to));
        foreach (ref readonly var change in view.Between(state.Done, last).Span)
        {
            if (change.Day < first || change.Day > end || !sums.Kinds.Has(change.Kind)) continue;
            if (_agencies?[change.Agency] == false || _services?[change.Service] == false) continue;
            if (state.Holds(change, view.Codes)) continue;
            sums.Add(
                sums.KeyOf(
                    change.Kind,
                    PeriodDay.Of(query.Period, change.Day),
                    Known(_agencyAs, change.Agency, query.AgencyFor),
                    Known(_serviceAs, change.Service, query.ServiceFor),
                    change.Channel,
                    change.Outcome),
                change.Counts);
        }
    }

    /// <summary>The number among the sums of what a code is summed under, looked up once.</summary>
    private int Known(int[] numbers, int code, Func<string, string> summed)
    {
        if (numbers[code] == 0) numbers[code] = sums.NumberOf(summed(view.Codes[code])) + 1;
        return numbers[code] - 1;
    }

    private static bool[]? Chosen(IReadOnlySet<string>? codes, IReadOnlyList<string> known)
    {
        if (codes is null) return null;
        var chosen = new bool[known.Count];
        for (var i = 0; i < chosen.Length && known[i] is { } code; i++) chosen[i] = codes.Contains(code);
        return chosen;
    }
}
