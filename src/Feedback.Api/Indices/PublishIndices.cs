using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain;
using Feedback.Domain.Access;
using Feedback.Domain.Calendar;
using Feedback.Domain.Indices.Publishing;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Indices;

/// <summary>Drafts the public tables of a period that is over; a later draft of a published period corrects it and says why.</summary>
internal sealed class PublishIndicesEndpoint(PublicationDrafting drafting, TimeProvider clock) : Endpoint<PublishIndicesRequest, Results<Created<PublicationResponse>, Problem>>
{
    public override void Configure()
    {
        Post("/v1/indices/publications");
        Definition.Operation("PublishIndices", Role.Committee);
    }

    public override async Task<Results<Created<PublicationResponse>, Problem>> ExecuteAsync(PublishIndicesRequest req, CancellationToken ct)
    {
        var caller = Caller.Of(HttpContext);
        if (caller.Agency is not null) return new Problem(ProblemKind.Forbidden);
        var period = CalendarPeriod.Parse(req.Period!)!;
        if (period.Last >= clock.GetUtcNow().ToVietnamDay()) return Problem.Member("period", MemberError.Conflict);
        var earlier = await drafting.OfPeriodAsync(period, ct);
        if (earlier.Any(publication => publication.State is PublicationState.Draft or PublicationState.Reviewed)) return new Problem(ProblemKind.PublicationState) { Allowed = [] };
        if (earlier.Any(publication => publication.State == PublicationState.Published) && req.Reason is null) return Problem.Member("reason", MemberError.Conflict);
        var number = earlier.Count == 0 ? 1 : earlier.Max(publication => publication.Number) + 1;
        return await drafting.DraftAsync(period, number, req.Reason, caller.Key, ct) is { } draft
            ? TypedResults.Created($"/v1/indices/publications/{draft.Id}", PublicationResponse.Of(draft, caller.Key))
            : new Problem(ProblemKind.PublicationState) { Allowed = [] };
    }
}

/// <summary>Which period, and why again.</summary>
internal sealed record PublishIndicesRequest(string? Period = null, string? Reason = null);

internal sealed class PublishIndicesValidator : Validator<PublishIndicesRequest>
{
    public PublishIndicesValidator()
    {
        RuleFor(r => r.Period).NotNull().WithErrorCode(MemberError.Required);
        RuleFor(r => r.Period).Must(text => text is null || CalendarPeriod.Parse(text) is not null).WithErrorCode(MemberError.Pattern);
        RuleFor(r => r.Reason).Text(1, 1000);
    }
}
