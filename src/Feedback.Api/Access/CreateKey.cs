using FastEndpoints;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Access;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Access;

/// <summary>Makes a key and shows it this once. A key reaches no further than its maker's.</summary>
internal sealed class CreateKeyEndpoint(KeyMinting minting, LiveCatalogue catalogue, TimeProvider clock)
    : Endpoint<CreateKeyRequest, Results<Created<CreatedKey>, Problem>>
{
    public override void Configure()
    {
        Post("/v1/keys");
        Definition.Operation("CreateKey", Role.Admin);
    }

    public override async Task<Results<Created<CreatedKey>, Problem>> ExecuteAsync(CreateKeyRequest req, CancellationToken ct)
    {
        if (req.Agency is not null && !catalogue.Current.Agencies.ContainsKey(req.Agency)) return Problem.Member("agency", MemberError.NotFound);
        if (!Caller.Of(HttpContext).Reaches(req.Agency, catalogue)) return new Problem(ProblemKind.Forbidden);
        if (req.ExpiresAt <= clock.GetUtcNow()) return Problem.Member("expiresAt", MemberError.OutOfRange);
        var (key, text) = await minting.MintAsync(req.Label!, req.Roles!, req.Agency, req.ExpiresAt, ct);
        return TypedResults.Created(
            $"/v1/keys/{key.Id}", new CreatedKey(key.Id, text, key.Label, key.Roles, key.Agency, key.CreatedAt, key.ExpiresAt));
    }
}

internal sealed record CreateKeyRequest(
    string? Label = null, IReadOnlyList<Role>? Roles = null, string? Agency = null, DateTimeOffset? ExpiresAt = null);

internal sealed record CreatedKey(
    string Id, string Key, string Label, IReadOnlyList<Role> Roles, string? Agency, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt);

internal sealed class CreateKeyValidator : Validator<CreateKeyRequest>
{
    public CreateKeyValidator()
    {
        RuleFor(r => r.Label).NotNull().WithErrorCode(MemberError.Required).Text(1, 100);
        RuleFor(r => r.Roles).NotNull().WithErrorCode(MemberError.Required).Items(1, 5);
        RuleFor(r => r.Agency).Code();
    }
}
