using Feedback.Storage.Sqlite.Counters;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite;

/// <summary>The writer's connection with its prepared statements and the counters that the running batch adds to.</summary>
internal sealed class WriteSession(SqliteConnection connection, SqliteDatabase database, int counterLog) : IDisposable
{
    private readonly Dictionary<string, PreparedStatement> _statements = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;
    private RatingCounters? _counters;

    public SqliteConnection Connection => connection;

    public RatingCounters Counters => _counters ??= new RatingCounters(this, database, counterLog);

    public void Begin() => _transaction = connection.BeginTransaction();

    public void Commit()
    {
        _counters?.Flush();
        _transaction!.Commit();
        End();
    }

    public void Rollback()
    {
        _counters?.Forget();
        try
        {
            _transaction?.Rollback();
        }
        catch (Exception fault) when (fault is SqliteException or InvalidOperationException)
        {
            // SQLite has rolled back by itself (full disk, I/O error): there is nothing left to undo.
        }

        End();
    }

    /// <summary>Runs a statement with its values in order ($0, $1, …); the number of rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Statement(sql).Run(values);

    /// <summary>The first column of the first row; the type's default without a row or for NULL.</summary>
    public T? Scalar<T>(string sql, params ReadOnlySpan<object?> values) => Statement(sql).First(values) is T value ? value : default;

    /// <summary>A query inside the running transaction, for many rows.</summary>
    public SqliteCommand Query(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction;
        return command;
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values) statement.Dispose();
        connection.Dispose();
    }

    private PreparedStatement Statement(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            _statements.Add(sql, statement = new PreparedStatement(connection.Handle!, sql));
        }

        return statement;
    }

    private void End()
    {
        _transaction?.Dispose();
        _transaction = null;
    }
}
