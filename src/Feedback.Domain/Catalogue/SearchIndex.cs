using Feedback.Domain.Text;

namespace Feedback.Domain.Catalogue;

/// <summary>Finds things by code or by words of their names, whatever the diacritics. A few thousand entries: a plain scan is fast enough.</summary>
internal sealed class SearchIndex<T>
{
    private readonly Entry[] _entries;

    public SearchIndex(IEnumerable<T> items, Func<T, string> code, Func<T, IEnumerable<string?>> names) => _entries =
    [
        .. items.Select(item =>
        {
            var keys = names(item).OfType<string>().Select(VietnameseText.SearchKey).ToArray();
            return new Entry(item, code(item), keys[0], $" {string.Join(' ', keys)} ");
        }).OrderBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Code, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Everything that has each word of the query, the last perhaps only begun. First the code itself, then codes and
    /// names that start with the query, then names that have it as it stands, then by name.
    /// </summary>
    public IReadOnlyList<T> Find(string query, int limit)
    {
        var code = query.Trim();
        var key = VietnameseText.SearchKey(query);
        if (key.Length == 0) return [];
        var typed = key.Split(' ');
        string[] words = [.. typed[..^1].Select(word => $" {word} "), $" {typed[^1]}"];
        return
        [
            .. _entries.Select(entry => (entry.Item, Rank: RankOf(entry, code, key, words)))
                .Where(found => found.Rank is not null)
                .OrderBy(found => found.Rank)
                .Take(limit)
                .Select(found => found.Item),
        ];
    }

    private static int? RankOf(Entry entry, string code, string key, string[] words)
    {
        if (entry.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) return 0;
        if (entry.Code.StartsWith(code, StringComparison.OrdinalIgnoreCase)) return 1;
        if (entry.Name.StartsWith(key, StringComparison.Ordinal)) return 2;
        if (entry.Words.Contains($" {key}", StringComparison.Ordinal)) return 3;
        return Array.TrueForAll(words, word => entry.Words.Contains(word, StringComparison.Ordinal)) ? 4 : null;
    }

    private sealed record Entry(T Item, string Code, string Name, string Words);
}
