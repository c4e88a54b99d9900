using FastEndpoints;
using Feedback.Api.Hosting;
using Feedback.Domain.Catalogue;

namespace Feedback.Api.Catalogue;

/// <summary>Services (administrative procedures) by code, or by words of their names with or without diacritics.</summary>
internal sealed class ListServicesEndpoint(LiveCatalogue catalogue) : EndpointWithoutRequest<ListOf<ServiceResponse>>
{
    public override void Configure()
    {
        Get("/v1/services");
        Definition.Operation("ListServices");
    }

    public override Task<ListOf<ServiceResponse>> ExecuteAsync(CancellationToken ct)
    {
        var parameters = new QueryParameters(HttpContext.Request);
        var q = parameters.Text("q", 1, 100);
        var field = parameters.Code("field");
        var ministry = parameters.Code("ministry");
        var level = parameters.Choice<AgencyLevel>("level");
        var cursor = parameters.Cursor();
        var limit = parameters.Limit();
        parameters.Check();
        var entries = q is null
            ? catalogue.Current.Services.Values.OrderBy(service => service.Code, StringComparer.Ordinal)
            : catalogue.Search.Services(q, CatalogueListing.MostHits).AsEnumerable();
        entries = entries.Where(service =>
            (field is null || service.Field == field)
            && (ministry is null || service.Ministry == ministry)
            && (level is not { } wanted || service.Levels.Contains(wanted)));
        return Task.FromResult(CatalogueListing.Page(entries, cursor, limit, ServiceResponse.Of));
    }
}

internal sealed record ServiceResponse(
    string Code, string NameVi, string? NameEn, string Field, string Group, string Ministry, IReadOnlyList<AgencyLevel> Levels, bool Active)
{
    public static ServiceResponse Of(Service service) => new(
        service.Code, service.NameVi, service.NameEn, service.Field, service.Group, service.Ministry, service.Levels, service.Active);
}
