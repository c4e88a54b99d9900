using FastEndpoints;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain;
using Feedback.Domain.Access;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Access;

/// <summary>Revokes a key at once; revoking it again changes nothing.</summary>
internal sealed class RevokeKeyEndpoint(IKeyStore store, KeyRing ring, LiveCatalogue catalogue, TimeProvider clock)
    : EndpointWithoutRequest<Results<NoContent, Problem>>
{
    public override void Configure()
    {
        Delete("/v1/keys/{id}");
        Definition.Operation("RevokeKey", Role.Admin);
    }

    public override async Task<Results<NoContent, Problem>> ExecuteAsync(CancellationToken ct)
    {
        new QueryParameters(HttpContext.Request).Check();
        var id = Route<string>("id")!;
        var key = (await store.ListAsync(ct)).FirstOrDefault(k => k.Id == id);
        if (key is null || !Caller.Of(HttpContext).Reaches(key.Agency, catalogue)) return new Problem(ProblemKind.NotFound);
        await store.RevokeAsync(id, clock.GetUtcNow().ToStored(), ct);
        await ring.RefreshAsync(ct);
        return TypedResults.NoContent();
    }
}
