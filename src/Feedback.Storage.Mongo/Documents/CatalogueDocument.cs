namespace Feedback.Storage.Mongo.Documents;

/// <summary>One record of the catalogue by its code; each kind has a collection of its own.</summary>
internal sealed record CatalogueDocument<T>
{
    public required string Id { get; init; }

    public required T Body { get; init; }
}
