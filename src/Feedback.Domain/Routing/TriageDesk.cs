using Feedback.Domain.Catalogue;

namespace Feedback.Domain.Routing;

/// <summary>Where a complaint waits that no agency was found for.</summary>
public static class TriageDesk
{
    /// <summary>The People's Committee of the place's province; none (the national desk) without a known place.</summary>
    public static string? For(CatalogueSnapshot catalogue, string? place)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var province = catalogue.ProvinceOf(place);
        return province is not null && catalogue.Agencies.ContainsKey($"ubnd-{province}") ? $"ubnd-{province}" : null;
    }
}
