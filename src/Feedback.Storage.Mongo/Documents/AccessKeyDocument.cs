using Feedback.Domain.Access;

namespace Feedback.Storage.Mongo.Documents;

/// <summary>A key by its id; its hash is unique.</summary>
internal sealed record AccessKeyDocument
{
    public required string Id { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required AccessKey Body { get; init; }

    public static AccessKeyDocument Of(AccessKey key) => new() { Id = key.Id, Hash = key.Hash, CreatedAt = key.CreatedAt, Body = key };
}
