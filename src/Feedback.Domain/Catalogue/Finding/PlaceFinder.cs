namespace Feedback.Domain.Catalogue.Finding;

/// <summary>
/// Finds the place a complaint speaks of: communes, provinces and their former names and districts, with or without
/// kinds and diacritics. Built once per catalogue; a walk over the words, so its time grows as the text does.
/// </summary>
public sealed class PlaceFinder
{
    private const int MostCandidates = 5;

    private readonly NameReader _reader;
    private readonly Dictionary<string, string> _provinces;

    public PlaceFinder(IReadOnlyCollection<Place> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        _reader = new NameReader(new PlaceGazetteer(places));
        _provinces = places.ToDictionary(place => place.Code, place => place.Province ?? place.Code, StringComparer.Ordinal);
    }

    /// <summary>The place or places a text, masked already, speaks of.</summary>
    public PlaceFinding Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new PlaceText(text);
        var found = _reader.Read(words);
        if (found.Count == 0) return PlaceFinding.None;
        var mentions = found
            .Select(name => new PlaceMention(words.Term(name.Start, name.End), [.. name.Names.Select(meant => meant.Place.Code).Distinct(StringComparer.Ordinal)]))
            .DistinctBy(mention => mention.Term)
            .ToList();
        return Decide(AddressChain.In(words, found), mentions);
    }

    private PlaceFinding Decide(List<AddressChain> chains, List<PlaceMention> mentions)
    {
        var said = chains.Where(chain => !chain.HasCommune).SelectMany(chain => chain.Provinces).ToHashSet(StringComparer.Ordinal);
        // Where one address leaves no doubt of its province, another that may lie there does.
        var known = chains.Where(chain => chain.Provinces.Count == 1).Select(chain => chain.Provinces[0]).ToHashSet(StringComparer.Ordinal);
        AddressChain[] narrowed = [.. chains.Select(chain => (chain.HasCommune ? chain.Within(said) : chain).Within(known))];
        AddressChain[] provinces = [.. narrowed.Where(chain => !chain.HasCommune)];
        AddressChain[] communes = [.. narrowed.Where(chain => chain.HasCommune)];
        AddressChain[] agreeing = [.. communes.Where(chain => said.Count == 0 || chain.Placed || chain.Provinces.Any(said.Contains))];
        if (agreeing.Length > 0) return Of(Codes(agreeing), mentions);
        // None of its bearers lies in the province named elsewhere: of many it is one merged away, a single one may be meant.
        AddressChain[] single = [.. communes.Where(chain => chain.Codes.Count == 1)];
        if (single.Length > 0) return Of([.. Codes(single), .. Codes(provinces)], mentions);
        var all = Codes(provinces);
        var located = Codes([.. provinces.Where(chain => chain.Located)]);
        return Of(all.Length > 1 && located.Length == 1 ? located : all, mentions);
    }

    private static string[] Codes(AddressChain[] chains) =>
        [.. chains.OrderByDescending(chain => chain.Located).SelectMany(chain => chain.Codes).Distinct(StringComparer.Ordinal)];

    private PlaceFinding Of(string[] codes, List<PlaceMention> mentions)
    {
        if (codes.Length == 1) return new(codes[0], [], mentions);
        string[] provinces = [.. codes.Select(code => _provinces[code]).Distinct(StringComparer.Ordinal)];
        return new(provinces.Length == 1 ? provinces[0] : null, [.. codes.Take(MostCandidates)], mentions);
    }
}
