using Feedback.Domain.Ratings;

namespace Feedback.Storage.Mongo.Documents;

/// <summary>A receipt and the batch that added it.</summary>
internal sealed record ReceiptDocument
{
    public required string Id { get; init; }

    public required string Batch { get; init; }

    public required Receipt Body { get; init; }
}
