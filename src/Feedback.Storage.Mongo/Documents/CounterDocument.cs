using Feedback.Domain.Ratings;
using MongoDB.Bson.Serialization.Attributes;

namespace Feedback.Storage.Mongo.Documents;

/// <summary>Counters of one series in one period: a month of days, or a year of months.</summary>
internal sealed record CounterDocument
{
    /// <summary>The series and the period, joined by bars.</summary>
    public required string Id { get; init; }

    public required string Agency { get; init; }

    /// <summary>Empty in the counters of months.</summary>
    public required string Service { get; init; }

    public required Channel Channel { get; init; }

    [BsonIgnoreIfNull]
    public Outcome? Outcome { get; init; }

    /// <summary>Absent in the counters of receipts, as the stratum is.</summary>
    [BsonIgnoreIfNull]
    public Scale? Scale { get; init; }

    [BsonIgnoreIfNull]
    public Stratum? Stratum { get; init; }

    /// <summary>Of ratings set aside; absent in others.</summary>
    [BsonIgnoreIfDefault]
    public bool SetAside { get; init; }

    /// <summary>yyyymm of a month of days, yyyy of a year of months.</summary>
    public required int Period { get; init; }

    /// <summary>How often, by <see cref="CounterPlace"/>.</summary>
    [BsonElement("c")]
    public required Dictionary<string, long> Counts { get; init; }

    /// <summary>Per seat, the last batch that is in <see cref="Counts"/>: none is taken in twice.</summary>
    [BsonElement("w")]
    public required Dictionary<string, long> Writers { get; init; }
}
