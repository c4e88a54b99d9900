using FastEndpoints;
using Feedback.Api.Hosting;

namespace Feedback.Api.Health;

/// <summary>The process answers.</summary>
internal sealed class GetLivenessEndpoint : EndpointWithoutRequest<Liveness>
{
    public override void Configure()
    {
        Get("/health/live");
        Definition.Operation("GetLiveness");
    }

    public override Task<Liveness> ExecuteAsync(CancellationToken ct) => Task.FromResult(new Liveness("alive"));
}

internal sealed record Liveness(string Status);
