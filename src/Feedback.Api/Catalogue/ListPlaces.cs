using FastEndpoints;
using Feedback.Api.Hosting;
using Feedback.Domain.Catalogue;

namespace Feedback.Api.Catalogue;

/// <summary>What kind of place to list.</summary>
internal enum PlaceKind
{
    Province,
    Commune,
}

/// <summary>Provinces and communes by code, or by today's or former name with or without diacritics.</summary>
internal sealed class ListPlacesEndpoint(LiveCatalogue catalogue) : EndpointWithoutRequest<ListOf<Place>>
{
    public override void Configure()
    {
        Get("/v1/places");
        Definition.Operation("ListPlaces");
    }

    public override Task<ListOf<Place>> ExecuteAsync(CancellationToken ct)
    {
        var parameters = new QueryParameters(HttpContext.Request);
        var q = parameters.Text("q", 1, 100);
        var province = parameters.Code("province");
        var kind = parameters.Choice<PlaceKind>("kind");
        var cursor = parameters.Cursor();
        var limit = parameters.Limit();
        parameters.Check();
        // What the name means exactly comes before what merely contains its words.
        var entries = q is null
            ? catalogue.Current.Places.Values.OrderBy(place => place.Code, StringComparer.Ordinal)
            : catalogue.Search.Resolve(q).Union(catalogue.Search.Places(q, CatalogueListing.MostHits));
        entries = entries.Where(place =>
            (province is null || place.Province == province)
            && (kind is null || (place.Province is null) == (kind == PlaceKind.Province)));
        return Task.FromResult(CatalogueListing.Page(entries, cursor, limit, place => place));
    }
}
