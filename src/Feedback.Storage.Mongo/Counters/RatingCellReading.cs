using Feedback.Domain;
using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>Reads the documents that answer a query, and adds what of the log is not in them; a cell in which nothing is left is not shown.</summary>
internal sealed class RatingCellReading(MongoDatabase database, CounterLog log, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>So often, 3 seconds in all: what is small is counted by then.</summary>
    private const int MostPauses = 60;

    public async Task<IReadOnlyList<RatingCell>> ReadAsync(CellQuery query, CancellationToken cancellationToken) =>
    [
        .. (await SumAsync(query, [.. CounterKind.About(query.Factors?.ToArray() ?? Enum.GetValues<Factor>())], cancellationToken)).Select(cell => new RatingCell(
            cell.Key.Agency, cell.Key.Service, (Channel?)Known(cell.Key.Channel), (Outcome?)Known(cell.Key.Outcome),
            cell.Key.Kind.Scale, cell.Key.Kind.Stratum, cell.Key.Kind.Factor, PeriodDay.ToDay(cell.Key.Day, query),
            cell.Value[..cell.Key.Kind.Scale.Values().Count], cell.Key.Kind.SetAside)),
    ];

    public async Task<IReadOnlyList<ReceiptCell>> ReadReceiptsAsync(CellQuery query, CancellationToken cancellationToken) =>
    [
        .. (await SumAsync(query, [CounterKind.Receipts], cancellationToken)).Select(cell => new ReceiptCell(
            cell.Key.Agency, cell.Key.Service, (Channel?)Known(cell.Key.Channel), (Outcome?)Known(cell.Key.Outcome),
            PeriodDay.ToDay(cell.Key.Day, query), cell.Value[0], cell.Value[1])),
    ];

    private static int? Known(int stored) => stored < 0 ? null : stored;

    private async Task<IEnumerable<KeyValuePair<CounterKey, long[]>>> SumAsync(CellQuery query, CounterKind[] kinds, CancellationToken cancellationToken)
    {
        var reads = CounterRead.Of(query);
        if (reads.Count == 0) return [];

        // The log before the rows: what is no longer in the one is in all of the others.
        var snapshot = await SnapshotAsync(cancellationToken);
        var ahead = new Dictionary<CounterRowKey, CounterDocument>();
        var sums = new CellSums(query);
        foreach (var read in reads)
        {
            var rows = new CounterRowReading(query, read, kinds, sums);
            foreach (var document in await FindAsync(read, query, kinds, snapshot.State, cancellationToken))
            {
                var row = CounterRowKey.Parse(document.Id);
                rows.Add(row, document);
                if (document.Writers.Any(mark => mark.Key != SeatMarks.Recount && mark.Value > snapshot.State.Folded.GetValueOrDefault(mark.Key))) ahead[row] = document;
            }
        }

        new LoggedCells(query, reads, kinds, snapshot, ahead).AddTo(sums);
        return sums.NotEmpty();
    }

    private async Task<CounterSnapshot> SnapshotAsync(CancellationToken cancellationToken)
    {
        for (var pauses = 0; pauses < MostPauses; pauses++)
        {
            var snapshot = await log.ReadAsync(cancellationToken);
            if (snapshot.State.Generation > 0) return snapshot;
            await Task.Delay(Pause, clock, cancellationToken);
        }

        throw new StoreUnavailableException("The counters of an older version are being counted anew; try again later.");
    }

    private async Task<IReadOnlyList<CounterDocument>> FindAsync(
        CounterRead read, CellQuery query, CounterKind[] kinds, CounterState state, CancellationToken cancellationToken)
    {
        // Of kinds that are new since then no table is read, but the books that were folded meanwhile hold them.
        if (CounterFilter.Of(read, query, [.. kinds.Where(kind => state.Kinds.Contains(kind.Number))], state) is not { } filter) return [];
        return await database.Counters(state.Generation).Find(filter).Project<CounterDocument>(CounterFilter.Projection(read, query, kinds)).ToListAsync(cancellationToken);
    }
}
