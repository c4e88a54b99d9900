namespace Feedback.Storage.Sqlite.Counters;

/// <summary>A log of changes and the table it is folded into: those that answer, or those a recount is making.</summary>
internal sealed record CounterTables(string Changes, string Counts)
{
    public static readonly CounterTables Current = new("count_changes", "counts");
    public static readonly CounterTables Next = new("recount_changes", "recounts");
}
