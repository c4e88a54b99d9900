using System.Globalization;
using Feedback.Domain.Ratings;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>What a recount does in the writer's transactions, a step at a time. Each looks first whether it is still due: another process may be at it too.</summary>
internal static class RecountSteps
{
    private static readonly CounterTables Current = CounterTables.Current;
    private static readonly CounterTables Next = CounterTables.Next;

    /// <summary>Numbers of the new log begin beyond those that the old one will reach, so that nobody who kept part of the old one mistakes it for the new.</summary>
    private const long Apart = 1_000_000_000_000;

    public static long CountRows(SqliteConnection connection) => Scalar(connection, "SELECT (SELECT COUNT(*) FROM ratings) + (SELECT COUNT(*) FROM receipts)");

    public static long Done(SqliteConnection connection) => Scalar(connection, "SELECT COALESCE(SUM(ratings + receipts), 0) FROM recount");

    public static bool Begin(WriteSession session)
    {
        // What the batch gathered before this belongs to the old counters alone.
        session.Counters.Flush();
        if (Phase(session) is not null) return true;
        foreach (var (current, next) in Current.All.Zip(Next.All)) session.Execute($"CREATE TABLE {next} {Columns(session, current)}");
        var first = Last(session, Current) + Apart;
        session.Execute("INSERT INTO sqlite_sequence (name, seq) VALUES ($0, $1)", Next.Changes, first);
        // The coarser grains are made of this one when all is counted.
        session.Execute($"INSERT INTO {Next.Folds} (grain, done, upto) VALUES ($0, $1, $1)", (int)CounterGrain.AgencyServiceDays, first);
        session.Execute("INSERT INTO recount (one, phase, rating, receipt, disturbed, ratings, receipts) VALUES (1, 0, x'', '', 0, 0, 0)");
        session.Counters.Forget();
        return true;
    }

    /// <summary>Says which rows are read next; null when fewer are left, or the table is done. The number tells whether one of them changed since.</summary>
    public static long? Mark(WriteSession session, RecountSource source, int rows)
    {
        if (Phase(session) != source.Phase) return null;
        session.Counters.Flush();
        var last = session.Scalar<object>(string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT id FROM {source.Table} WHERE id > (SELECT {source.Position} FROM recount) ORDER BY id LIMIT 1 OFFSET {rows - 1}"));
        if (last is null) return null;
        session.Execute($"UPDATE recount SET {source.Reading} = $0", last);
        session.Counters.Forget();
        return session.Scalar<long>("SELECT disturbed FROM recount");
    }

    /// <summary>Takes what was read as counted, unless a row of it changed meanwhile or another process was first.</summary>
    public static bool Take(WriteSession session, RecountSource source, long mark, byte[] changes, int rows, object? last)
    {
        session.Counters.Flush();
        var due = Phase(session) == source.Phase
            && session.Scalar<long>($"SELECT COUNT(*) FROM recount WHERE disturbed = $0 AND {source.Reading} = $1", mark, last) == 1;
        if (due) Put(session, source, changes, rows, last);
        return due;
    }

    /// <summary>Counts the rows that are left, at most so many; false when there are none, and the next table is due.</summary>
    public static bool CountSome(WriteSession session, RecountSource source, int most)
    {
        session.Counters.Flush();
        if (Phase(session) != source.Phase) return false;
        var entry = new ChangeEntry();
        var (rows, last) = source.Read(session.Connection, entry, marked: false, most);
        if (rows > 0) Put(session, source, entry.Take(), rows, last);
        else if (source == RecountSource.Ratings) session.Execute("UPDATE recount SET phase = $0", RecountState.CountingReceipts);
        session.Counters.Forget();
        return rows > 0;
    }

    /// <summary>From here on both logs get the same entries. False when there is no recount.</summary>
    public static bool BeginComparing(WriteSession session)
    {
        session.Counters.Flush();
        if (Phase(session) is not { } phase) return false;
        if (phase == RecountState.Comparing) return true;
        session.Execute("UPDATE recount SET phase = $0, current_end = $1, next_end = $2", RecountState.Comparing, Last(session, Current), Last(session, Next));
        session.Counters.Forget();
        return true;
    }

    /// <summary>Writes some of the finest rows; true when none are left, or another process has ended the recount.</summary>
    public static bool Fold(WriteSession session, RecountFold fold, int rows) => Phase(session) is null || fold.Write(session, rows);

    /// <summary>Folds the old log up to where counting ended.</summary>
    public static bool Drain(WriteSession session, int rows)
    {
        if (!IsComparing(session)) return true;
        return session.Counters.Drain(rows, session.Scalar<long>("SELECT current_end FROM recount"));
    }

    public static RecountReport? Exchange(WriteSession session, long cells, long corrected)
    {
        session.Counters.Flush();
        if (!IsComparing(session)) return null;
        var report = new RecountReport(
            session.Scalar<long>("SELECT ratings FROM recount"), session.Scalar<long>("SELECT receipts FROM recount"), cells, corrected);
        foreach (var (old, next) in Current.All.Zip(Next.All))
        {
            session.Execute($"DROP TABLE {old}");
            session.Execute($"ALTER TABLE {next} RENAME TO {old}");
        }

        session.Execute("DELETE FROM recount");
        session.Counters.Forget();
        return report;
    }

    private static void Put(WriteSession session, RecountSource source, byte[] changes, int rows, object? last)
    {
        session.Execute($"INSERT INTO {Next.Changes} (changes) VALUES ($0)", changes);
        session.Execute($"UPDATE recount SET {source.Position} = $0, {source.Reading} = NULL, {source.Done} = {source.Done} + $1", last, rows);
        session.Counters.Forget();
    }

    private static long Last(WriteSession session, CounterTables tables) => session.Scalar<long>("SELECT seq FROM sqlite_sequence WHERE name = $0", tables.Changes);

    public static bool IsComparing(WriteSession session) => Phase(session) == RecountState.Comparing;

    private static long? Phase(WriteSession session) => session.Scalar<object>("SELECT phase FROM recount") is long phase ? phase : null;

    private static string Columns(WriteSession session, string table)
    {
        var sql = session.Scalar<string>("SELECT sql FROM sqlite_schema WHERE name = $0", table)!;
        return sql[sql.IndexOf('(', StringComparison.Ordinal)..];
    }

    public static bool IsUnderWay(SqliteConnection connection) => Scalar(connection, "SELECT COUNT(*) FROM recount") > 0;

    /// <summary>The entry of the new log with which counting ended, or the newest.</summary>
    public static long LastCounted(SqliteConnection connection) =>
        Scalar(connection, $"SELECT COALESCE((SELECT next_end FROM recount), (SELECT seq FROM sqlite_sequence WHERE name = '{Next.Changes}'))");

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
