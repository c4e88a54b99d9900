namespace Feedback.Domain.Ratings;

/// <summary>What the citizen answered; a change within the window replaces it whole.</summary>
/// <param name="Factors">Answers per SIPAS factor on the rating's own scale; a factor left out is not answered, never 0.</param>
/// <param name="Comment">Already masked.</param>
public sealed record Answer(
    Scale Scale,
    int Score,
    IReadOnlyDictionary<Factor, int> Factors,
    IReadOnlyList<DriverMark> Drivers,
    string? Comment,
    string? Language);

/// <summary>An earlier answer, kept when a later one replaced it.</summary>
public sealed record PastAnswer(Answer Answer, DateTimeOffset ReplacedAt);

/// <summary>One rating of one finished service.</summary>
/// <param name="DedupeKey">What makes a second sending the same rating: the receipt, or the sender's own submission id. Unique where present.</param>
/// <param name="OccurredAt">When the citizen rated; earlier than <paramref name="ReceivedAt"/> for offline batches. Indices go by its day in Viet Nam.</param>
/// <param name="ReceivedAt">When the first answer came; the change window and the list order go by it.</param>
/// <param name="Assisted">An official or relative entered it for the citizen.</param>
/// <param name="Complaint">Code of the complaint this rating became.</param>
public sealed record Rating(
    Guid Id,
    string? DedupeKey,
    Stratum Stratum,
    string Agency,
    string Service,
    Channel Channel,
    Outcome? Outcome,
    bool Assisted,
    Answer Answer,
    DateTimeOffset OccurredAt,
    DateTimeOffset ReceivedAt,
    string? Complaint,
    IReadOnlyList<PastAnswer> History);
