using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite;

/// <summary>The writer's connection with its prepared statements and the counters that the running batch adds to.</summary>
internal sealed class WriteSession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _statements = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;
    private RatingCounters? _counters;

    public SqliteConnection Connection => connection;

    public RatingCounters Counters => _counters ??= new RatingCounters(this);

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

    /// <summary>The prepared statement with the values bound in order to $0, $1, …; null is NULL.</summary>
    public SqliteCommand Statement(string sql, params ReadOnlySpan<object?> values)
    {
        if (!_statements.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter($"${i}", null));
            _statements.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.Transaction = _transaction;
        return command;
    }

    public int Execute(string sql, params ReadOnlySpan<object?> values) => Statement(sql, values).ExecuteNonQuery();

    public T? Scalar<T>(string sql, params ReadOnlySpan<object?> values) =>
        Statement(sql, values).ExecuteScalar() is T value ? value : default;

    public void Dispose()
    {
        foreach (var command in _statements.Values) command.Dispose();
        connection.Dispose();
    }

    private void End()
    {
        _transaction?.Dispose();
        _transaction = null;
    }
}
