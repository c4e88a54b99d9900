using FastEndpoints;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain;
using Feedback.Domain.Complaints;
using Feedback.Domain.Text;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Complaints;

/// <summary>Takes the citizen's judgement of the answer; a later one replaces it.</summary>
internal sealed class ReactToAnswerEndpoint(IComplaintStore complaints, LiveCatalogue catalogue, TimeProvider clock)
    : Endpoint<ReactToAnswerRequest, Results<Ok<TrackingResponse>, Problem>>
{
    public override void Configure()
    {
        Post("/v1/complaints/{code}/reaction");
        Definition.Operation("ReactToAnswer");
    }

    public override async Task<Results<Ok<TrackingResponse>, Problem>> ExecuteAsync(ReactToAnswerRequest req, CancellationToken ct)
    {
        var comment = req.Comment is null ? null : PersonalDataMask.Apply(VietnameseText.Compose(req.Comment)).Text;
        while (true)
        {
            var complaint = await complaints.OpenAsync(HttpContext, Route<string>("code"), ct);
            var outcome = complaint.React(req.Reaction == ReactionKind.Like, comment, clock.GetUtcNow().ToStored());
            if (outcome.Complaint is not { } next) return IllegalAction.Problem(outcome.Allowed);

            // An officer may act at the same moment; the citizen does not know versions, so look again.
            if (await complaints.TryReplaceAsync(next, complaint.Version, ct))
            {
                return TypedResults.Ok(TrackingResponse.Of(next, catalogue.Current, Language.IsEnglish(HttpContext.Request)));
            }
        }
    }
}

internal sealed record ReactToAnswerRequest(ReactionKind? Reaction = null, string? Comment = null);

internal sealed class ReactToAnswerValidator : Validator<ReactToAnswerRequest>
{
    public ReactToAnswerValidator()
    {
        RuleFor(r => r.Reaction).NotNull().WithErrorCode(MemberError.Required);
        RuleFor(r => r.Comment).Text(1, 2000);
    }
}
