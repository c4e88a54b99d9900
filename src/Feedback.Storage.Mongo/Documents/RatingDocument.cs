using Feedback.Domain.Complaints;
using Feedback.Domain.Ratings;
using MongoDB.Bson.Serialization.Attributes;

namespace Feedback.Storage.Mongo.Documents;

/// <summary>A rating with what is searched by and what makes its writing repeatable.</summary>
internal sealed record RatingDocument
{
    /// <summary>The rating's own id, a UUID v7: the list order.</summary>
    public required Guid Id { get; init; }

    [BsonIgnoreIfNull]
    public string? Dedupe { get; init; }

    public required bool Low { get; init; }

    public required bool Commented { get; init; }

    /// <summary>The batches that wrote it: the first added it, each later one replaced the revision before.</summary>
    public required IReadOnlyList<string> Batches { get; init; }

    /// <summary>What was counted before each of the last batches changed it, oldest first; absent when none did. A recount may need it.</summary>
    [BsonIgnoreIfNull]
    public IReadOnlyList<Rating>? Past { get; init; }

    /// <summary>The complaint still to be filed for it; absent once <c>body.complaint</c> names it.</summary>
    [BsonIgnoreIfNull]
    public NewComplaint? Filing { get; init; }

    public required Rating Body { get; init; }

    public static RatingDocument Of(Rating rating, NewComplaint? filing, IReadOnlyList<string> batches) => new()
    {
        Id = rating.Id,
        Dedupe = rating.DedupeKey,
        Low = rating.Answer.Scale.IsLow(rating.Answer.Score),
        Commented = rating.Answer.Comment is not null,
        Batches = batches,
        Filing = filing is null ? null : filing with { Rating = rating.Id },
        Body = rating,
    };
}
