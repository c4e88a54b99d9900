using MongoDB.Bson.Serialization.Attributes;

namespace Feedback.Storage.Mongo.Documents;

/// <summary>Counts of one grain, period and owner.</summary>
internal sealed record CounterDocument
{
    /// <summary>A <see cref="Counters.CounterRowKey"/>.</summary>
    public required string Id { get; init; }

    /// <summary>One more with each writing: it is written only over what was read.</summary>
    [BsonElement("v")]
    public required long Version { get; init; }

    /// <summary>Per seat, the last batch that is in the counts; at seat 0 the last step of the recount that made them.</summary>
    [BsonElement("w")]
    public required Dictionary<string, long> Writers { get; init; }

    /// <summary>In a book, the month's totals apart from its days, so that most questions read no more: <see cref="Counters.PackedNames"/> by <see cref="Counters.CounterSection"/>.</summary>
    [BsonElement("t"), BsonIgnoreIfNull]
    public Dictionary<string, byte[]>? Totals { get; init; }

    [BsonElement("c"), BsonIgnoreIfNull]
    public Dictionary<string, byte[]>? Cells { get; init; }

    /// <summary>Whether it holds a batch that was not folded everywhere when the state was read.</summary>
    public bool IsAhead(CounterState state) => state.IsPassedBy(Writers);

    public Dictionary<string, byte[]> Sections(bool totals) => (totals ? Totals : Cells) ?? [];
}
