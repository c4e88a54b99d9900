using System.Collections.Frozen;
using Feedback.Domain.Text;

namespace Feedback.Domain.Catalogue.Finding;

/// <summary>Every name of every place by its plain key without a kind, for looking up runs of words.</summary>
internal sealed class PlaceGazetteer
{
    private readonly FrozenDictionary<string, PlaceName[]>.AlternateLookup<ReadOnlySpan<char>> _names;

    public PlaceGazetteer(IEnumerable<Place> places)
    {
        var names = places
            .SelectMany(NamesOf)
            .GroupBy(name => name.Key, name => name.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderBy(name => name.Place.Code, StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal);
        Longest = names.Keys.Select(key => key.Count(letter => letter == ' ') + 1).DefaultIfEmpty().Max();
        _names = names.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words of the longest name.</summary>
    public int Longest { get; }

    /// <summary>The names these words may be by their marks; only those with the very marks when there are any.</summary>
    public IReadOnlyList<PlaceName> Find(PlaceText text, int start, int end)
    {
        if (!_names.TryGetValue(text.Keys(start, end), out var names)) return [];
        // Where marks are not typed, Pu Nhi is Pù Nhi no less than Pu Nhi.
        var equal = text.IsMarked || text.HasMarks(start, end) ? Array.FindAll(names, name => name.Is(text, start)) : [];
        return equal.Length > 0 ? equal : Array.FindAll(names, name => name.Allows(text, start));
    }

    private static IEnumerable<(string Key, PlaceName Name)> NamesOf(Place place)
    {
        // Of the English names only those written another way: Hanoi, but not Hue, which is Huế without its mark.
        var isOther = place.Province is null && VietnameseText.SearchKey(place.NameEn) != VietnameseText.SearchKey(place.Name);
        string[] own = isOther ? [place.FullName, place.NameEn] : [place.FullName];
        return own.SelectMany(name => Read(place, name, false))
            .Concat(place.Aliases.SelectMany(alias => Read(place, alias, true)))
            .DistinctBy(name => (name.Key, name.Name.Level, name.Name.Kind, string.Join(' ', name.Name.Spelling)));
    }

    private static IEnumerable<(string Key, PlaceName Name)> Read(Place place, string name, bool alias)
    {
        var text = new PlaceText(name);
        if (text.Count == 0) yield break;
        var (kind, next) = KindWords.OfName(text);
        var level = place.Province is not null ? PlaceLevel.Commune
            : alias && kind is not (PlaceKind.None or PlaceKind.Province) ? PlaceLevel.District
            : PlaceLevel.Province;
        yield return Slice(text, next, text.Count);
        // Of Xuân Hương - Đà Lạt and Phan Rang-Tháp Chàm people say the first half; a province's halves are places of their own.
        var dash = Enumerable.Range(next, text.Count - next).FirstOrDefault(word => text[word].Gap == WordGap.Dash);
        if (dash > next && level != PlaceLevel.Province) yield return Slice(text, next, dash);

        (string, PlaceName) Slice(PlaceText words, int start, int end) =>
            (words.Keys(start, end).ToString(), new(place, level, kind, [.. Enumerable.Range(start, end - start).Select(words.Spelling)]));
    }
}
