using FastEndpoints;
using Feedback.Api.Access;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain.Access;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Feedback.Api.Ratings;

/// <summary>Issues many receipts, each with a result of its own: one bad item does not hold up the others.</summary>
internal sealed class IssueReceiptsEndpoint(ReceiptIssuing issuing, IssueReceiptValidator validator)
    : Endpoint<IssueReceiptsRequest, JsonHttpResult<IssueReceiptsResponse>>
{
    public override void Configure()
    {
        Post("/v1/receipts/batch");
        Definition.Operation("IssueReceipts", Role.Portal);
    }

    public override async Task<JsonHttpResult<IssueReceiptsResponse>> ExecuteAsync(IssueReceiptsRequest req, CancellationToken ct)
    {
        var caller = Caller.Of(HttpContext);
        // All at once, so that they share a commit.
        var results = await Task.WhenAll(req.Items!.Select((item, index) => IssueAsync(item, index, caller, ct)));
        return TypedResults.Json(new IssueReceiptsResponse(results), ApiJson.Info<IssueReceiptsResponse>(), statusCode: 207);
    }

    private async Task<IssueReceiptsResult> IssueAsync(IssueReceiptRequest item, int index, Caller caller, CancellationToken ct)
    {
        var (receipt, repeated, problem) = BatchItems.Check(validator, item) is { } invalid
            ? (null, false, invalid)
            : await BatchItems.GuardAsync(() => issuing.IssueAsync(item, caller, ct));
        return problem is not null
            ? new IssueReceiptsResult(index, "rejected", Problem: BatchItems.Body(problem, HttpContext))
            : new IssueReceiptsResult(index, repeated ? "repeated" : "issued", receipt!.Receipt, receipt.Url, receipt.ExpiresAt);
    }
}

internal sealed record IssueReceiptsRequest(IReadOnlyList<IssueReceiptRequest>? Items = null);

internal sealed record IssueReceiptsResponse(IReadOnlyList<IssueReceiptsResult> Results);

internal sealed record IssueReceiptsResult(
    int Index, string Status, string? Receipt = null, string? Url = null, DateTimeOffset? ExpiresAt = null, ProblemBody? Problem = null);

internal sealed class IssueReceiptsValidator : Validator<IssueReceiptsRequest>
{
    public IssueReceiptsValidator() => RuleFor(r => r.Items).NotNull().WithErrorCode(MemberError.Required).Batch();
}
