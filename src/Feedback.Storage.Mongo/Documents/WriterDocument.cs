using System.Globalization;
using MongoDB.Bson;
using MongoDB.Bson.Serialization.Attributes;

namespace Feedback.Storage.Mongo.Documents;

/// <summary>A writer's seat. A process takes one for itself; its number and the sequence of its batches never go back.</summary>
internal sealed record WriterDocument
{
    /// <summary>Number of the seat: 1, 2, 3 …; counters remember per seat the last batch they took in.</summary>
    public required int Id { get; init; }

    /// <summary>Who sits there; absent when the seat is free.</summary>
    [BsonIgnoreIfNull]
    public ObjectId? Owner { get; init; }

    /// <summary>Grows while the owner lives.</summary>
    public long Beat { get; init; }

    /// <summary>Number of the last batch begun.</summary>
    public long Sequence { get; init; }

    /// <summary>The batch begun last, until it is known to be finished.</summary>
    [BsonIgnoreIfNull]
    public BatchDocument? Batch { get; init; }

    /// <summary>A batch's name in what it wrote.</summary>
    public static string Tag(int seat, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{seat}.{sequence}");

    public static (int Seat, long Sequence) Parse(string tag)
    {
        var dot = tag.IndexOf('.', StringComparison.Ordinal);
        return (int.Parse(tag.AsSpan(0, dot), CultureInfo.InvariantCulture), long.Parse(tag.AsSpan(dot + 1), CultureInfo.InvariantCulture));
    }
}
