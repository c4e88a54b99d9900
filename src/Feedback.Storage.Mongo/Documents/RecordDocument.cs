namespace Feedback.Storage.Mongo.Documents;

/// <summary>An office record by its id; each kind has a collection of its own.</summary>
internal sealed record RecordDocument<TRecord>
{
    public required string Id { get; init; }

    public required int Version { get; init; }

    public required TRecord Body { get; init; }
}
