using Feedback.Domain.Ratings;

namespace Feedback.Api.Ratings;

/// <summary>A rating as staff see it.</summary>
internal sealed record RatingResponse(
    Guid Id,
    Stratum Stratum,
    string Agency,
    string Service,
    Channel Channel,
    Outcome? Outcome,
    bool Assisted,
    Scale Scale,
    int Score,
    FactorScores Factors,
    DriverMarks Drivers,
    string? Comment,
    string? Language,
    DateTimeOffset OccurredAt,
    DateTimeOffset ReceivedAt,
    string? Complaint,
    IReadOnlyList<PastAnswerResponse> History)
{
    public static RatingResponse Of(Rating rating) => new(
        rating.Id, rating.Stratum, rating.Agency, rating.Service, rating.Channel, rating.Outcome, rating.Assisted,
        rating.Answer.Scale, rating.Answer.Score, FactorScores.Of(rating.Answer.Factors), Marks(rating.Answer.Drivers),
        rating.Answer.Comment, rating.Answer.Language, rating.OccurredAt, rating.ReceivedAt, rating.Complaint,
        [.. rating.History.Select(past => new PastAnswerResponse(
            past.Answer.Scale, past.Answer.Score, FactorScores.Of(past.Answer.Factors), Marks(past.Answer.Drivers),
            past.Answer.Comment, past.Answer.Language, past.ReplacedAt))]);

    private static DriverMarks Marks(IReadOnlyList<DriverMark> drivers) => new(
        [.. drivers.Where(mark => mark.Positive).Select(mark => mark.Driver)],
        [.. drivers.Where(mark => !mark.Positive).Select(mark => mark.Driver)]);
}

/// <summary>An earlier answer and when it was replaced.</summary>
internal sealed record PastAnswerResponse(
    Scale Scale, int Score, FactorScores Factors, DriverMarks Drivers, string? Comment, string? Language, DateTimeOffset ReplacedAt);
