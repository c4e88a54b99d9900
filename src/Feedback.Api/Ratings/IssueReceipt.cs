using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Access;
using Feedback.Domain.Ratings;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Ratings;

/// <summary>Gives the portal a one-time receipt for a finished dossier. The same end asked for again gives the same receipt.</summary>
internal sealed class IssueReceiptEndpoint(ReceiptIssuing issuing)
    : Endpoint<IssueReceiptRequest, Results<Created<IssuedReceipt>, Ok<IssuedReceipt>, Problem>>
{
    public override void Configure()
    {
        Post("/v1/receipts");
        Definition.Operation("IssueReceipt", Role.Portal);
    }

    public override async Task<Results<Created<IssuedReceipt>, Ok<IssuedReceipt>, Problem>> ExecuteAsync(
        IssueReceiptRequest req, CancellationToken ct)
    {
        var (receipt, repeated, problem) = await issuing.IssueAsync(req, Caller.Of(HttpContext), ct);
        if (problem is not null) return problem;
        return repeated ? TypedResults.Ok(receipt) : TypedResults.Created((string?)null, receipt);
    }
}

internal sealed record IssueReceiptRequest(
    string? DossierCode = null,
    string? Service = null,
    string? Agency = null,
    Channel? Channel = null,
    Outcome? Outcome = null,
    DateTimeOffset? CompletedAt = null,
    DateTimeOffset? DueAt = null);

internal sealed record IssuedReceipt(string Receipt, string Url, DateTimeOffset ExpiresAt);

internal sealed class IssueReceiptValidator : Validator<IssueReceiptRequest>
{
    public IssueReceiptValidator()
    {
        RuleFor(r => r.DossierCode).NotNull().WithErrorCode(MemberError.Required).Text(1, 100);
        RuleFor(r => r.Service).NotNull().WithErrorCode(MemberError.Required).Code();
        RuleFor(r => r.Agency).NotNull().WithErrorCode(MemberError.Required).Code();
        RuleFor(r => r.Channel).NotNull().WithErrorCode(MemberError.Required);
        RuleFor(r => r.Outcome).NotNull().WithErrorCode(MemberError.Required);
        RuleFor(r => r.CompletedAt).NotNull().WithErrorCode(MemberError.Required);
    }
}
