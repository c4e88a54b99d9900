namespace Feedback.Domain.Catalogue;

/// <summary>Search over one snapshot of the catalogue; built once per version.</summary>
public sealed class CatalogueSearch
{
    private readonly SearchIndex<Service> _services;
    private readonly SearchIndex<Agency> _agencies;
    private readonly SearchIndex<Place> _places;
    private readonly PlaceNames _placeNames;

    public CatalogueSearch(CatalogueSnapshot catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        _services = new(catalogue.Services.Values.Where(s => s.Active), s => s.Code, s => [s.NameVi, s.NameEn]);
        _agencies = new(catalogue.Agencies.Values.Where(a => a.Active), a => a.Code, a => [a.NameVi, a.NameEn, .. a.Aliases]);
        _places = new(catalogue.Places.Values, p => p.Code, p => [p.FullName, p.NameEn, .. p.Aliases]);
        _placeNames = new PlaceNames(catalogue.Places.Values);
    }

    /// <summary>Active services by code or words of the name, the best first.</summary>
    public IReadOnlyList<Service> Services(string query, int limit) => _services.Find(query, limit);

    /// <summary>Active agencies by code or words of their names and aliases, the best first.</summary>
    public IReadOnlyList<Agency> Agencies(string query, int limit) => _agencies.Find(query, limit);

    /// <summary>Places by code or words of their names and aliases, the best first.</summary>
    public IReadOnlyList<Place> Places(string query, int limit) => _places.Find(query, limit);

    /// <summary>
    /// The places a written name means: today's or a former one, with or without diacritics and its kind (<c>Q.1</c>,
    /// <c>tỉnh Hà Giang</c>, <c>Châu Thành</c>). Former and present provinces first, then districts, then
    /// communes; several when the name is shared; none when unknown.
    /// </summary>
    public IReadOnlyList<Place> Resolve(string name) => _placeNames.Resolve(name);
}
