using Feedback.Domain;
using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Documents;
using MongoDB.Driver;

namespace Feedback.Storage.Mongo.Counters;

/// <summary>Reads the documents that answer a query, and adds what of the log is not in them.</summary>
internal sealed class RatingCellReading(MongoDatabase database, CounterLog log, TableKeeper tables, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>So often, 3 seconds in all: what is small is counted by then.</summary>
    private const int MostPauses = 60;

    public async Task<IReadOnlyList<RatingCell>> ReadAsync(CellQuery query, CancellationToken cancellationToken) =>
        (await SumAsync(query, AskedKinds.Of(query), cancellationToken)).Ratings();

    public async Task<IReadOnlyList<ReceiptCell>> ReadReceiptsAsync(CellQuery query, CancellationToken cancellationToken) =>
        (await SumAsync(query, AskedKinds.Receipts, cancellationToken)).Receipts();

    private async Task<CellSums> SumAsync(CellQuery query, AskedKinds kinds, CancellationToken cancellationToken)
    {
        var sums = new CellSums(query, kinds);
        var reads = CounterRead.Of(query, kinds).Select(tables.Cheapest).ToList();
        if (reads.Count == 0) return sums;

        // Rows must be read after the log: what is no longer in the one is in all of the others. Both are asked at once all the same, and the rows
        // once more when something was folded since the log was read the last time.
        var rows = reads.Where(read => !KeptTable.Covers(read)).ToList();
        var known = log.Known;
        var early = known is { Generation: > 0 } ? FindAsync(rows, known, cancellationToken) : null;
        var snapshot = await SnapshotAsync(cancellationToken);
        var found = early is not null && snapshot.State.IsFoldedAs(known!) ? await early : await FindAsync(rows, snapshot.State, cancellationToken);
        foreach (var (read, documents) in rows.Zip(found)) Add(read, documents, snapshot, sums);
        foreach (var read in reads.Where(KeptTable.Covers))
        {
            var table = await tables.TableAsync(read.Grain, snapshot, cancellationToken);
            table.AddTo(sums, read);
            new LoggedCells(read, snapshot.State, snapshot.Since(table.State), table.Ahead).AddTo(sums);
        }

        return sums;
    }

    private static void Add(CounterRead read, List<CounterDocument> documents, CounterSnapshot snapshot, CellSums sums)
    {
        var ahead = new Dictionary<CounterRowKey, Dictionary<string, long>>();
        var rows = new CounterRowReading(read, sums);
        foreach (var document in documents)
        {
            var row = CounterRowKey.Parse(document.Id);
            rows.Add(row, document);
            if (document.IsAhead(snapshot.State)) ahead[row] = document.Writers;
        }

        new LoggedCells(read, snapshot.State, snapshot.Log, ahead).AddTo(sums);
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

    private Task<List<CounterDocument>[]> FindAsync(IEnumerable<CounterRead> reads, CounterState state, CancellationToken cancellationToken) =>
        Task.WhenAll(reads.Select(read => FindAsync(read, state, cancellationToken)));

    private async Task<List<CounterDocument>> FindAsync(CounterRead read, CounterState state, CancellationToken cancellationToken)
    {
        // Of kinds that are new since then no table is read, but the books that were folded meanwhile hold them.
        if (CounterFilter.Of(read, [.. read.Kinds.Where(kind => state.Kinds.Contains(kind.Number))], state) is not { } filter) return [];
        return await database.Counters(state.Generation).Find(filter).Project<CounterDocument>(CounterFilter.Projection(read)).ToListAsync(cancellationToken);
    }
}
