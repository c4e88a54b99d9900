using Feedback.Domain.Routing;

namespace Feedback.Storage.Mongo.Documents;

/// <summary>An activation under its number, which no two can take.</summary>
internal sealed record ModelActivationDocument
{
    public required int Id { get; init; }

    public required ModelActivation Body { get; init; }
}
