using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>Compares the counters that answer with those a recount made, period by period, while writing and folding go on.</summary>
internal sealed class CounterComparison(MongoDatabase database, CounterLog log)
{
    /// <summary>How many cells the new counters have, and how many differ from the old.</summary>
    public async Task<(long Cells, long Corrected)> RunAsync(CounterRebuild made)
    {
        var (cells, corrected) = (0L, 0L);
        var state = (await log.ReadAsync(CancellationToken.None)).State;
        var (old, next) = (database.Counters(state.Generation), database.Counters(made.Generation));
        foreach (var grain in CounterGrains.All)
        {
            // A month at once, of the country's months a year.
            for (var period = Period(grain, state.First); period <= Period(grain, state.Last); period = After(grain, period))
            {
                var which = CounterFilter.Between(grain, Days(grain, period).First, Days(grain, period).Last);
                var snapshot = await log.ReadAsync(CancellationToken.None);
                var (before, now) = (await RowsAsync(old, which), await RowsAsync(next, which));
                foreach (var id in before.Keys.Union(now.Keys))
                {
                    var (a, b) = (before.GetValueOrDefault(id), now.GetValueOrDefault(id));
                    cells += CounterCells.Number(b);
                    if (CounterCells.Differing(a, b) == 0) continue;
                    corrected += Differing(CounterRowKey.Parse(id), snapshot, a, state.Cut, b, made.Cut) ?? await DifferingAsync(id, old, state.Cut, next, made.Cut);
                }
            }
        }

        return (cells, corrected);
    }

    /// <summary>yyyymm, or yyyy.</summary>
    private static int Period(CounterGrain grain, int day) => grain == CounterGrain.CountryMonths ? day / 10000 : day / 100;

    private static int After(CounterGrain grain, int period) => grain == CounterGrain.CountryMonths || period % 100 < 12 ? period + 1 : period + 89;

    private static (int First, int Last) Days(CounterGrain grain, int period) =>
        grain == CounterGrain.CountryMonths ? (period * 10000, (period * 10000) + 9999) : (period * 100, (period * 100) + 99);

    private static async Task<Dictionary<string, CounterDocument>> RowsAsync(IMongoCollection<CounterDocument> rows, FilterDefinition<CounterDocument> which) =>
        (await rows.Find(which).ToListAsync()).ToDictionary(row => row.Id, StringComparer.Ordinal);

    /// <summary>Reads both again, after the log, until neither was folded in between.</summary>
    private async Task<long> DifferingAsync(
        string id, IMongoCollection<CounterDocument> old, IReadOnlyDictionary<string, long> oldCut,
        IMongoCollection<CounterDocument> next, IReadOnlyDictionary<string, long> nextCut)
    {
        while (true)
        {
            var snapshot = await log.ReadAsync(CancellationToken.None);
            var a = await old.Find(row => row.Id == id).FirstOrDefaultAsync();
            var b = await next.Find(row => row.Id == id).FirstOrDefaultAsync();
            if (Differing(CounterRowKey.Parse(id), snapshot, a, oldCut, b, nextCut) is { } differing) return differing;
        }
    }

    /// <summary>What differs once both have what the log holds for them; null when one has more than the log that was read before it.</summary>
    private static long? Differing(
        CounterRowKey key, CounterSnapshot snapshot, CounterDocument? a, IReadOnlyDictionary<string, long> oldCut, CounterDocument? b, IReadOnlyDictionary<string, long> nextCut)
    {
        var upTo = snapshot.UpTo;
        if (IsLater(a, upTo) || IsLater(b, upTo)) return null;
        var changes = snapshot.Changes.Where(change => key.Grain.Row(change.Key) == key).ToList();
        return CounterCells.Differing(
            CounterRow.Add(a, key, CounterRow.Missing(a, oldCut, changes), upTo), CounterRow.Add(b, key, CounterRow.Missing(b, nextCut, changes), upTo));
    }

    private static bool IsLater(CounterDocument? row, Dictionary<string, long> upTo) =>
        row?.Writers.Any(mark => mark.Key != SeatMarks.Recount && mark.Value > upTo.GetValueOrDefault(mark.Key)) == true;
}
