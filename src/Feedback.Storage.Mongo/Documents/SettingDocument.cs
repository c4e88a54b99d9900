using MongoDB.Bson;
using MongoDB.Bson.Serialization.Attributes;

namespace Feedback.Storage.Mongo.Documents;

/// <summary>One fact about the store by its name: a version, a secret, a recount that runs.</summary>
internal sealed record SettingDocument
{
    public required string Id { get; init; }

    public long Number { get; init; }

    [BsonIgnoreIfNull]
    public byte[]? Secret { get; init; }

    [BsonIgnoreIfNull]
    public ObjectId? Owner { get; init; }
}
