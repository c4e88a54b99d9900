namespace Feedback.Storage.Sqlite.Counters;

/// <summary>A log of changes, the table it is folded into and how far it is: those that answer, or those a recount is making.</summary>
internal sealed record CounterTables(string Changes, string Counts, string Folds)
{
    public static readonly CounterTables Current = new("count_changes", "counts", "count_folds");
    public static readonly CounterTables Next = new("recount_changes", "recounts", "recount_folds");

    public IReadOnlyList<string> All => [Changes, Counts, Folds];
}
