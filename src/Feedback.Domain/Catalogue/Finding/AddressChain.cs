using System.Collections.Frozen;

namespace Feedback.Domain.Catalogue.Finding;

/// <summary>Names that stand side by side and form one address: <c>xã Tân Tiến, huyện An Dương, Hải Phòng</c>.</summary>
/// <param name="Names">The communes it may mean or, when it names none of today's, the larger units.</param>
/// <param name="Kind">The kind typed before the commune.</param>
/// <param name="Placed">Whether it names a commune and a larger unit that agree.</param>
/// <param name="Located">Whether it follows <c>ở</c>, <c>tại</c>, <c>thuộc</c> or <c>địa bàn</c>.</param>
internal sealed record AddressChain(IReadOnlyList<PlaceName> Names, PlaceKind Kind, bool Placed, bool Located)
{
    private static readonly FrozenSet<string> Between =
        "thuoc cua cu nay la truoc day o tai va truc".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public bool HasCommune => Names[0].Level == PlaceLevel.Commune;

    /// <summary>The codes it may mean; those of the kind typed when there are any.</summary>
    public IReadOnlyList<string> Codes => [.. OfKind.Select(name => name.Place.Code).Distinct(StringComparer.Ordinal)];

    /// <summary>The provinces it may lie in.</summary>
    public IReadOnlyList<string> Provinces => [.. OfKind.Select(name => name.Province).Distinct(StringComparer.Ordinal)];

    private IEnumerable<PlaceName> OfKind => Names.Any(name => name.Kind == Kind) ? Names.Where(name => name.Kind == Kind) : Names;

    /// <summary>Parts the names of a text, in its order, into addresses.</summary>
    public static List<AddressChain> In(PlaceText text, List<FoundName> found)
    {
        var chains = new List<AddressChain>();
        for (var start = 0; start < found.Count;)
        {
            var end = start + 1;
            var (up, down) = (true, true);
            for (; end < found.Count && AreJoined(text, found[end - 1], found[end]); end++)
            {
                up &= found[end].Level > found[end - 1].Level;
                // From the large to the small only where they agree: "Hà Nội, xã Tân Tiến, Hải Phòng" are two places.
                down &= found[end].Level < found[end - 1].Level && Share(found[end - 1], found[end]);
                if (!up && !down) break;
            }

            chains.Add(Of(found[start..end]));
            start = end;
        }

        return chains;
    }

    /// <summary>The same address seen knowing that it lies in one of these provinces, if it can.</summary>
    public AddressChain Within(IReadOnlySet<string> provinces)
    {
        PlaceName[] there = [.. Names.Where(name => provinces.Contains(name.Province))];
        return there.Length == 0 ? this : this with { Names = there };
    }

    private static AddressChain Of(List<FoundName> found)
    {
        PlaceName[]? larger = null;
        foreach (var name in found.Where(name => name.Level != PlaceLevel.Commune).OrderByDescending(name => name.Level))
        {
            PlaceName[] both = [.. name.Names.Where(meant => larger is null || larger.Any(known => known.Province == meant.Province))];
            if (both.Length > 0) larger = both;
        }

        var located = found.Exists(name => name.Located);
        if (found.Find(name => name.Level == PlaceLevel.Commune) is not { } commune) return new(larger!, PlaceKind.None, false, located);
        PlaceName[] there = [.. commune.Names.Where(name => larger is null || larger.Any(known => known.Province == name.Province))];
        // Merged away: the district or province beside it is all that can be known.
        return there.Length == 0 ? new(larger!, PlaceKind.None, false, located) : new(there, commune.Kind, larger is not null, located);
    }

    private static bool AreJoined(PlaceText text, FoundName one, FoundName other)
    {
        if (one.Level == other.Level || other.Start - one.End > 2) return false;
        for (var word = one.End; word <= other.Start; word++)
        {
            if (text[word].Gap is WordGap.Stop or WordGap.Dot) return false;
            if (word < other.Start && !Between.Contains(text.Keys(word, word + 1).ToString())) return false;
        }

        return true;
    }

    private static bool Share(FoundName one, FoundName other) =>
        one.Names.Any(name => other.Names.Any(second => second.Province == name.Province));
}
