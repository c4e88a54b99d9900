namespace Feedback.Domain.Catalogue.Finding;

/// <summary>Walks through a text and picks up the names: those behind a kind, and the bare ones that can be told from other words.</summary>
internal sealed class NameReader(PlaceGazetteer gazetteer)
{
    // A complaint that names more places than this is a list or a prank; the bound keeps the work after the walk small.
    private const int Most = 64;

    public List<FoundName> Read(PlaceText text)
    {
        var found = new List<FoundName>();
        for (var word = 0; word < text.Count && found.Count < Most;)
        {
            var (kind, next) = KindWords.At(text, word);
            var name = kind == PlaceKind.None ? null : Kinded(text, word, kind, next);
            // In an address the larger unit needs no sign of its own: xa tan tien, hai duong.
            var follows = found.Count > 0 && found[^1].End == word && text[word].Gap is not (WordGap.Stop or WordGap.Dot);
            name ??= Bare(text, word, follows);
            if (name is not null)
            {
                if (name.Names.Count > 0) found.Add(found.Count > 0 && IsOneMore(text, found[^1], name) ? name with { Located = true } : name);
                word = name.End;
            }
            else
            {
                // xã Quảng Ninh that is in no table is not the province.
                word = kind == PlaceKind.None ? word + 1 : Math.Max(next, EndOfLongest(text, next));
            }
        }

        return BareCommunes.KeepNear(text, found);
    }

    private FoundName? Kinded(PlaceText text, int start, PlaceKind kind, int next)
    {
        for (var end = EndOfRun(text, next); end > next; end--)
        {
            var names = KindChoice.Of(kind, gazetteer.Find(text, next, end), text.IsNumber(next));
            if (names.Count == 0) continue;
            return IsCutShort(text, next, end) ? null : new(start, end, kind, names, Locatives.Precede(text, start));
        }

        return null;
    }

    // A name that is known but cannot be taken comes back without meanings: Điện Biên Phủ must not be read as Điện Biên.
    private FoundName? Bare(PlaceText text, int start, bool follows)
    {
        for (var end = EndOfRun(text, start); end > start; end--)
        {
            var names = gazetteer.Find(text, start, end);
            if (names.Count == 0 || (end == start + 1 && text.IsNumber(start))) continue;
            var capital = text.IsCapitalised(start, end);
            if (!capital && names[^1].Level == PlaceLevel.Commune && !names.Any(name => name.Level == PlaceLevel.Province)) continue;
            var located = Locatives.Precede(text, start);
            var taken = IsCutShort(text, start, end) || NamedThings.Bear(text, start, capital)
                ? []
                : BareChoice.Of(text, start, end, names, capital, located || follows);
            if (taken.Count == 0 && !capital) continue;
            return new(start, end, PlaceKind.None, taken, located);
        }

        return null;
    }

    // ở Cà Mau và Vĩnh Long: both follow ở.
    private static bool IsOneMore(PlaceText text, FoundName before, FoundName name) => before.Located && before.Level == name.Level
        && name.Start == before.End + 1 && text.Keys(before.End, name.Start) is "va" or "hoac" or "voi";

    // xã Tân Phú Trung is not xã Tân Phú, unless what follows begins another name or another sentence without a full stop.
    private bool IsCutShort(PlaceText text, int start, int end)
    {
        if (end == text.Count || text[end].Gap != WordGap.Space || text.IsShouted || text.IsNumber(end)) return false;
        if (!text[end - 1].Capital || !text[end].Capital || text[end].Upper) return false;
        if (Openers.Begin(text, end) || KindWords.At(text, end).Kind != PlaceKind.None) return false;
        for (var next = EndOfRun(text, end); next > end; next--)
        {
            if (next > end + 1 && gazetteer.Find(text, end, next).Any(name => name.Level != PlaceLevel.Commune)) return false;
            if (next == end + 1 && text.Keys(end, next) is "hue" or "vinh") return false;
        }

        return start < end;
    }

    // The words from here that one name may hold: as many as the longest has, and no comma between them.
    private int EndOfRun(PlaceText text, int start)
    {
        var end = start;
        while (end < text.Count && end - start < gazetteer.Longest && (end == start || text[end].Gap <= WordGap.Dash)) end++;
        return end;
    }

    private int EndOfLongest(PlaceText text, int start)
    {
        var end = EndOfRun(text, start);
        while (end > start && gazetteer.Find(text, start, end).Count == 0) end--;
        return end;
    }
}
