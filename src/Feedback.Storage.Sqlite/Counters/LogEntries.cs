using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>The entries of a log in their order. Spoken to directly: a reader's copy of each entry costs more than unpacking it.</summary>
internal static class LogEntries
{
    /// <summary>Reads the entries behind one and up to another while more are wanted; the last that was read.</summary>
    public static long Read(SqliteConnection connection, CounterTables tables, long after, long upTo, CodeNumbers codes, Func<bool> more, Action<LoggedChange> add)
    {
        var database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(database, $"SELECT seq, changes FROM {tables.Changes} WHERE seq > ? AND seq <= ? ORDER BY seq", out var statement), database);
        using (statement)
        {
            raw.sqlite3_bind_int64(statement, 1, after);
            raw.sqlite3_bind_int64(statement, 2, upTo);
            var code = raw.SQLITE_DONE;
            while (more() && (code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                after = raw.sqlite3_column_int64(statement, 0);
                ChangeEntry.Read(after, raw.sqlite3_column_blob(statement, 1), codes, add);
            }

            if (code is not (raw.SQLITE_DONE or raw.SQLITE_ROW)) SqliteException.ThrowExceptionForRC(code, database);
            return after;
        }
    }
}
