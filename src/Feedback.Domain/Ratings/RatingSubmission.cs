using Feedback.Domain.Complaints;

namespace Feedback.Domain.Ratings;

/// <summary>A rating to be written, with the complaint it may carry; both are written or neither.</summary>
/// <param name="ChangeableSince">A stored rating with the same key received at or after this instant may still be replaced.</param>
public sealed record RatingSubmission(Rating Rating, NewComplaint? Complaint, DateTimeOffset ChangeableSince);

/// <summary>What became of a submission.</summary>
public enum SubmitResult
{
    /// <summary>A new rating was written.</summary>
    Added,

    /// <summary>The receipt had a rating in its change window; it now holds the new answer, the old one is history.</summary>
    Replaced,

    /// <summary>The very same submission had been written before; nothing changed.</summary>
    Repeated,

    /// <summary>The receipt has a rating whose change window is over, or the submission id was used for another answer.</summary>
    Conflict,
}

/// <summary>The stored rating after the submission; the complaint's code when one was filed.</summary>
public sealed record SubmitOutcome(SubmitResult Result, Rating Rating);
