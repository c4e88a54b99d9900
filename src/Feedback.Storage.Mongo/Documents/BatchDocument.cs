namespace Feedback.Storage.Mongo.Documents;

/// <summary>Everything a batch will write, written before any of it: whoever finds it unfinished can finish it.</summary>
internal sealed record BatchDocument
{
    public required IReadOnlyList<RatingDocument> Ratings { get; init; }

    public required IReadOnlyList<RatingChange> Changes { get; init; }

    public required IReadOnlyList<ReceiptDocument> Receipts { get; init; }
}
