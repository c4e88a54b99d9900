using System.Runtime.CompilerServices;
using Feedback.Domain;
using Feedback.Storage.Sqlite.Counters;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite;

/// <summary>Opens connections to the file and brings its schema up to date.</summary>
internal sealed class SqliteDatabase
{
    private readonly string _connectionString;

    public SqliteDatabase(SqliteStorageOptions options)
    {
        var path = Path.GetFullPath(options.Path);
        Changes = new ChangeLog(OpenForReading);
        Rows = new RowKeeper(OpenForReading);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 10 }.ToString();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var connection = OpenForWriting();
            SqliteMigrations.Apply(connection);
            MigratedChanges.Fold(this);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"Storage:Sqlite:Path: {path} cannot be opened. {fault.Message}", fault);
        }
    }

    /// <summary>What this process knows of the counters' log.</summary>
    public ChangeLog Changes { get; }

    /// <summary>What this process keeps of the counters' rows.</summary>
    public RowKeeper Rows { get; }

    /// <summary>The connection of the one writer: durable at every commit.</summary>
    public SqliteConnection OpenForWriting()
    {
        // Not pooled: a pragma set here must not reach a reader, nor survive it.
        var connection = new SqliteConnection(_connectionString + ";Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536;");
        return connection;
    }

    /// <summary>A pooled connection.</summary>
    public SqliteConnection OpenForReading()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Runs a read on a pooled connection and turns the driver's faults into the port's.</summary>
    public Task<T> ReadAsync<T>(
        Func<SqliteConnection, T> read, CancellationToken cancellationToken, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var timed = StoreMetrics.Begin(file, member);
        try
        {
            using var connection = OpenForReading();
            return Task.FromResult(read(connection));
        }
        catch (SqliteException fault)
        {
            throw new StoreUnavailableException("Reading the SQLite file failed.", fault);
        }
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
