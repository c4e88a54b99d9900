using Feedback.Domain.Ratings;

namespace Feedback.Domain.Integrity;

/// <summary>What the search for stuffed ballots sees of one rating: who, where and when, never a text or a person.</summary>
/// <param name="OccurredAt">When the citizen rated. Bursts go by it, so that a kiosk that was offline may send a day at once.</param>
/// <param name="CompletedAt">When the dossier of the receipt ended; null without a receipt.</param>
/// <param name="Network">Keyed hash of the sender's network, another key every day; null when unknown or not the citizen's own.</param>
/// <param name="Device">Keyed hash of the browser, or the kiosk's own id; the same from day to day for kiosks.</param>
/// <param name="Issuer">Whose receipt it is, or else whose batch it came in.</param>
/// <param name="CommentPrint">From <see cref="Integrity.CommentPrint.Of"/>; null when there is no comment or a short one.</param>
/// <param name="Assisted">An official or relative entered it for the citizen.</param>
/// <param name="IssuedAt">When the receipt was issued, by our clock; null where that is not known.</param>
public sealed record RatingTrace(
    Guid Id,
    string Agency,
    string Service,
    Channel Channel,
    Stratum Stratum,
    Scale Scale,
    int Score,
    DateTimeOffset OccurredAt,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? CompletedAt,
    string? Network,
    string? Device,
    string? Issuer,
    ulong? CommentPrint,
    bool Assisted,
    DateTimeOffset? IssuedAt = null);
