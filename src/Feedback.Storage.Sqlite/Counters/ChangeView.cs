namespace Feedback.Storage.Sqlite.Counters;

/// <summary>What a process knows of the log at one moment. Never written to again.</summary>
/// <param name="Forgotten">Changes up to this entry are folded everywhere and may be missing.</param>
internal sealed record ChangeView(ReadOnlyMemory<LoggedChange> Changes, IReadOnlyList<string> Codes, long Forgotten)
{
    public long Last => Changes.Length == 0 ? Forgotten : Changes.Span[^1].Seq;

    /// <summary>The changes of the entries behind one and up to another.</summary>
    public ReadOnlyMemory<LoggedChange> Between(long after, long upTo)
    {
        var (from, to) = (CountTo(after), CountTo(upTo));
        return from < to ? Changes[from..to] : default;
    }

    /// <summary>How many changes stand in entries up to this one.</summary>
    private int CountTo(long seq)
    {
        var changes = Changes.Span;
        var (low, high) = (0, changes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (changes[middle].Seq <= seq) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
