namespace Feedback.Domain.Catalogue.Finding;

/// <summary>What a name means without a kind; nothing unless it can be told from everyday words.</summary>
internal static class BareChoice
{
    public static IReadOnlyList<PlaceName> Of(
        PlaceText text, int start, int end, IReadOnlyList<PlaceName> names, bool capital, bool located)
    {
        PlaceName[] provinces = [.. names.Where(name => name.Level == PlaceLevel.Province)];
        if (provinces.Length > 0) return IsProvince(text, start, end, provinces, capital, located) ? provinces : [];
        if (!capital || (text.IsMarked && !names[0].Is(text, start))) return [];
        PlaceName[] districts = [.. names.Where(name => name.Level == PlaceLevel.District)];
        // Whoever says no more means the larger: Gò Vấp is the former district, not the ward that inherited the name.
        if (districts.Length > 0) return located && districts.All(name => name.Province == districts[0].Province) ? districts : [];
        return end > start + 1 && IsWhole(text, start, end) ? names : [];
    }

    private static bool IsProvince(PlaceText text, int start, int end, PlaceName[] provinces, bool capital, bool located)
    {
        if (capital && end > start + 1) return true;
        // Its own marks are asked of those who write marks.
        var own = !text.IsMarked || Array.Exists(provinces, name => name.Is(text, start));
        if (capital && own && (text[start].Marked || text[start].Upper)) return true;
        return own && (located || !EverydayWords.MayBe(text, start, end));
    }

    // Lê Tân Tiến and Tân Tiến Phát are other names that hold this one.
    private static bool IsWhole(PlaceText text, int start, int end) =>
        (start == 0 || text[start].Gap != WordGap.Space || !text[start - 1].Capital || Locatives.Precede(text, start))
        && (end == text.Count || text[end].Gap != WordGap.Space || !text[end].Capital || text[end].Upper);
}
