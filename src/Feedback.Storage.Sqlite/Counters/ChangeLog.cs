using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>
/// The part of the log that is not folded yet, kept decoded in memory and brought up to what is committed by reading only new entries. The file stays the truth:
/// entries are only ever appended with growing numbers, by whatever process, and deleted from the front once every grain has folded them.
/// </summary>
internal sealed class ChangeLog(CounterTables tables, Func<SqliteConnection> open)
{
    private readonly Lock _lock = new();
    private readonly CodeNumbers _codes = new();
    private LoggedChange[] _changes = new LoggedChange[1024];
    private int _count;
    private long _known;
    private long _folded;
    private long _forgotten;

    /// <summary>Everything committed up to an entry, and perhaps more; with <see cref="long.MaxValue"/> everything committed.</summary>
    public ChangeView UpTo(long seq)
    {
        lock (_lock)
        {
            if (seq > _known)
            {
                using var connection = open();
                using var snapshot = connection.BeginTransaction(deferred: true);
                CatchUp(connection, long.MaxValue);
            }

            return View();
        }
    }

    /// <summary>The log of a connection's own moment, when it is older than what is kept here.</summary>
    public static ChangeView Alone(SqliteConnection connection) => Some(connection, CounterTables.Current, long.MaxValue);

    /// <summary>The beginning of a log of any length, as a connection's transaction sees it: whole entries, until there are so many changes.</summary>
    public static ChangeView Some(SqliteConnection connection, CounterTables tables, long most)
    {
        var log = new ChangeLog(tables, () => throw new InvalidOperationException("It has a connection."));
        log.CatchUp(connection, most);
        return log.View();
    }

    private ChangeView View() => new(_changes.AsMemory(0, _count), _codes.Codes, _forgotten);

    private void CatchUp(SqliteConnection connection, long most)
    {
        Forget(FoldStates.Read(connection, tables).Min(state => state.Done));
        var database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(database, $"SELECT seq, changes FROM {tables.Changes} WHERE seq > ? ORDER BY seq", out var statement), database);
        using (statement)
        {
            raw.sqlite3_bind_int64(statement, 1, _known);
            int code;
            for (var before = _count; (code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW && _count - before < most;)
            {
                _known = raw.sqlite3_column_int64(statement, 0);
                ChangeEntry.Read(_known, raw.sqlite3_column_blob(statement, 1), _codes, Append);
            }

            if (code is not (raw.SQLITE_DONE or raw.SQLITE_ROW)) SqliteException.ThrowExceptionForRC(code, database);
        }
    }

    /// <summary>Lets go of what was folded when we last looked: who reads an older moment of the file still finds it here.</summary>
    private void Forget(long folded)
    {
        if (folded > _known)
        {
            // Others have written and folded what we never saw.
            (_count, _known, _folded, _forgotten) = (0, folded, folded, folded);
            _changes = new LoggedChange[1024];
            return;
        }

        var kept = View().Between(_folded, long.MaxValue);
        if (kept.Length < _count / 2)
        {
            // A new array: views of the old one may be in use.
            _changes = new LoggedChange[Math.Max(1024, kept.Length * 2)];
            kept.CopyTo(_changes);
            (_count, _forgotten) = (kept.Length, _folded);
        }

        _folded = folded;
    }

    private void Append(LoggedChange change)
    {
        if (_count == _changes.Length) Array.Resize(ref _changes, _count * 2);
        _changes[_count++] = change;
    }
}
