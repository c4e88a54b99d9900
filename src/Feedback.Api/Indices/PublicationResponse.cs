using Feedback.Domain.Calendar;
using Feedback.Domain.Indices.Publishing;

namespace Feedback.Api.Indices;

/// <summary>A publication without its tables: what it is, who made it, and the hash by which anyone can tell it is unchanged.</summary>
internal sealed record PublicationResponse(
    string Id,
    string Period,
    DateOnly From,
    DateOnly To,
    int Number,
    PublicationState State,
    DateTimeOffset CutOff,
    string Method,
    long? Ratings,
    int Rows,
    int SuppressedRows,
    string Sha256,
    int Bytes,
    string? Reason,
    DateTimeOffset? PublishedAt,
    string Url,
    IReadOnlyList<PublicationStepResponse>? Steps,
    IReadOnlyList<PublicationAction>? Allowed,
    bool? Recomputes)
{
    /// <param name="by">The key of the committee that asks; the public is not told who did what, nor the exact number of ratings.</param>
    public static PublicationResponse Of(Publication publication, string? by, bool? recomputes = null)
    {
        var period = CalendarPeriod.Parse(publication.Period)!;
        return new PublicationResponse(
            publication.Id, publication.Period, period.First, period.Last, publication.Number, publication.State, publication.CutOff, publication.Method,
            by is null ? null : publication.Ratings, publication.Rows, publication.SuppressedRows, publication.Sha256, publication.Bytes, publication.Reason, publication.PublishedAt,
            $"/v1/indices/publications/{publication.Id}",
            by is null ? null : [.. publication.Steps.Select(step => new PublicationStepResponse(step.Action, step.By, step.At, step.Note))],
            by is null ? null : PublicationWorkflow.Allowed(publication, by),
            recomputes);
    }
}

/// <summary>Who did what, when and why.</summary>
internal sealed record PublicationStepResponse(PublicationAction Action, string By, DateTimeOffset At, string? Note);
