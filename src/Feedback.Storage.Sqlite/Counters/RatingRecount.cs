using Feedback.Domain;
using Feedback.Domain.Ratings;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>
/// Counts every rating and receipt anew into tables of its own while the service goes on. Rows are read beside the writer; a batch that changes one of them just
/// then says so, and they are read again. What was read becomes one entry of the new log, and from then on changes of these rows are logged there too. The log is added up in
/// memory (<see cref="RecountFold"/>), and the coarser rows are made of the finest (<see cref="CoarserRows"/>).
/// At the end the tables are compared and exchanged. The old counters answer until then. A restart goes on where it stopped.
/// </summary>
/// <param name="portion">Rows read beside the writer at once.</param>
/// <param name="mostBytes">What is added up before it is written: ten million ratings of 800 agencies made some 600,000 rows of 117 bytes and what holds them.</param>
internal sealed class RatingRecount(SqliteDatabase database, SqliteWriter writer, int portion = 50_000, long mostBytes = 256 * 1024 * 1024)
{
    /// <summary>Rows read between two batches, some 10 ms of the writer's time.</summary>
    private const int Some = 2000;

    /// <summary>Rows written between two batches, as long.</summary>
    private const int Rows = 1000;

    private readonly RecountFold _fold = new(mostBytes);

    public async Task<RecountReport> RunAsync(IProgress<RecountProgress>? progress, CancellationToken cancellationToken)
    {
        while (true)
        {
            var total = await database.ReadAsync(RecountSteps.CountRows, cancellationToken);
            await writer.WriteAsync(RecountSteps.Begin, cancellationToken);
            await ReadAsync(_fold.Begin, cancellationToken);
            foreach (var source in (RecountSource[])[RecountSource.Ratings, RecountSource.Receipts])
            {
                while (await CountAsync(source, cancellationToken))
                {
                    if (_fold.IsFull) await FoldAsync(all: false, cancellationToken);
                    progress?.Report(new RecountProgress(await database.ReadAsync(RecountSteps.Done, cancellationToken), total));
                }
            }

            if (!await writer.WriteAsync(RecountSteps.BeginComparing, cancellationToken)) continue;
            await FoldAsync(all: true, cancellationToken);
            while (!await writer.WriteAsync(session => RecountSteps.Drain(session, Rows), cancellationToken))
            {
                // A thousand rows at a time.
            }

            if (!await MakeCoarserAsync(cancellationToken)) continue;
            var (cells, corrected) = await database.ReadAsync(CounterComparison.Run, cancellationToken);
            if (await writer.WriteAsync(session => RecountSteps.Exchange(session, cells, corrected), cancellationToken) is { } report) return report;

            // Another process was at it too and has ended it: what this one compared is gone.
        }
    }

    /// <summary>Counts some more rows of a table; false when there are none.</summary>
    private async Task<bool> CountAsync(RecountSource source, CancellationToken cancellationToken)
    {
        if (await writer.WriteAsync(session => RecountSteps.Mark(session, source, portion), cancellationToken) is not { } mark)
        {
            // The newest rows, where new ones come in all the time, are read between two batches.
            return await writer.WriteAsync(session => RecountSteps.CountSome(session, source, Some), cancellationToken);
        }

        var reading = Task.Run(() => database.ReadAsync(connection => Read(connection, source), cancellationToken), cancellationToken);
        await Task.Run(() => ReadAsync(_fold.Read, cancellationToken), cancellationToken);
        var (changes, rows, last) = await reading;
        await writer.WriteAsync(session => RecountSteps.Take(session, source, mark, changes, rows, last), cancellationToken);
        return true;
    }

    /// <summary>Writes what was counted into the finest rows.</summary>
    /// <param name="all">Up to where counting ended, and not only what is gathered.</param>
    private async Task FoldAsync(bool all, CancellationToken cancellationToken)
    {
        do
        {
            if (_fold.IsStale) await ReadAsync(_fold.Begin, cancellationToken);
            await ReadAsync(_fold.Read, cancellationToken);
            await Task.Run(_fold.Settle, cancellationToken);
            while (!await writer.WriteAsync(session => RecountSteps.Fold(session, _fold, Rows), cancellationToken))
            {
                // A thousand rows at a time.
            }

            if (!_fold.IsStale) _fold.Clear();
        }
        while (_fold.IsStale || (all && await database.ReadAsync(_fold.IsBehind, cancellationToken)));
    }

    private Task<bool> ReadAsync(Action<SqliteConnection> read, CancellationToken cancellationToken) => database.ReadAsync(
        connection =>
        {
            read(connection);
            return true;
        },
        cancellationToken);

    /// <summary>False when another process has ended the recount.</summary>
    private async Task<bool> MakeCoarserAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var byService in (bool[])[false, true])
            {
                using var connection = database.OpenForReading();
                using var snapshot = connection.BeginTransaction(deferred: true);
                if (!RecountSteps.IsUnderWay(connection)) return false;
                foreach (var rows in new CoarserRows(connection, byService).Make().Chunk(Rows))
                {
                    if (!await writer.WriteAsync(session => CoarserRows.Write(session, rows), cancellationToken)) return false;
                }
            }
        }
        catch (SqliteException fault)
        {
            throw new StoreUnavailableException("Reading the SQLite file failed.", fault);
        }

        return await writer.WriteAsync(CoarserRows.End, cancellationToken);
    }

    private static (byte[] Changes, int Rows, object? Last) Read(SqliteConnection connection, RecountSource source)
    {
        var entry = new ChangeEntry();
        var (rows, last) = source.Read(connection, entry, marked: true);
        return (entry.Take(), rows, last);
    }
}
