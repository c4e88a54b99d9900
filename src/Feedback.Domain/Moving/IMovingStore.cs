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

    /// <summary>Whether a move into this store has begun and not ended: until it has, the store is half filled and nobody else may write.</summary>
    Task<bool> IsUnderWayAsync(CancellationToken cancellationToken);

    /// <summary>Writes the next records and how far the move has come. A record that is there already stays as it is.</summary>
    Task WriteAsync(string move, IReadOnlyList<MovedRecord> records, long upTo, CancellationToken cancellationToken);

    /// <summary>Ends the move, when all its records are written and counted: the store is whole.</summary>
    Task EndAsync(string move, CancellationToken cancellationToken);
}
