using Feedback.Domain;

namespace Feedback.Storage.Sqlite;

/// <summary>Cuts a page from one row more than it holds: the extra row only tells that there is a next page.</summary>
internal static class Pages
{
    public static Page<T> Cut<T>(List<T> found, int limit, Func<T, Cursor> cursor)
    {
        if (found.Count <= limit) return new Page<T>(found, null);
        found.RemoveRange(limit, found.Count - limit);
        return new Page<T>(found, cursor(found[^1]).ToString());
    }
}
