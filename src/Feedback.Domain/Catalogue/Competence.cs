namespace Feedback.Domain.Catalogue;

/// <summary>The competence table: which agency is responsible for a field in a place.</summary>
public static class Competence
{
    /// <summary>
    /// The lowest agency that is competent and exists: the commune's People's Committee if communes have a unit for the
    /// field, else the province's agency, else the central one. None when the field is unknown.
    /// </summary>
    /// <param name="place">A commune or province; without one, or with an unknown one, the matter is central.</param>
    public static string? AgencyFor(CatalogueSnapshot catalogue, string field, string? place)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(field);
        if (!catalogue.Fields.TryGetValue(field, out var competent)) return null;
        if (catalogue.ProvinceOf(place) is not { } province) return competent.Central;
        if (place != province && competent.CommuneUnit is not null && IsActive(catalogue, $"ubnd-{place}")) return $"ubnd-{place}";
        var provincial = catalogue.Agencies.ContainsKey(competent.Provincial) ? competent.Provincial : $"{competent.Provincial}-{province}";
        return IsActive(catalogue, provincial) ? provincial : competent.Central;
    }

    private static bool IsActive(CatalogueSnapshot catalogue, string agency) =>
        catalogue.Agencies.TryGetValue(agency, out var found) && found.Active;
}
