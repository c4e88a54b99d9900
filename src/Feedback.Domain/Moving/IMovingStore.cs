namespace Feedback.Domain.Moving;

/// <summary>Lets everything a store holds be carried into another. Counters are not carried: they are counted anew.</summary>
public interface IMovingStore
{
    /// <summary>How many records <see cref="ReadAsync"/> will give, about.</summary>
    Task<long> CountAsync(CancellationToken cancellationToken);

    /// <summary>Every record, in an order in which a reader may stop anywhere: what a record points to comes before it. Complete when nobody writes meanwhile.</summary>
    IAsyncEnumerable<MovedRecord> ReadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// How far the named move into this store has come, in records; 0 for a store that is empty. Null when the store holds
    /// anything that did not come with that move.
    /// </summary>
    Task<long?> BeginAsync(string move, CancellationToken cancellationToken);

    /// <summary>Writes the next records and how far the move has come. A record that is there already stays as it is.</summary>
    Task WriteAsync(string move, IReadOnlyList<MovedRecord> records, long upTo, CancellationToken cancellationToken);
}
