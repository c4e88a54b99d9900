using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Documents;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>The part of the log that belongs to a query and is not in the rows that were read: those that were folded meanwhile say so themselves.</summary>
internal sealed class LoggedCells(
    CellQuery query, IReadOnlyList<CounterRead> reads, IReadOnlyCollection<CounterKind> kinds, CounterSnapshot snapshot, Dictionary<CounterRowKey, CounterDocument> ahead)
{
    public void AddTo(CellSums sums)
    {
        var spans = reads.Select(read => (First: StoredDay.Of(read.From), Last: StoredDay.Of(read.To), read.Grain)).ToArray();
        var wanted = new bool[128];
        foreach (var kind in kinds) wanted[kind.Number] = true;
        foreach (var batch in snapshot.Log)
        {
            if (batch.Sequence <= (snapshot.State.Cut.At(batch.Seat) ?? 0)) continue;
            var seat = SeatMarks.Name(batch.Seat);
            foreach (var change in batch.Changes)
            {
                var key = change.Key;
                if (!wanted[key.Kind.Number]) continue;
                if (query.Agencies?.Contains(key.Agency) == false || query.Services?.Contains(key.Service) == false) continue;
                foreach (var (first, last, grain) in spans)
                {
                    if (key.Day < first || key.Day > last) continue;
                    if (ahead.Count == 0 || !ahead.TryGetValue(grain.Row(key), out var row) || row.Writers.GetValueOrDefault(seat) < batch.Sequence) sums.AddFine(key, change.Counts);
                }
            }
        }
    }
}
