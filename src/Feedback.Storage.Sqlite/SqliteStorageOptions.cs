namespace Feedback.Storage.Sqlite;

/// <summary>Where the file is and how writes are grouped.</summary>
public sealed class SqliteStorageOptions
{
    /// <summary>Path of the database file; its folder is made when missing.</summary>
    public string Path { get; set; } = "data/feedback.db";

    /// <summary>Writes that may wait; one more is refused with 503.</summary>
    public int QueueCapacity { get; set; } = 4096;

    /// <summary>Most writes in one transaction.</summary>
    public int MaxBatch { get; set; } = 1024;

    /// <summary>Changes of counters that wait for a fold of the finest rows; coarser ones wait for less. Longer writes faster, reads slower and takes memory (some 80 bytes each).</summary>
    public int CounterLog { get; set; } = 131_072;
}
