namespace Feedback.Storage.Mongo;

/// <summary>Where the cluster is and how writes are grouped.</summary>
public sealed class MongoStorageOptions
{
    /// <summary>A <c>mongodb://</c> or <c>mongodb+srv://</c> string; its path names the database, <c>feedback</c> without one.</summary>
    public string ConnectionString { get; set; } = "";

    /// <summary>Writes that may wait; one more is refused with 503.</summary>
    public int QueueCapacity { get; set; } = 4096;

    /// <summary>Most writes in one batch.</summary>
    public int MaxBatch { get; set; } = 1024;

    /// <summary>Changes of counters that wait for being folded into the documents that answer; each process keeps them in memory.</summary>
    public int CounterLog { get; set; } = 20_000;
}
