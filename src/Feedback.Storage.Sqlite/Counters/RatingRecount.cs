using Feedback.Domain.Ratings;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>
/// Counts every rating and receipt anew into tables of its own, a few thousand at a time between the writer's batches, then compares
/// and exchanges the tables. The old counters answer until then; what changes meanwhile is counted in both. A restart goes on where it stopped.
/// </summary>
internal sealed class RatingRecount(SqliteDatabase database, SqliteWriter writer)
{
    /// <summary>Some 50 ms of the writer's time.</summary>
    private const int Step = 5000;

    public async Task<RecountReport> RunAsync(IProgress<RecountProgress>? progress, CancellationToken cancellationToken)
    {
        while (true)
        {
            var total = await database.ReadAsync(CountRows, cancellationToken);
            await writer.WriteAsync(Begin, cancellationToken);
            while (await writer.WriteAsync(CountRatings, cancellationToken) is { Finished: false } step) progress?.Report(new RecountProgress(step.Done, total));
            while (await writer.WriteAsync(CountReceipts, cancellationToken) is { Finished: false } step) progress?.Report(new RecountProgress(step.Done, total));
            if (!await writer.WriteAsync(BeginComparing, cancellationToken)) continue;
            var (cells, corrected) = await database.ReadAsync(CounterComparison.Run, cancellationToken);
            if (await writer.WriteAsync(session => Exchange(session, cells, corrected), cancellationToken) is { } report) return report;

            // Another process was at it too and has ended it: what this one compared is gone.
        }
    }

    private static long CountRows(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT (SELECT COUNT(*) FROM ratings) + (SELECT COUNT(*) FROM receipts)";
        return (long)command.ExecuteScalar()!;
    }

    private static bool Begin(WriteSession session)
    {
        // What the batch gathered before this belongs to the old counters alone.
        session.Counters.Flush();
        if (session.Scalar<long>("SELECT COUNT(*) FROM recount") == 0)
        {
            session.Execute($"CREATE TABLE {CounterTables.Next.Changes} {Columns(session, CounterTables.Current.Changes)}");
            session.Execute($"CREATE TABLE {CounterTables.Next.Counts} {Columns(session, CounterTables.Current.Counts)}");
            session.Execute("INSERT INTO recount (one, phase, rating, receipt, ratings, receipts) VALUES (1, 0, x'', '', 0, 0)");
            session.Counters.Forget();
        }

        return true;
    }

    private static (bool Finished, long Done) CountRatings(WriteSession session)
    {
        if (Phase(session) != RecountState.CountingRatings) return (true, 0);
        session.Counters.Flush();
        var counts = new Dictionary<CounterKey, long[]>();
        byte[] last = [];
        var rows = 0;
        using (var command = session.Query($"SELECT id, body FROM ratings WHERE id > (SELECT rating FROM recount) ORDER BY id LIMIT {Step}"))
        using (var reader = command.ExecuteReader())
        {
            for (; reader.Read(); rows++)
            {
                last = (byte[])reader[0];
                RatingCounters.Count(counts, StoredJson.Read(reader.GetString(1), StoredJson.Plain.Rating), 1);
            }
        }

        Put(session, counts);
        if (rows > 0) session.Execute("UPDATE recount SET rating = $0, ratings = ratings + $1", last, rows);
        else session.Execute("UPDATE recount SET phase = 1");
        return (rows == 0, Done(session));
    }

    private static (bool Finished, long Done) CountReceipts(WriteSession session)
    {
        if (Phase(session) != RecountState.CountingReceipts) return (true, 0);
        session.Counters.Flush();
        var counts = new Dictionary<CounterKey, long[]>();
        var last = "";
        var rows = 0;
        using (var command = session.Query($"SELECT id, body FROM receipts WHERE id > (SELECT receipt FROM recount) ORDER BY id LIMIT {Step}"))
        using (var reader = command.ExecuteReader())
        {
            for (; reader.Read(); rows++)
            {
                last = reader.GetString(0);
                RatingCounters.Count(counts, StoredJson.Read(reader.GetString(1), StoredJson.Plain.Receipt));
            }
        }

        Put(session, counts);
        if (rows > 0) session.Execute("UPDATE recount SET receipt = $0, receipts = receipts + $1", last, rows);
        return (rows == 0, Done(session));
    }

    /// <summary>From here to the exchange neither log is folded, so the tables can be compared without stopping anybody. False when there is no recount.</summary>
    private static bool BeginComparing(WriteSession session)
    {
        session.Counters.Flush();
        if (Phase(session) is not { } phase) return false;
        if (phase == RecountState.Comparing) return true;
        foreach (var tables in new[] { CounterTables.Current, CounterTables.Next })
        {
            while (CounterFold.Run(session, tables))
            {
                // Until the log is empty.
            }
        }

        session.Execute("UPDATE recount SET phase = 2");
        session.Counters.Forget();
        return true;
    }

    private static RecountReport? Exchange(WriteSession session, long cells, long corrected)
    {
        session.Counters.Flush();
        if (Phase(session) is null) return null;
        var report = new RecountReport(
            session.Scalar<long>("SELECT ratings FROM recount"), session.Scalar<long>("SELECT receipts FROM recount"), cells, corrected);
        foreach (var (old, next) in new[] { (CounterTables.Current.Changes, CounterTables.Next.Changes), (CounterTables.Current.Counts, CounterTables.Next.Counts) })
        {
            session.Execute($"DROP TABLE {old}");
            session.Execute($"ALTER TABLE {next} RENAME TO {old}");
        }

        session.Execute("DELETE FROM recount");
        session.Counters.Forget();
        return report;
    }

    private static void Put(WriteSession session, Dictionary<CounterKey, long[]> counts)
    {
        var fold = new CounterFold(session, CounterTables.Next);
        foreach (var (key, c) in counts) fold.Add(key, c);
        fold.Write();
        session.Counters.Forget();
    }

    private static long Done(WriteSession session) => session.Scalar<long>("SELECT ratings + receipts FROM recount");

    private static long? Phase(WriteSession session) =>
        session.Scalar<long>("SELECT COUNT(*) FROM recount") == 0 ? null : session.Scalar<long>("SELECT phase FROM recount");

    private static string Columns(WriteSession session, string table)
    {
        var sql = session.Scalar<string>("SELECT sql FROM sqlite_schema WHERE name = $0", table)!;
        return sql[sql.IndexOf('(', StringComparison.Ordinal)..];
    }
}
