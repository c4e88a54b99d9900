namespace Feedback.Domain.Catalogue.Finding;

/// <summary>Recognises the kind before a name: <c>phường</c>, <c>P.</c>, <c>thi xa</c>, <c>TP</c>.</summary>
internal static class KindWords
{
    private static readonly Dictionary<string, PlaceKind> Kinds = new(StringComparer.Ordinal)
    {
        ["tỉnh"] = PlaceKind.Province,
        ["t"] = PlaceKind.Province,
        ["thành phố"] = PlaceKind.City,
        ["tp"] = PlaceKind.City,
        ["thị xã"] = PlaceKind.Town,
        ["tx"] = PlaceKind.Town,
        ["quận"] = PlaceKind.Urban,
        ["q"] = PlaceKind.Urban,
        ["huyện"] = PlaceKind.Rural,
        ["h"] = PlaceKind.Rural,
        ["thị trấn"] = PlaceKind.Township,
        ["tt"] = PlaceKind.Township,
        ["đặc khu"] = PlaceKind.Special,
        ["đk"] = PlaceKind.Special,
        ["phường"] = PlaceKind.Ward,
        ["p"] = PlaceKind.Ward,
        ["xã"] = PlaceKind.Commune,
        ["x"] = PlaceKind.Commune,
    };

    private static readonly Dictionary<string, (string Spelling, PlaceKind Kind)> ByKey = Kinds
        .ToDictionary(kind => Text.VietnameseText.SearchKey(kind.Key), kind => (kind.Key, kind.Value), StringComparer.Ordinal);

    private static readonly Dictionary<string, (string Spelling, PlaceKind Kind)>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByKey.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind a name of the catalogue begins with, and where the name goes on.</summary>
    public static (PlaceKind Kind, int Next) OfName(PlaceText name)
    {
        for (var length = Math.Min(2, name.Count - 1); length > 0; length--)
        {
            // Abbreviations only as people use them: TT Huế is a name and no thị trấn.
            if (Lookup.TryGetValue(name.Keys(0, length), out var found) && !IsAbbreviation(found.Spelling)) return (found.Kind, length);
        }

        return (PlaceKind.None, 0);
    }

    /// <summary>The kind that begins at a word and is said of what follows it; the first word of that.</summary>
    public static (PlaceKind Kind, int Next) At(PlaceText text, int start)
    {
        for (var length = 2; length > 0; length--)
        {
            var next = start + length;
            if (next >= text.Count || (length == 2 && text[start + 1].Gap != WordGap.Space)) continue;
            if (Lookup.TryGetValue(text.Keys(start, next), out var found) && IsMeant(text, start, next, found.Spelling)) return (found.Kind, next);
        }

        return (PlaceKind.None, start);
    }

    private static bool IsMeant(PlaceText text, int start, int next, string spelling)
    {
        var dotted = text[next].Gap == WordGap.Dot;
        var abbreviated = IsAbbreviation(spelling);
        if (text[next].Gap != WordGap.Space && !(dotted && abbreviated)) return false;
        var named = text[next].Capital || text.IsNumber(next);
        // "10 h sáng", "x 2", "p đó": a letter alone is a kind only before what looks like a name.
        if (abbreviated && spelling.Length == 1) return dotted || (named && (!text.IsNumber(next) || spelling is "p" or "q"));
        if (abbreviated) return true;
        // Cooperatives, student houses and army schools (hợp tác xã, ký túc xá, lục quân 2), and xả, quán and tình are words of their own.
        if (start > 0 && text.Keys(start - 1, start + 1) is "tac xa" or "tuc xa" or "luc quan") return false;
        var typed = next - start == 1 ? text.Spelling(start) : $"{text.Spelling(start)} {text.Spelling(start + 1)}";
        return typed == spelling || (!text[start].Marked && !text[next - 1].Marked && (!text.IsMarked || named));
    }

    private static bool IsAbbreviation(string spelling) => spelling.Length <= 2 && spelling != "xã";
}
