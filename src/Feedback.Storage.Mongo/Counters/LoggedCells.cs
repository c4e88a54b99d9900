using Feedback.Storage.Mongo.Documents;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>The part of the log that belongs to a read and is not in its rows: those that were folded meanwhile say so themselves.</summary>
/// <param name="batches">All that may be missing in a row.</param>
/// <param name="ahead">Marks of the rows that hold some of them.</param>
internal sealed class LoggedCells(
    CounterRead read, CounterState state, IEnumerable<LoggedBatch> batches, IReadOnlyDictionary<CounterRowKey, Dictionary<string, long>> ahead)
{
    public void AddTo(CellSums sums)
    {
        var (query, first, last) = (read.Query, StoredDay.Of(read.From), StoredDay.Of(read.To));
        var wanted = new bool[CounterKind.Receipts.Number + 1];
        foreach (var kind in read.Kinds) wanted[kind.Number] = true;
        foreach (var batch in state.Cut.Behind(batches))
        {
            var seat = SeatMarks.Name(batch.Seat);
            foreach (ref readonly var change in batch.Changes.AsSpan())
            {
                var key = change.Key;
                if (key.Day < first || key.Day > last || !wanted[key.Kind.Number]) continue;
                if (query.Agencies?.Contains(key.Agency) == false || query.Services?.Contains(key.Service) == false) continue;
                if (ahead.Count > 0 && ahead.TryGetValue(read.Grain.Row(key), out var row) && row.GetValueOrDefault(seat) >= batch.Sequence) continue;
                sums.Add(
                    sums.KeyOf(
                        key.Kind, PeriodDay.Of(query.Period, key.Day), sums.NumberOf(query.AgencyFor(key.Agency)), sums.NumberOf(query.ServiceFor(key.Service)),
                        key.Channel, key.Outcome),
                    change.Counts);
            }
        }
    }
}
