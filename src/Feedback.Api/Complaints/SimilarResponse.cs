using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Similarity;

namespace Feedback.Api.Complaints;

/// <summary>A complaint that is like the one shown, as far as the caller may see it; the officer may merge them.</summary>
internal sealed record SimilarResponse(
    string Code, double Similarity, bool SameText, DateTimeOffset ReceivedAt, ComplaintStatus Status, string? Agency, string? Field, string Excerpt)
{
    /// <summary>Those of ninety days before and after; of the same text anywhere, of the same field at the same place in other words.</summary>
    public static async Task<IReadOnlyList<SimilarResponse>> ToAsync(
        Complaint complaint, IComplaintStore complaints, Caller caller, LiveCatalogue catalogue, CancellationToken cancellationToken)
    {
        var (filed, field) = (complaint.Filed, FieldOf(complaint));
        var query = new AlikeQuery(
            TextBands.Of(filed.Text), filed.Place, field, filed.ReceivedAt - SimilarCases.Reach, filed.ReceivedAt + SimilarCases.Reach);
        var seen = (await complaints.ListAlikeAsync(query, cancellationToken)).Where(candidate => caller.Sees(candidate, catalogue));
        return [.. SimilarCases.Among(seen, filed.Text, filed.Place, field, complaint.Code).Select(Of)];
    }

    private static SimilarResponse Of(SimilarCase found) => new(
        found.Complaint.Code, found.Similarity, found.SameText, found.Complaint.Filed.ReceivedAt, found.Complaint.Status,
        found.Complaint.Handler, found.Complaint.Field, ComplaintSummary.Shorten(found.Complaint.Filed.Text));

    // In triage the classifier's first choice stands for the field.
    private static string? FieldOf(Complaint complaint) =>
        complaint.Field ?? (complaint.Decision is { Candidates: [var first, ..] } ? first.Field : null);
}
