using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain;
using Feedback.Domain.Access;
using Feedback.Domain.Indices.Publishing;
using Feedback.Domain.Records;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Indices;

/// <summary>What committee staff do to a publication.</summary>
internal enum PublicationOrder
{
    Review,
    Publish,
    Discard,

    /// <summary>Makes the bytes again from what was frozen; changes nothing.</summary>
    Verify,
}

/// <summary>Reviews, publishes or discards a publication, or makes its bytes again to see that they are the same.</summary>
internal sealed class ActOnPublicationEndpoint(IRecordStore<Publication> publications, PublicationDrafting drafting, TimeProvider clock)
    : Endpoint<ActOnPublicationRequest, Results<Ok<PublicationResponse>, Problem>>
{
    public override void Configure()
    {
        Post("/v1/indices/publications/{publication}/actions");
        Definition.Operation("ActOnPublication", Role.Committee);
    }

    public override async Task<Results<Ok<PublicationResponse>, Problem>> ExecuteAsync(ActOnPublicationRequest req, CancellationToken ct)
    {
        var caller = Caller.Of(HttpContext);
        if (caller.Agency is not null) return new Problem(ProblemKind.Forbidden);
        if (await publications.FindAsync(Route<string>("publication")!, ct) is not { } publication) return new Problem(ProblemKind.NotFound);
        if (req.Action == PublicationOrder.Verify)
        {
            return TypedResults.Ok(PublicationResponse.Of(publication, caller.Key, await drafting.RecomputesAsync(publication, ct)));
        }

        var action = Enum.Parse<PublicationAction>(req.Action!.Value.ToString());
        var moved = PublicationWorkflow.Move(publication, action, caller.Key, clock.GetUtcNow().ToStored(), req.Note);
        return moved is not null && await publications.TryReplaceAsync(moved, ct)
            ? TypedResults.Ok(PublicationResponse.Of(moved, caller.Key))
            : new Problem(ProblemKind.PublicationState) { Allowed = [.. PublicationWorkflow.Allowed(publication, caller.Key).Select(Names<PublicationAction>.Of)] };
    }
}

/// <summary>What to do, and a word about it for the record.</summary>
internal sealed record ActOnPublicationRequest(PublicationOrder? Action = null, string? Note = null);

internal sealed class ActOnPublicationValidator : Validator<ActOnPublicationRequest>
{
    public ActOnPublicationValidator()
    {
        RuleFor(r => r.Action).NotNull().WithErrorCode(MemberError.Required);
        RuleFor(r => r.Note).Text(1, 1000);
    }
}
