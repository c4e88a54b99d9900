namespace Feedback.Domain.Catalogue.Finding;

/// <summary>A commune without a kind is one only beside a province it lies in; elsewhere it is a firm, a hamlet or a person.</summary>
internal static class BareCommunes
{
    private const int Near = 6;

    public static List<FoundName> KeepNear(PlaceText text, List<FoundName> found)
    {
        var kept = new List<FoundName>(found.Count);
        foreach (var name in found)
        {
            if (name is not { Kind: PlaceKind.None, Level: PlaceLevel.Commune })
            {
                kept.Add(name);
                continue;
            }

            var provinces = found.Where(other => other.Level != PlaceLevel.Commune && AreNear(text, name, other))
                .SelectMany(other => other.Names).Select(other => other.Province).ToHashSet(StringComparer.Ordinal);
            PlaceName[] there = [.. name.Names.Where(commune => provinces.Contains(commune.Province))];
            if (there.Length > 0) kept.Add(name with { Names = there });
        }

        return kept;
    }

    private static bool AreNear(PlaceText text, FoundName one, FoundName other)
    {
        var (first, second) = one.Start < other.Start ? (one, other) : (other, one);
        if (second.Start - first.End > Near) return false;
        for (var word = first.End; word <= second.Start; word++)
        {
            if (text[word].Gap is WordGap.Stop or WordGap.Dot) return false;
        }

        return true;
    }
}
