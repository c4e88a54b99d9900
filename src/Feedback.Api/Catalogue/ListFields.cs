using FastEndpoints;
using Feedback.Api.Hosting;
using Feedback.Domain.Catalogue;

namespace Feedback.Api.Catalogue;

/// <summary>The fields complaints are routed by, with the competence table.</summary>
internal sealed class ListFieldsEndpoint(LiveCatalogue catalogue) : EndpointWithoutRequest<ListOf<Field>>
{
    public override void Configure()
    {
        Get("/v1/fields");
        Definition.Operation("ListFields");
    }

    public override Task<ListOf<Field>> ExecuteAsync(CancellationToken ct)
    {
        new QueryParameters(HttpContext.Request).Check();
        return Task.FromResult(new ListOf<Field>([.. catalogue.Current.Fields.Values.OrderBy(field => field.Code, StringComparer.Ordinal)]));
    }
}
