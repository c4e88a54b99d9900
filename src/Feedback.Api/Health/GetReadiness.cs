using FastEndpoints;
using Feedback.Api.Hosting;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Routing;

namespace Feedback.Api.Health;

/// <summary>The store answers. A missing model is told, but does not make the service unready: complaints wait for it.</summary>
internal sealed class GetReadinessEndpoint(ICatalogueStore store, IComplaintClassifier classifier) : EndpointWithoutRequest<Readiness>
{
    public override void Configure()
    {
        Get("/health/ready");
        Definition.Operation("GetReadiness");
    }

    public override async Task<Readiness> ExecuteAsync(CancellationToken ct)
    {
        await store.GetVersionAsync(ct);
        return new Readiness("ready", classifier.ActiveModel);
    }
}

internal sealed record Readiness(string Status, string? Model);
