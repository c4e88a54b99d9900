namespace Feedback.Domain.Ratings;

/// <summary>What to do when a submission meets a rating that is stored under the same key. Both stores ask here.</summary>
public static class RatingRevision
{
    /// <summary>The result, and the rating as it is to be stored (the stored one itself when nothing changes).</summary>
    public static SubmitOutcome Resolve(Rating stored, RatingSubmission submission)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(submission);
        var sent = submission.Rating;
        var sameAnswer = stored.Agency == sent.Agency && stored.Service == sent.Service && stored.Answer.SameAs(sent.Answer);

        // The same answer with the first complaint is no repetition: to call it one would swallow the complaint.
        var addsComplaint = submission.Complaint is not null && stored.Complaint is null;
        if (sameAnswer && !addsComplaint)
        {
            return new SubmitOutcome(SubmitResult.Repeated, stored);
        }

        // An open rating has no receipt that would entitle its sender to change it.
        if (stored.Stratum == Stratum.Open || stored.ReceivedAt < submission.ChangeableSince)
        {
            return new SubmitOutcome(SubmitResult.Conflict, stored);
        }

        if (sameAnswer) return new SubmitOutcome(SubmitResult.Replaced, stored);
        var replaced = stored with
        {
            Answer = sent.Answer,
            Channel = sent.Channel,
            Assisted = sent.Assisted,
            OccurredAt = sent.OccurredAt,
            History = [.. stored.History, new PastAnswer(stored.Answer, sent.ReceivedAt)],
        };
        return new SubmitOutcome(SubmitResult.Replaced, replaced);
    }

    private static bool SameAs(this Answer one, Answer other) =>
        one.Scale == other.Scale
        && one.Score == other.Score
        && one.Comment == other.Comment
        && one.Language == other.Language
        && one.Drivers.SequenceEqual(other.Drivers)
        && one.Factors.Count == other.Factors.Count
        && one.Factors.All(pair => other.Factors.TryGetValue(pair.Key, out var value) && value == pair.Value);
}
