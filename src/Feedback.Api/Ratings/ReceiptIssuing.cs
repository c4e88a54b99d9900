using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Hosting;
using Feedback.Api.Problems;
using Feedback.Domain;
using Feedback.Domain.Ratings;

namespace Feedback.Api.Ratings;

/// <summary>Issues receipts, one by one and in batches.</summary>
internal sealed class ReceiptIssuing(
    IRatingStore ratings, LiveCatalogue catalogue, Secrets secrets, RatingOptions options, TimeProvider clock)
{
    /// <summary>The receipt and whether it had been issued before; or the problem.</summary>
    public async Task<(IssuedReceipt? Receipt, bool Repeated, Problem? Problem)> IssueAsync(
        IssueReceiptRequest request, Caller caller, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().ToStored();
        if (Check(request, caller, now) is { } problem) return (null, false, problem);
        var completedAt = request.CompletedAt!.Value.ToStored();
        var receipt = new Receipt(
            ReceiptToken.Hash(
                secrets.DossierKey, request.Agency!, request.Service!, request.DossierCode!,
                completedAt.ToUnixTimeMilliseconds().ToString(null, null)),
            ReceiptToken.Hash(secrets.DossierKey, request.DossierCode!),
            request.Service!, request.Agency!, request.Channel!.Value, request.Outcome!.Value,
            completedAt, request.DueAt?.ToStored(), now, now + options.ReceiptLifetime, caller.Key);
        var kept = await ratings.AddReceiptAsync(receipt, cancellationToken);
        var text = ReceiptToken.Write(kept, secrets.ReceiptKey);
        return (new IssuedReceipt(text, $"{options.RatingPage}#{text}", kept.ExpiresAt), !ReferenceEquals(kept, receipt), null);
    }

    private Problem? Check(IssueReceiptRequest request, Caller caller, DateTimeOffset now)
    {
        var errors = new List<(string, string)>();
        if (!catalogue.Current.Agencies.ContainsKey(request.Agency!)) errors.Add(("agency", MemberError.NotFound));
        if (!catalogue.Current.Services.ContainsKey(request.Service!)) errors.Add(("service", MemberError.NotFound));
        if (request.CompletedAt > now.AddDays(1) || request.CompletedAt < now.AddDays(-365)) errors.Add(("completedAt", MemberError.OutOfRange));
        if (errors.Count > 0) return Problem.Members(errors);
        return caller.Reaches(request.Agency, catalogue) ? null : new Problem(ProblemKind.Forbidden);
    }
}
