using Feedback.Domain.Catalogue;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices.Disclosure;

/// <summary>
/// Everything public tables are made of: counters of one period, and the tree they are rolled up by as it was on that day. Kept with the
/// publication, it gives the same tables years later, whatever has become of ratings and catalogue.
/// </summary>
/// <param name="ByAgency">Overall answers by agency; services, channels and days summed.</param>
/// <param name="ByService">The same by service.</param>
/// <param name="ByChannel">The same by channel.</param>
/// <param name="ByFactor">Answers by factor.</param>
/// <param name="Corrects">What the number before was made of: rows that have hardly changed since are printed as they were.</param>
/// <param name="Rounding">The rule it is printed by. What was frozen before there were two names none: it was the first.</param>
public sealed record PublicInput(
    IReadOnlyList<PublicAgency> Agencies,
    IReadOnlyList<PublicService> Services,
    IReadOnlyList<RatingCell> ByAgency,
    IReadOnlyList<RatingCell> ByService,
    IReadOnlyList<RatingCell> ByChannel,
    IReadOnlyList<RatingCell> ByFactor,
    PublicInput? Corrects = null,
    RoundingRule Rounding = RoundingRule.Neighbour)
{
    public static PublicInput Of(
        CatalogueSnapshot catalogue, IReadOnlyList<RatingCell> byAgency, IReadOnlyList<RatingCell> byService, IReadOnlyList<RatingCell> byChannel, IReadOnlyList<RatingCell> byFactor)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(byAgency);
        ArgumentNullException.ThrowIfNull(byService);
        var agencies = byAgency.SelectMany(cell => catalogue.Ancestry(cell.Agency)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(code => (Code: code, Known: catalogue.Agencies.GetValueOrDefault(code)))
            .Select(one => new PublicAgency(one.Code, one.Known?.Parent, catalogue.ProvinceOf(one.Known?.Place)));
        var services = byService.Select(cell => cell.Service).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(code => new PublicService(code, catalogue.Services.GetValueOrDefault(code)?.Field));
        return new PublicInput([.. agencies], [.. services], byAgency, byService, byChannel, byFactor, Rounding: RoundingRule.Further);
    }
}

/// <summary>An agency's place in the tree and the province it lies in.</summary>
public sealed record PublicAgency(string Code, string? Parent, string? Province);

/// <summary>A service's field.</summary>
public sealed record PublicService(string Code, string? Field);
