using System.Globalization;
using Feedback.Api.Hosting;
using Feedback.Domain;

namespace Feedback.Api.Catalogue;

/// <summary>Pages of catalogue entries: by code, or in order of relevance when searched.</summary>
internal static class CatalogueListing
{
    /// <summary>How many hits a search ranks; nobody turns that many pages.</summary>
    public const int MostHits = 5000;

    /// <param name="cursor">Where the page starts; its key is the number of entries before it.</param>
    public static ListOf<TItem> Page<T, TItem>(IEnumerable<T> entries, string? cursor, int limit, Func<T, TItem> map)
    {
        var skip = Cursor.TryParse(cursor, out var at)
            && int.TryParse(at.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var found = entries.Skip(skip).Take(limit + 1).ToList();
        var next = found.Count > limit
            ? new Cursor(DateTimeOffset.UnixEpoch, (skip + limit).ToString(CultureInfo.InvariantCulture)).ToString()
            : null;
        return new ListOf<TItem>([.. found.Take(limit).Select(map)], next);
    }
}
