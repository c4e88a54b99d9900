using Feedback.Domain.Catalogue;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Indices;

/// <summary>Which counters a satisfaction query needs: the coarsest grain that can still answer it.</summary>
public static class SatisfactionCells
{
    public static CellQuery For(SatisfactionQuery query, CatalogueSnapshot catalogue)
    {
        query.Check();
        return new CellQuery(
            query.From,
            query.To,
            AgenciesOf(query, catalogue),
            ServicesOf(query, catalogue),
            ByService: query.Has(Dimension.Service) || query.Has(Dimension.Field) || query.Field == DimensionNames.None,
            Period: Period.Finest(query) switch
            {
                Dimension.Day => CellPeriod.Day,
                Dimension.Month => CellPeriod.Month,
                Dimension.Quarter => CellPeriod.Quarter,
                Dimension.Year => CellPeriod.Year,
                _ => CellPeriod.All,
            },
            ByAgency: query.Has(Dimension.Agency) || query.Has(Dimension.Province) || query.Province == DimensionNames.None,
            ByChannel: query.Channel is not null || query.Has(Dimension.Channel),
            ByOutcome: query.Outcome is not null || query.Has(Dimension.Outcome),
            Factors: query.Has(Dimension.Factor) ? null : new HashSet<Factor> { query.Factor },
            AgencyAs: query.Has(Dimension.Agency) ? null : AgencyRows.Summing(catalogue),
            ServiceAs: query.Has(Dimension.Service) ? null : ServiceRows.Summing(catalogue),
            Kinds: Filters(query) ? null : Kinds(query));
    }

    /// <summary>The ratings that the table has figures of; those left out are only counted.</summary>
    public static CellKinds Kinds(SatisfactionQuery query) =>
        new(query.Has(Dimension.Scale) ? null : query.Scale, query.Has(Dimension.Stratum) ? null : query.Stratum);

    /// <summary>Whether the table itself filters what comes, which must then be told apart in those left out too.</summary>
    private static bool Filters(SatisfactionQuery query) =>
        query.Channel is not null || query.Outcome is not null || query.Province == DimensionNames.None || query.Field == DimensionNames.None;

    private static HashSet<string>? AgenciesOf(SatisfactionQuery query, CatalogueSnapshot catalogue)
    {
        var within = query.Agency is null ? null : catalogue.Subtree(query.Agency);

        // "none" includes agencies the catalogue does not know, so no list of it can be given.
        if (query.Province is null or DimensionNames.None) return within?.ToHashSet(StringComparer.Ordinal);

        return catalogue.Agencies.Values
            .Where(agency => catalogue.ProvinceOf(agency.Place) == query.Province && within?.Contains(agency.Code) != false)
            .Select(agency => agency.Code)
            .ToHashSet(StringComparer.Ordinal);
    }

    private static HashSet<string>? ServicesOf(SatisfactionQuery query, CatalogueSnapshot catalogue)
    {
        if (query.Service is not null) return new HashSet<string>(StringComparer.Ordinal) { query.Service };
        if (query.Field is null or DimensionNames.None) return null;

        return catalogue.Services.Values
            .Where(service => service.Field == query.Field)
            .Select(service => service.Code)
            .ToHashSet(StringComparer.Ordinal);
    }
}
