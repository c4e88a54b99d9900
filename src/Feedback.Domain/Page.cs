namespace Feedback.Domain;

/// <summary>One page of a list: its items in order and the cursor of the next page, absent on the last.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Makes pages.</summary>
public static class Page
{
    /// <summary>Cuts a page from one row more than it holds: the extra row only tells that there is a next page.</summary>
    public static Page<T> Cut<T>(List<T> found, int limit, Func<T, Cursor> cursor)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(cursor);
        if (found.Count <= limit) return new Page<T>(found, null);
        found.RemoveRange(limit, found.Count - limit);
        return new Page<T>(found, cursor(found[^1]).ToString());
    }
}
