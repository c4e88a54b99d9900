using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Feedback.Storage.Sqlite;

/// <summary>
/// A prepared statement of the writer, spoken to directly. Through <c>SqliteCommand</c> a statement costs a reader, boxed parameters and a
/// fresh look at its names each time; the writer runs several for every rating.
/// </summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    // Where each of $0, $1, … stands: SQLite numbers names by where they first occur.
    private readonly int[] _positions;

    public PreparedStatement(sqlite3 database, string sql)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v2(database, sql, out _statement));
        _positions = new int[raw.sqlite3_bind_parameter_count(_statement)];
        for (var i = 1; i <= _positions.Length; i++)
        {
            var name = raw.sqlite3_bind_parameter_name(_statement, i).utf8_to_string();
            _positions[int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture)] = i;
        }
    }

    /// <summary>Binds the values in order and runs the statement; the number of rows it changed.</summary>
    public int Run(ReadOnlySpan<object?> values)
    {
        try
        {
            Bind(values);
            while (Step())
            {
                // A statement that returns rows is run to its end.
            }

            return raw.sqlite3_changes(_database);
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <summary>The first column of the first row: a long, a string or bytes; null without a row.</summary>
    public object? First(ReadOnlySpan<object?> values)
    {
        try
        {
            Bind(values);
            if (!Step()) return null;
            object? first = raw.sqlite3_column_type(_statement, 0) switch
            {
                raw.SQLITE_INTEGER => raw.sqlite3_column_int64(_statement, 0),
                raw.SQLITE_TEXT => raw.sqlite3_column_text(_statement, 0).utf8_to_string(),
                raw.SQLITE_BLOB => raw.sqlite3_column_blob(_statement, 0).ToArray(),
                _ => null,
            };

            // An INSERT that returns a value has done its work only when it was run to its end.
            while (Step())
            {
            }

            return first;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    public void Dispose() => _statement.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var position = _positions[i];
            Check(values[i] switch
            {
                null => raw.sqlite3_bind_null(_statement, position),
                int number => raw.sqlite3_bind_int64(_statement, position, number),
                long number => raw.sqlite3_bind_int64(_statement, position, number),
                string text => raw.sqlite3_bind_text(_statement, position, text),
                byte[] bytes => raw.sqlite3_bind_blob(_statement, position, bytes),
                var other => throw new ArgumentException($"A value of type {other.GetType().Name} cannot be bound."),
            });
        }
    }

    private bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code == raw.SQLITE_ROW) return true;
        if (code != raw.SQLITE_DONE) SqliteException.ThrowExceptionForRC(code, _database);
        return false;
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
