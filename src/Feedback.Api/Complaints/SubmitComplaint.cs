using FastEndpoints;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain;
using Feedback.Domain.Complaints;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Complaints;

/// <summary>Takes a complaint in plain language and gives the citizen a code and a secret to follow it by.</summary>
internal sealed class SubmitComplaintEndpoint(ComplaintIntake intake, IComplaintStore complaints, TimeProvider clock)
    : Endpoint<SubmitComplaintRequest, Results<Created<FiledComplaint>, Ok<FiledComplaint>, Problem>>
{
    public override void Configure()
    {
        Post("/v1/complaints");
        Definition.Operation("SubmitComplaint");
    }

    public override async Task<Results<Created<FiledComplaint>, Ok<FiledComplaint>, Problem>> ExecuteAsync(
        SubmitComplaintRequest req, CancellationToken ct)
    {
        var idempotencyKey = HttpContext.Request.Headers["Idempotency-Key"];
        if (idempotencyKey.Count > 0 && !IsKey(idempotencyKey.ToString())) return Problem.Member("Idempotency-Key", MemberError.Pattern);
        var filing = intake.FromCitizen(req, idempotencyKey.Count == 0 ? null : idempotencyKey.ToString(), clock.GetUtcNow().ToStored());
        if (filing.Problem is not null) return filing.Problem;

        var outcome = await complaints.FileAsync(filing.Complaint!, ct);
        if (outcome.Result == FileResult.Conflict) return new Problem(ProblemKind.IdempotencyKeyReused);
        var filed = ComplaintIntake.Filed(
            outcome.Complaint.Code, filing.Secret, outcome.Complaint.Filed.ReceivedAt, Language.IsEnglish(HttpContext.Request));
        if (outcome.Result == FileResult.Repeated) return TypedResults.Ok(filed);
        intake.Hint(filed.Code);
        return TypedResults.Created(filed.Links.Tracking, filed);
    }

    private static bool IsKey(string key) => key.Length is >= 8 and <= 128 && key.All(character => character is > ' ' and <= '~');
}

internal sealed record SubmitComplaintRequest(
    string? Text = null,
    string? Place = null,
    string? Service = null,
    string? Agency = null,
    ContactMembers? Contact = null,
    bool? Publish = null,
    string? Language = null);

internal sealed record FiledComplaint(
    string Code, string Secret, ComplaintStatus Status, string StatusLabel, DateTimeOffset ReceivedAt, ComplaintLinks Links);

internal sealed record ComplaintLinks(string Tracking);

internal sealed class SubmitComplaintValidator : Validator<SubmitComplaintRequest>
{
    public SubmitComplaintValidator()
    {
        RuleFor(r => r.Text).NotNull().WithErrorCode(MemberError.Required).Text(10, 20000);
        RuleFor(r => r.Place).Code();
        RuleFor(r => r.Service).Code();
        RuleFor(r => r.Agency).Code();
        RuleFor(r => r.Contact!).SetValidator(new ContactValidator()).When(r => r.Contact is not null);
        RuleFor(r => r.Language).LanguageTag();
    }
}
