using System.Reflection;
using FastEndpoints;
using Feedback.Api.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Health;

/// <summary>The contract, as it was written.</summary>
internal sealed class GetSpecEndpoint : EndpointWithoutRequest<Utf8ContentHttpResult>
{
    private static readonly byte[] Spec = Load();

    public override void Configure()
    {
        Get("/openapi.yaml");
        Definition.Operation("GetSpec");
    }

    public override Task<Utf8ContentHttpResult> ExecuteAsync(CancellationToken ct) =>
        Task.FromResult(TypedResults.Text(Spec, "application/yaml; charset=utf-8"));

    private static byte[] Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("openapi.yaml")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
