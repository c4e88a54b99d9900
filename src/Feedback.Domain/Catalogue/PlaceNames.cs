using System.Collections.Frozen;
using Feedback.Domain.Text;

namespace Feedback.Domain.Catalogue;

/// <summary>Names of places as people write them, to the places that bear or bore them.</summary>
internal sealed class PlaceNames
{
    private static readonly (string Short, string Long)[] Kinds =
    [
        ("tp", "thanh pho"), ("t", "tinh"), ("q", "quan"), ("h", "huyen"), ("tx", "thi xa"), ("p", "phuong"), ("x", "xa"), ("dk", "dac khu"),
    ];

    private static readonly string[] DistrictKinds = ["quan ", "huyen ", "thi xa ", "thanh pho "];

    private readonly FrozenDictionary<string, Place[]> _full;
    private readonly FrozenDictionary<string, Place[]> _bare;

    public PlaceNames(IEnumerable<Place> places)
    {
        var names = places
            .SelectMany(NamesOf, (place, name) => (Key: KeyOf(name), Place: place))
            .OrderBy(name => Smallness(name.Place, name.Key)).ThenBy(name => name.Place.Code, StringComparer.Ordinal)
            .ToArray();
        _full = Group(names);
        _bare = Group(names.Select(name => (Key: Bare(name.Key), name.Place)));
    }

    public IReadOnlyList<Place> Resolve(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var key = KeyOf(name);
        // With its kind the name means only that: Thành phố Hà Giang was a district. The wrong kind is better than no place.
        if (Bare(key) != key && _full.TryGetValue(key, out var exact)) return exact;
        return _bare.GetValueOrDefault(Bare(key), []);
    }

    private static IEnumerable<string> NamesOf(Place place) => [place.FullName, place.Name, place.NameEn, .. place.Aliases];

    // Phú Yên was a province and Phù Yên a district: whoever says no more means the larger.
    private static int Smallness(Place place, string key)
    {
        if (place.Province is not null) return 2;
        var isDistrict = key != KeyOf(place.FullName)
            && Array.Exists(DistrictKinds, kind => key.StartsWith(kind, StringComparison.Ordinal));
        return isDistrict ? 1 : 0;
    }

    private static FrozenDictionary<string, Place[]> Group(IEnumerable<(string Key, Place Place)> names) => names
        .GroupBy(name => name.Key, name => name.Place, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);

    // The search key with its kind written out: tp hcm, q1 and p 5 as thanh pho hcm, quan 1 and phuong 5.
    private static string KeyOf(string name)
    {
        var key = VietnameseText.SearchKey(name);
        foreach (var (abbreviation, kind) in Kinds)
        {
            if (!key.StartsWith(abbreviation, StringComparison.Ordinal) || key.Length == abbreviation.Length) continue;
            var rest = key[abbreviation.Length..];
            if (rest[0] == ' ' || char.IsAsciiDigit(rest[0])) return $"{kind} {rest.TrimStart()}";
        }

        return key;
    }

    // A number alone names nothing, so quận 1 keeps its kind.
    private static string Bare(string key)
    {
        var kind = Array.Find(Kinds, kind => key.StartsWith(kind.Long + ' ', StringComparison.Ordinal)).Long;
        return kind is null || char.IsAsciiDigit(key[kind.Length + 1]) ? key : key[(kind.Length + 1)..];
    }
}
