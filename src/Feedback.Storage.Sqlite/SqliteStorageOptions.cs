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

    /// <summary>Changes of counters that may wait in the log before they are folded. Longer writes faster and reads slower.</summary>
    public int CounterLog { get; set; } = 4000;
}
