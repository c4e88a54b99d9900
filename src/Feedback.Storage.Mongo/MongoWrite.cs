using Feedback.Storage.Mongo.Documents;

namespace Feedback.Storage.Mongo;

/// <summary>What became of a write: it was made, or something stored was met. Unsettled: what was met is still being written by another process.</summary>
internal readonly record struct WriteEffect<T>(T Stored, bool Made, bool Settled = true);

/// <summary>One write that waits for its batch.</summary>
internal abstract class MongoWrite
{
    /// <summary>About how many bytes it adds to the batch, which is one document of at most 16 MB.</summary>
    public int Weight { get; protected init; } = 2048;

    public abstract void Fail(Exception fault);
}

/// <summary>A write with a result of its own.</summary>
internal abstract class MongoWrite<T> : MongoWrite
{
    // Callers continue on other threads; the writer must not run their code.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Result => _done.Task;

    public void Succeed(T result) => _done.TrySetResult(result);

    public override void Fail(Exception fault) => _done.TrySetException(fault);
}

/// <summary>A rating to be added, or a change of one.</summary>
internal sealed class RatingWrite : MongoWrite<WriteEffect<RatingDocument>>
{
    public RatingWrite(RatingDocument rating, RatingDocument? from = null)
    {
        (Rating, From) = (rating, from);
        var past = rating.Body.History.Sum(answer => answer.Answer.Comment?.Length ?? 0);
        var letters = past + (rating.Body.Answer.Comment?.Length ?? 0) + (rating.Filing?.Text.Length ?? 0);
        Weight = (from is null ? 1 : 2) * (2048 + (3 * letters));
    }

    public RatingDocument Rating { get; }

    /// <summary>The revision it was decided against; none for a new rating.</summary>
    public RatingDocument? From { get; }
}

/// <summary>A receipt to be added.</summary>
internal sealed class ReceiptWrite(ReceiptDocument receipt) : MongoWrite<WriteEffect<ReceiptDocument>>
{
    public ReceiptDocument Receipt { get; } = receipt;
}

/// <summary>Work that runs between two batches of this process.</summary>
internal sealed class ExclusiveWrite<T>(Func<WriterSeat, Task<T>> work) : MongoWrite<T>, IExclusiveWrite
{
    public async Task RunAsync(WriterSeat seat) => Succeed(await work(seat));
}

/// <inheritdoc cref="ExclusiveWrite{T}"/>
internal interface IExclusiveWrite
{
    Task RunAsync(WriterSeat seat);
}
