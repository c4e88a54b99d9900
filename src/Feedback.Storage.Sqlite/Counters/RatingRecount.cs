using Feedback.Domain.Ratings;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>
/// Counts every rating and receipt anew into tables of its own while the service goes on. Rows are read beside the writer; a batch that changes one of them just
/// then says so, and they are read again. What was read becomes one entry of the new log, and from then on changes of these rows are logged there too.
/// At the end the tables are compared and exchanged. The old counters answer until then. A restart goes on where it stopped.
/// </summary>
internal sealed class RatingRecount(SqliteDatabase database, SqliteWriter writer)
{
    /// <summary>Rows read beside the writer at once.</summary>
    private const int Portion = 20_000;

    /// <summary>Rows folded between two batches, some 10 ms of the writer's time.</summary>
    private const int Rows = 1000;

    public async Task<RecountReport> RunAsync(IProgress<RecountProgress>? progress, CancellationToken cancellationToken)
    {
        while (true)
        {
            var total = await database.ReadAsync(RecountSteps.CountRows, cancellationToken);
            await writer.WriteAsync(RecountSteps.Begin, cancellationToken);
            foreach (var source in (RecountSource[])[RecountSource.Ratings, RecountSource.Receipts])
            {
                while (await CountAsync(source, cancellationToken)) progress?.Report(new RecountProgress(await database.ReadAsync(RecountSteps.Done, cancellationToken), total));
            }

            if (!await writer.WriteAsync(RecountSteps.BeginComparing, cancellationToken)) continue;
            while (!await writer.WriteAsync(session => RecountSteps.Drain(session, Rows), cancellationToken))
            {
                // A thousand rows at a time.
            }

            var (cells, corrected) = await database.ReadAsync(CounterComparison.Run, cancellationToken);
            if (await writer.WriteAsync(session => RecountSteps.Exchange(session, cells, corrected), cancellationToken) is { } report) return report;

            // Another process was at it too and has ended it: what this one compared is gone.
        }
    }

    /// <summary>Counts some more rows of a table; false when there are none.</summary>
    private async Task<bool> CountAsync(RecountSource source, CancellationToken cancellationToken)
    {
        if (await writer.WriteAsync(session => RecountSteps.Mark(session, source, Portion), cancellationToken) is not { } mark)
        {
            // The newest rows, where new ones come in all the time, are read between two batches.
            return await writer.WriteAsync(session => RecountSteps.CountSome(session, source, Portion / 10), cancellationToken);
        }

        var reading = Task.Run(() => database.ReadAsync(connection => Read(connection, source), cancellationToken), cancellationToken);
        while (await writer.WriteAsync(session => session.Counters.RelieveNext(Rows), cancellationToken))
        {
            // What was counted before is folded meanwhile.
        }

        var (changes, rows, last) = await reading;
        await writer.WriteAsync(session => RecountSteps.Take(session, source, mark, changes, rows, last), cancellationToken);
        return true;
    }

    private static (byte[] Changes, int Rows, object? Last) Read(SqliteConnection connection, RecountSource source)
    {
        var entry = new ChangeEntry();
        var (rows, last) = source.Read(connection, entry, marked: true);
        return (entry.Take(), rows, last);
    }
}
