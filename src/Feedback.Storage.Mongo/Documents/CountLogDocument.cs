using MongoDB.Bson.Serialization.Attributes;

namespace Feedback.Storage.Mongo.Documents;

/// <summary>What one batch adds to the counters, until it is folded into them; or, under the id 0, what the counters stand at.</summary>
internal sealed record CountLogDocument
{
    private const int SequenceBits = 40;

    /// <summary>Seat and number of the batch in one number, so that batches of a seat lie in their order.</summary>
    public required long Id { get; init; }

    /// <summary><see cref="Counters.PackedChanges"/>.</summary>
    [BsonElement("c"), BsonIgnoreIfNull]
    public byte[]? Changes { get; init; }

    [BsonIgnoreIfNull]
    public CounterState? State { get; init; }

    public int Seat => (int)(Id >> SequenceBits);

    public long Sequence => Id & ((1L << SequenceBits) - 1);

    public static long IdOf(int seat, long sequence) => ((long)seat << SequenceBits) | sequence;
}
