using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Feedback.Domain;
using Microsoft.Data.Sqlite;

namespace Feedback.Storage.Sqlite;

/// <summary>
/// The one writer of the file. Writes wait in a bounded channel; a batch of them becomes one transaction, and only
/// after its commit is on disk are the callers answered.
/// </summary>
internal sealed class SqliteWriter : IAsyncDisposable
{
    private readonly Channel<ISqliteWrite> _queue;
    private readonly WriteSession _session;
    private readonly int _maxBatch;
    private readonly Task _loop;

    public SqliteWriter(SqliteDatabase database, SqliteStorageOptions options)
    {
        _queue = Channel.CreateBounded<ISqliteWrite>(new BoundedChannelOptions(options.QueueCapacity) { SingleReader = true });
        _session = new WriteSession(database.OpenForWriting(), database, options.CounterLog);
        _maxBatch = options.MaxBatch;
        _loop = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Waits for the write to be durable and returns its result. A full queue throws at once and writes nothing.</summary>
    public Task<T> WriteAsync<T>(
        Func<WriteSession, T> write, CancellationToken cancellationToken, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        cancellationToken.ThrowIfCancellationRequested();
        var pending = new SqliteWrite<T>(write);
        if (!_queue.Writer.TryWrite(pending)) throw new StoreBusyException();
        StoreMetrics.CountWaiting(1);

        // The caller may go away, the write stays: an answer lost on the way must not undo what is in the batch.
        return StoreMetrics.TimeAsync(pending.Result, file, member);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_queue.Writer.TryComplete()) return;
        await _loop;
        _session.Dispose();
    }

    private void Run()
    {
        var batch = new List<ISqliteWrite>(_maxBatch);
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < _maxBatch && _queue.Reader.TryRead(out var write)) batch.Add(write);
            StoreMetrics.CountWaiting(-batch.Count);
            if (!TryCommit(batch, out var fault) && batch.Count > 1)
            {
                // One bad write must not fail its neighbours: each gets a transaction of its own.
                foreach (var write in batch)
                {
                    if (TryCommit([write], out fault)) write.Succeed();
                    else write.Fail(fault!);
                }
            }
            else
            {
                foreach (var write in batch)
                {
                    if (fault is null) write.Succeed();
                    else write.Fail(fault);
                }
            }

            batch.Clear();
        }
    }

    private bool TryCommit(List<ISqliteWrite> batch, out Exception? fault)
    {
        try
        {
            _session.Begin();
            foreach (var write in batch) write.Apply(_session);
            _session.Commit();
            StoreMetrics.CountBatch(batch.Count);
            fault = null;
            return true;
        }
        catch (Exception caught) when (caught is not OutOfMemoryException)
        {
            fault = caught is SqliteException ? new StoreUnavailableException("Writing the SQLite file failed.", caught) : caught;
            _session.Rollback();
            return false;
        }
    }
}
