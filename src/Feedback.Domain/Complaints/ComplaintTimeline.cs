namespace Feedback.Domain.Complaints;

/// <summary>Complaints in the order in which something happened to them, oldest first: what upkeep and reports walk along.</summary>
/// <param name="By">What happened.</param>
/// <param name="From">The first instant.</param>
/// <param name="To">The first instant after.</param>
public sealed record ComplaintTimeline(TimelineEvent By, DateTimeOffset From, DateTimeOffset To, string? Cursor, int Limit);

public enum TimelineEvent
{
    /// <summary>The complaint came in.</summary>
    Received,

    /// <summary>A person last decided where it belongs or what it is.</summary>
    Corrected,
}
