using System.Threading.Channels;
using Feedback.Domain;

namespace Feedback.Storage.Mongo;

/// <summary>The bounded queue of writes, and how batches are cut from it.</summary>
internal sealed class WriteQueue(MongoStorageOptions options)
{
    /// <summary>A batch is one document, and a document holds 16 MB.</summary>
    private const int MostBytes = 8 << 20;

    private readonly Channel<MongoWrite> _waiting =
        Channel.CreateBounded<MongoWrite>(new BoundedChannelOptions(options.QueueCapacity) { SingleReader = true });

    private MongoWrite? _left;

    public bool IsEmpty => _left is null && !_waiting.Reader.TryPeek(out _);

    public bool TryAdd(MongoWrite write)
    {
        if (!_waiting.Writer.TryWrite(write)) return false;
        StoreMetrics.CountWaiting(1);
        return true;
    }

    /// <summary>False when it was closed before.</summary>
    public bool TryClose() => _waiting.Writer.TryComplete();

    /// <summary>Waits for a write; false when the queue is closed and empty.</summary>
    public ValueTask<bool> WaitAsync() => _left is null ? _waiting.Reader.WaitToReadAsync() : ValueTask.FromResult(true);

    /// <summary>Takes what waits, up to the limits of a batch; work that must be alone is alone.</summary>
    public void Take(List<MongoWrite> batch)
    {
        var bytes = 0;
        while (batch.Count < options.MaxBatch && (_left is not null || _waiting.Reader.TryRead(out _left)))
        {
            bytes += _left.Weight;
            if (batch.Count > 0 && (bytes > MostBytes || _left is IExclusiveWrite)) return;
            batch.Add(_left);
            StoreMetrics.CountWaiting(-1);
            _left = null;
            if (batch[^1] is IExclusiveWrite) return;
        }
    }
}
