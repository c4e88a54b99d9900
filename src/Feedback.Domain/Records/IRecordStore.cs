namespace Feedback.Domain.Records;

/// <summary>Keeps one kind of office records. A returned write is durable.</summary>
public interface IRecordStore<TRecord>
    where TRecord : class, IOfficeRecord
{
    /// <summary>False, and nothing changed, when the id is taken.</summary>
    Task<bool> TryAddAsync(TRecord record, CancellationToken cancellationToken);

    /// <summary>Replaces the record of the version before; false, and nothing changed, when the stored one has another version or is not there.</summary>
    Task<bool> TryReplaceAsync(TRecord record, CancellationToken cancellationToken);

    Task<TRecord?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Records whose id begins with the prefix, in the order of ids.</summary>
    Task<IReadOnlyList<TRecord>> ListAsync(RecordQuery query, CancellationToken cancellationToken);
}

/// <summary>Which records to list.</summary>
/// <param name="After">Id of the last one seen: those behind it only.</param>
/// <param name="LastFirst">In the opposite order.</param>
public sealed record RecordQuery(string Prefix, int Limit, string? After = null, bool LastFirst = false);
