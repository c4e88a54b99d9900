namespace Feedback.Storage.Mongo.Documents;

/// <summary>A replacement decided against one revision of a rating; over any other it is not made.</summary>
internal sealed record RatingChange
{
    public required RatingDocument From { get; init; }

    /// <summary>The next revision: one more in <see cref="RatingDocument.Batches"/>.</summary>
    public required RatingDocument To { get; init; }
}
