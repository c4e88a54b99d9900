using FastEndpoints;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Domain.Access;

namespace Feedback.Api.Access;

/// <summary>Lists the keys within the admin's reach, revoked ones too; never a key itself.</summary>
internal sealed class ListKeysEndpoint(IKeyStore store, LiveCatalogue catalogue) : EndpointWithoutRequest<ListOf<KeySummary>>
{
    public override void Configure()
    {
        Get("/v1/keys");
        Definition.Operation("ListKeys", Role.Admin);
    }

    public override async Task<ListOf<KeySummary>> ExecuteAsync(CancellationToken ct)
    {
        new QueryParameters(HttpContext.Request).Check();
        var caller = Caller.Of(HttpContext);
        var keys = await store.ListAsync(ct);
        return new ListOf<KeySummary>([.. keys.Where(key => caller.Reaches(key.Agency, catalogue)).Select(KeySummary.Of)]);
    }
}

internal sealed record KeySummary(
    string Id, string Label, IReadOnlyList<Role> Roles, string? Agency,
    DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt)
{
    public static KeySummary Of(AccessKey key) =>
        new(key.Id, key.Label, key.Roles, key.Agency, key.CreatedAt, key.ExpiresAt, key.RevokedAt);
}
