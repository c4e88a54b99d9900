using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite.Counters;

/// <summary>
/// The part of the log that is not folded yet, kept decoded in memory and brought up to what is committed by reading only new entries. The file stays the truth:
/// entries are only ever appended with growing numbers, by whatever process, and deleted from the front once every grain has folded them.
/// </summary>
internal sealed class ChangeLog(Func<SqliteConnection> open)
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
    public static ChangeView Alone(SqliteConnection connection) => Some(connection, long.MaxValue);

    /// <summary>The beginning of a log of any length, as a connection's transaction sees it: whole entries, until there are so many changes.</summary>
    public static ChangeView Some(SqliteConnection connection, long most)
    {
        var log = new ChangeLog(() => throw new InvalidOperationException("It has a connection."));
        log.CatchUp(connection, most);
        return log.View();
    }

    private ChangeView View() => new(_changes.AsMemory(0, _count), _codes.Codes, _forgotten);

    private void CatchUp(SqliteConnection connection, long most)
    {
        Forget(FoldStates.Read(connection, CounterTables.Current).Min(state => state.Done));
        var before = _count;
        _known = LogEntries.Read(connection, CounterTables.Current, _known, long.MaxValue, _codes, () => _count - before < most, Append);
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
