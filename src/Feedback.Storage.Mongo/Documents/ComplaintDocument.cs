using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;
using Feedback.Domain.Similarity;
using Feedback.Domain.Text;
using MongoDB.Bson.Serialization.Attributes;

namespace Feedback.Storage.Mongo.Documents;

/// <summary>A complaint with what is searched, ordered and guarded by.</summary>
internal sealed record ComplaintDocument
{
    /// <summary>The public code.</summary>
    public required string Id { get; init; }

    /// <summary>The day in Viet Nam as yyyymmdd, and the number within it.</summary>
    public required int Day { get; init; }

    public required int Number { get; init; }

    /// <summary>Absent while the complaint waits for its rating to name it; nobody sees it before.</summary>
    [BsonIgnoreIfNull]
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>When routing may be tried; absent when it is done.</summary>
    [BsonIgnoreIfNull]
    public DateTimeOffset? PendingAt { get; init; }

    /// <summary>When a person last decided where it belongs; absent when none did.</summary>
    [BsonIgnoreIfNull]
    public DateTimeOffset? CorrectedAt { get; init; }

    /// <summary>Empty for the national triage desk.</summary>
    public required string Desk { get; init; }

    public required bool Triage { get; init; }

    [BsonIgnoreIfNull]
    public string? Dedupe { get; init; }

    /// <summary>The rating it came with.</summary>
    [BsonIgnoreIfNull]
    public Guid? Rating { get; init; }

    /// <summary>Where alike texts meet; absent in documents older than this member, which are found by place and field alone.</summary>
    [BsonIgnoreIfNull]
    public IReadOnlyList<long>? Bands { get; init; }

    /// <summary>The text as a search key.</summary>
    public required string Search { get; init; }

    public required Complaint Body { get; init; }

    public static ComplaintDocument Of(Complaint complaint, DateOnly day, int number) => new()
    {
        Id = complaint.Code,
        Day = StoredDay.Of(day),
        Number = number,
        ReceivedAt = complaint.Filed.ReceivedAt,
        PendingAt = WaitsSince(complaint),
        CorrectedAt = complaint.CorrectedAt,
        Desk = complaint.Desk ?? "",
        Triage = complaint.InTriage,
        Dedupe = complaint.Filed.DedupeKey,
        Rating = complaint.Filed.Rating,
        Bands = TextBands.Of(complaint.Filed.Text),
        Search = VietnameseText.SearchKey(complaint.Filed.Text),
        Body = complaint,
    };

    public static DateTimeOffset? WaitsSince(Complaint complaint) =>
        complaint.Work.State == RoutingState.Pending ? complaint.Work.NextAttemptAt : null;
}
