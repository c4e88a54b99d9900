namespace Feedback.Domain.Catalogue.Finding;

/// <summary>What a name means with its kind before it.</summary>
internal static class KindChoice
{
    public static IReadOnlyList<PlaceName> Of(PlaceKind kind, IReadOnlyList<PlaceName> names, bool number) => kind switch
    {
        PlaceKind.Province => [.. names.Where(name => name.Level == PlaceLevel.Province)],
        PlaceKind.City => City(names),
        PlaceKind.Town or PlaceKind.Urban or PlaceKind.Rural => District(kind, names, number),
        // A commune that became a ward keeps its name, so the kind is weighed only once the province is known.
        PlaceKind.None => [],
        _ => [.. names.Where(name => name.Level == PlaceLevel.Commune)],
    };

    // Thành phố Hà Giang was a district of the province of that name; TP Cần Thơ is the province.
    private static PlaceName[] City(IReadOnlyList<PlaceName> names)
    {
        PlaceName[] provinces = [.. names.Where(name => name is { Level: PlaceLevel.Province, Kind: PlaceKind.City })];
        if (provinces.Length > 0) return provinces;
        var cities = District(PlaceKind.City, names, false);
        return cities.Length > 0 ? cities : [.. names.Where(name => name.Level == PlaceLevel.Province)];
    }

    // The wrong kind is better than no place: huyện Thuận An grew into a city. A number alone names only a quận.
    private static PlaceName[] District(PlaceKind kind, IReadOnlyList<PlaceName> names, bool number)
    {
        PlaceName[] exact = [.. names.Where(name => name.Level == PlaceLevel.District && name.Kind == kind)];
        return exact.Length > 0 || number ? exact : [.. names.Where(name => name.Level == PlaceLevel.District)];
    }
}
