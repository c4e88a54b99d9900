using Feedback.Domain;
using Feedback.Storage.Mongo.Documents;
using Microsoft.Extensions.Logging;

namespace Feedback.Storage.Mongo;

/// <summary>
/// The writer of this process. Writes wait in a bounded channel; a batch of them is written down whole before any of it
/// is done, and only when all of it is done are the callers answered.
/// </summary>
internal sealed partial class MongoWriter : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly WriteQueue _queue;
    private readonly MongoDatabase _database;
    private readonly BatchApplication _application;
    private readonly TimeProvider _clock;
    private readonly ILogger<MongoWriter> _logger;
    private readonly CancellationTokenSource _leaving = new();
    private readonly Task _loop;
    private readonly Task _watching;
    private bool _unfinished = true;
    private Task _nudge = Task.CompletedTask;

    public MongoWriter(
        MongoDatabase database, BatchApplication application, MongoStorageOptions options, TimeProvider clock, ILogger<MongoWriter> logger)
    {
        (_database, _application, _clock, _logger) = (database, application, clock, logger);
        Seat = new WriterSeat(database);
        _queue = new WriteQueue(options);
        Watch = new WriterWatch(database, application, Seat, clock, logger);
        _loop = Task.Run(RunAsync);
        _watching = Task.Run(WatchAsync);
    }

    public WriterSeat Seat { get; }

    public WriterWatch Watch { get; }

    /// <summary>Waits until the write is done and returns its result. A full queue throws at once and writes nothing.</summary>
    public Task<T> WriteAsync<T>(MongoWrite<T> write)
    {
        if (!_queue.TryAdd(write)) throw new StoreBusyException();

        // The caller may go away, the write stays: an answer lost on the way must not undo what is in the batch.
        return write.Result;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_queue.TryClose()) return;
        await _loop;
        await _leaving.CancelAsync();
        await _watching;
        _leaving.Dispose();
    }

    private async Task RunAsync()
    {
        var batch = new List<MongoWrite>();
        while (await _queue.WaitAsync())
        {
            _queue.Take(batch);
            try
            {
                await _database.RunAsync(
                    async () =>
                    {
                        if (_unfinished) await RecoverAsync();
                        await WriteAsync(batch);
                        return true;
                    },
                    CancellationToken.None);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                _unfinished = true;
                LogFailed(fault, batch.Count);
                foreach (var write in batch) write.Fail(fault);
            }

            batch.Clear();
            if (_queue.IsEmpty) await RestAsync();
        }

        await RestAsync(leaving: true);
    }

    private async Task WriteAsync(List<MongoWrite> batch)
    {
        if (batch is [IExclusiveWrite alone])
        {
            await Seat.FinishAsync();
            await alone.RunAsync(Seat);
            return;
        }

        var plan = new BatchPlan(batch);
        _unfinished = true;
        while (!await Seat.TryBeginAsync(plan.ToDocument))
        {
            if (await Seat.ReadAsync() is null) throw WriterSeat.Lost();
            await Task.Delay(Pause, _clock);
        }

        var outcome = await _application.ApplyAsync(Seat.Number, Seat.Sequence, plan.ToDocument(WriterDocument.Tag(Seat.Number, Seat.Sequence)));
        await plan.AnswerAsync(outcome, Seat);
        StoreMetrics.CountBatch(batch.Count);
        _unfinished = false;
    }

    /// <summary>Takes a seat, or finishes the batch that a fault left in ours.</summary>
    private async Task RecoverAsync()
    {
        if (await Seat.ReadAsync() is not { } stored)
        {
            await Seat.TakeAsync();
            await RecountGate.WaitAsync(_database, _clock);
        }
        else
        {
            Seat.Resume(stored);
            if (stored.Batch is not null) await _application.ApplyAsync(stored.Id, stored.Sequence, stored.Batch);
            await new RecountGate(_database, Seat.Owner, _clock).OpenAsync();
        }

        _unfinished = false;
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(WriterWatch.Interval, _clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_leaving.Token))
            {
                try
                {
                    // A write that does nothing brings the loop to finish what a fault left, though nobody writes. Not waited for: the
                    // loop may itself be waiting at the gate of a recount that died, which only the look below opens.
                    if (Volatile.Read(ref _unfinished) && Seat.Number != 0 && _nudge.IsCompleted) _nudge = WriteAsync(new ExclusiveWrite<bool>(_ => Task.FromResult(true)));
                    await _database.RunAsync(LookAsync, _leaving.Token);
                }
                catch (Exception fault) when (fault is StoreUnavailableException or StoreBusyException)
                {
                    LogFailed(fault, 0);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Leaving.
        }
    }

    private async Task<bool> LookAsync()
    {
        await Watch.LookAsync();
        return true;
    }

    /// <summary>Nothing waits: say that the last batch is finished, so that nobody has to ask.</summary>
    private async Task RestAsync(bool leaving = false)
    {
        if (Seat.Number == 0 || _unfinished) return;
        try
        {
            await Seat.FinishAsync();
            if (leaving) await Seat.ReleaseAsync();
        }
        catch (Exception fault) when (MongoDatabase.IsOfTheStore(fault))
        {
            LogFailed(fault, 0);
            _unfinished = true;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A batch of {Count} writes failed; it is finished or found empty before the next.")]
    private partial void LogFailed(Exception fault, int count);
}
