using Feedback.Domain;
using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Similarity;

namespace Feedback.Api.Complaints;

/// <summary>That something alike was reported: when, about what, where and how far it is. Neither code nor words, but the answer once it is published.</summary>
/// <param name="ReceivedOn">The day only.</param>
internal sealed record SimilarReport(
    double Similarity, DateOnly ReceivedOn, ComplaintStatus Status, string StatusLabel, string? Field, string? FieldName, string? Place, string? PlaceName, string? Answer)
{
    public static SimilarReport Of(SimilarCase found, CatalogueSnapshot catalogue, bool english)
    {
        var complaint = found.Complaint;
        var field = complaint.Field is null ? null : catalogue.Fields.GetValueOrDefault(complaint.Field);
        var place = complaint.Filed.Place is null ? null : catalogue.Places.GetValueOrDefault(complaint.Filed.Place);
        return new SimilarReport(
            // Rounded down to tenths: the exact figure would tell, name by name tried, what the other text says.
            Math.Floor(found.Similarity * 10) / 10, complaint.Filed.ReceivedAt.ToVietnamDay(), complaint.Status, StatusLabels.Of(complaint.Status, english),
            complaint.Field, english ? field?.NameEn : field?.NameVi, place?.Code, english ? place?.NameEn : place?.FullName,
            complaint.Status == ComplaintStatus.Published ? complaint.AnswerText : null);
    }
}
