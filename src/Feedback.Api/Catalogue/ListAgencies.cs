using FastEndpoints;
using Feedback.Api.Hosting;
using Feedback.Domain.Catalogue;

namespace Feedback.Api.Catalogue;

/// <summary>Agencies by code, or by name with or without diacritics.</summary>
internal sealed class ListAgenciesEndpoint(LiveCatalogue catalogue) : EndpointWithoutRequest<ListOf<AgencyResponse>>
{
    public override void Configure()
    {
        Get("/v1/agencies");
        Definition.Operation("ListAgencies");
    }

    public override Task<ListOf<AgencyResponse>> ExecuteAsync(CancellationToken ct)
    {
        var parameters = new QueryParameters(HttpContext.Request);
        var q = parameters.Text("q", 1, 100);
        var parent = parameters.Code("parent");
        var level = parameters.Choice<AgencyLevel>("level");
        var place = parameters.Code("place");
        var cursor = parameters.Cursor();
        var limit = parameters.Limit();
        parameters.Check();
        var entries = q is null
            ? catalogue.Current.Agencies.Values.OrderBy(agency => agency.Code, StringComparer.Ordinal)
            : catalogue.Search.Agencies(q, CatalogueListing.MostHits).AsEnumerable();
        entries = entries.Where(agency =>
            (parent is null || agency.Parent == parent) && (level is null || agency.Level == level) && (place is null || agency.Place == place));
        return Task.FromResult(CatalogueListing.Page(entries, cursor, limit, AgencyResponse.Of));
    }
}

internal sealed record AgencyResponse(
    string Code, string NameVi, string? NameEn, string? Parent, AgencyLevel Level, string? Place, IReadOnlyList<string> Aliases, bool Active)
{
    public static AgencyResponse Of(Agency agency) => new(
        agency.Code, agency.NameVi, agency.NameEn, agency.Parent, agency.Level, agency.Place, agency.Aliases, agency.Active);
}
