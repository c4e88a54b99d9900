using Feedback.Domain;
using Feedback.Storage.Mongo.Counters;
using Feedback.Storage.Mongo.Documents;
using Microsoft.Extensions.Logging;

namespace Feedback.Storage.Mongo;

/// <summary>
/// The writer of this process. Writes wait in a bounded channel; a batch of them is written down whole before any of it
/// is done, and only when all of it is done are the callers answered.
/// </summary>
internal sealed partial class MongoWriter : IAsyncDisposable
{
    private readonly WriteQueue _queue;
    private readonly MongoDatabase _database;
    private readonly BatchApplication _application;
    private readonly TimeProvider _clock;
    private readonly ILogger<MongoWriter> _logger;
    private readonly CancellationTokenSource _leaving = new();
    private readonly Task _loop;
    private readonly Task _watching;
    private readonly Task _keeping;
    private bool _unfinished = true;
    private Task _nudge = Task.CompletedTask;

    public MongoWriter(
        MongoDatabase database, BatchApplication application, CounterLog log, TableKeeper tables, MongoStorageOptions options, TimeProvider clock, ILogger<MongoWriter> logger)
    {
        (_database, _application, _clock, _logger) = (database, application, clock, logger);
        Seat = new WriterSeat(database);
        _queue = new WriteQueue(options);
        Watch = new WriterWatch(database, application, Seat, clock, logger);
        Upkeep = new CounterUpkeep(database, log, tables, Seat, options.CounterLog, clock, logger);
        _loop = Task.Run(RunAsync);
        _watching = Task.Run(() => RepeatAsync(WriterWatch.Interval, LookAsync));
        _keeping = Task.Run(() => RepeatAsync(CounterUpkeep.Interval, () => Upkeep.LookAsync(_leaving.Token)));
    }

    public WriterSeat Seat { get; }

    public WriterWatch Watch { get; }

    public CounterUpkeep Upkeep { get; }

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
        await Task.WhenAll(_watching, _keeping);
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
        if (!await Seat.TryBeginAsync(plan.ToDocument)) throw WriterSeat.Lost();

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
        }
        else
        {
            Seat.Resume(stored);
            if (stored.Batch is not null) await _application.ApplyAsync(stored.Id, stored.Sequence, stored.Batch);
        }

        _unfinished = false;
    }

    private async Task RepeatAsync(TimeSpan interval, Func<Task> work)
    {
        using var timer = new PeriodicTimer(interval, _clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_leaving.Token))
            {
                try
                {
                    await _database.RunAsync(
                        async () =>
                        {
                            await work();
                            return true;
                        },
                        _leaving.Token);
                }
                catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
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

    private Task LookAsync()
    {
        // A write that does nothing brings the loop to finish what a fault left, though nobody writes.
        if (Volatile.Read(ref _unfinished) && Seat.Number != 0 && _nudge.IsCompleted) _nudge = WriteAsync(new ExclusiveWrite<bool>(_ => Task.FromResult(true)));
        return Watch.LookAsync();
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
