using Feedback.Domain.Routing;

namespace Feedback.Storage.Mongo.Documents;

/// <summary>A model without its content, which lies in GridFS because a document holds no more than 16 MB.</summary>
internal sealed record ModelDocument
{
    public required string Id { get; init; }

    /// <summary>1, 2, 3 … in the order of adding.</summary>
    public required long Order { get; init; }

    /// <summary>Name of its file in GridFS.</summary>
    public required string File { get; init; }

    public required StoredModel Body { get; init; }
}
