namespace Feedback.Domain.Complaints;

/// <summary>Keeps complaints. A returned write is durable.</summary>
public interface IComplaintStore
{
    /// <summary>Gives the complaint the next code of its day and writes it, or finds the one already filed under its key.</summary>
    Task<FileOutcome> FileAsync(NewComplaint complaint, CancellationToken cancellationToken);

    Task<Complaint?> FindAsync(string code, CancellationToken cancellationToken);

    /// <summary>Replaces the stored complaint if it still has <paramref name="expectedVersion"/>; false when it has moved on.</summary>
    Task<bool> TryReplaceAsync(Complaint complaint, long expectedVersion, CancellationToken cancellationToken);

    /// <summary>Complaints in order of (ReceivedAt, Code), newest first.</summary>
    Task<Page<Complaint>> ListAsync(ComplaintQuery query, CancellationToken cancellationToken);

    /// <summary>Complaints to which something happened in a span of time, oldest first.</summary>
    Task<Page<Complaint>> WalkAsync(ComplaintTimeline timeline, CancellationToken cancellationToken);

    /// <summary>Complaints that may be like a text, in no order; which of them are is for the caller to tell.</summary>
    Task<IReadOnlyList<Complaint>> ListAlikeAsync(AlikeQuery query, CancellationToken cancellationToken);

    /// <summary>Codes that wait for routing and whose time has come, longest waiting first.</summary>
    Task<IReadOnlyList<string>> ListPendingAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);
}

/// <summary>What became of a filing.</summary>
public enum FileResult
{
    Filed,

    /// <summary>The same content had been filed under the same key; nothing changed.</summary>
    Repeated,

    /// <summary>The key was used for other content; nothing changed.</summary>
    Conflict,
}

/// <summary>The stored complaint: the new one, or the earlier one under the same key.</summary>
public sealed record FileOutcome(FileResult Result, Complaint Complaint);

/// <summary>Which complaints to list.</summary>
/// <param name="Desks">Null means all. Otherwise complaints that lie at one of these agencies.</param>
/// <param name="Triage">True: only those in triage; false: only those with a handler.</param>
/// <param name="Restricted">Whether restricted complaints may be shown.</param>
/// <param name="Search">Search key (lower case, no diacritics) to be found in the text.</param>
public sealed record ComplaintQuery(
    IReadOnlySet<string>? Desks,
    IReadOnlyList<ComplaintStatus> Statuses,
    string? Field,
    bool? Triage,
    bool Restricted,
    string? Search,
    string? Cursor,
    int Limit);
