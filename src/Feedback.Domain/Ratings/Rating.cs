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

/// <summary>Why a rating is counted apart: suspicious, by the flag that says how. Nothing is deleted, and a human may take it in again.</summary>
/// <param name="Flag">Id of the flag.</param>
public sealed record SetAside(string Flag, DateTimeOffset At);

/// <summary>Where a rating came from, so that a stuffed ballot box can be noticed. Hashes keyed by a secret and the day: they name nobody and end with the day.</summary>
/// <param name="Network">Of the sender's address.</param>
/// <param name="Device">Of the address and what the browser says of itself, or of the kiosk's own id.</param>
/// <param name="Issuer">Id of the key that sent the batch.</param>
public sealed record RatingOrigin(string? Network, string? Device, string? Issuer);

/// <summary>What a rating keeps of the receipt it was given with, so that receipts of one issuer can be looked at together. Nobody outside is told.</summary>
/// <param name="Issuer">Id of the key that issued the receipt; none where it was issued before this was kept.</param>
/// <param name="IssuedAt">By our clock.</param>
/// <param name="CompletedAt">When the dossier ended, as the issuer says.</param>
public sealed record ReceiptFacts(string? Issuer, DateTimeOffset IssuedAt, DateTimeOffset CompletedAt);

/// <summary>One rating of one finished service.</summary>
/// <param name="DedupeKey">What makes a second sending the same rating: the receipt, or the sender's own submission id. Unique where present.</param>
/// <param name="OccurredAt">When the citizen rated; earlier than <paramref name="ReceivedAt"/> for offline batches. Indices go by its day in Viet Nam.</param>
/// <param name="ReceivedAt">When the first answer came; the change window and the list order go by it.</param>
/// <param name="Assisted">An official or relative entered it for the citizen.</param>
/// <param name="Complaint">Code of the complaint this rating became.</param>
/// <param name="Receipt">None without a receipt, and where the rating came before this was kept.</param>
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
    IReadOnlyList<PastAnswer> History,
    RatingOrigin? Origin = null,
    SetAside? SetAside = null,
    ReceiptFacts? Receipt = null)
{
    private const string OfReceipt = "r:";

    /// <summary>The id of the receipt it was given with; null without one.</summary>
    public string? ReceiptId() => DedupeKey?.StartsWith(OfReceipt, StringComparison.Ordinal) == true ? DedupeKey[OfReceipt.Length..] : null;

    /// <summary>The key of the one rating of a receipt.</summary>
    public static string KeyOf(Receipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        return OfReceipt + receipt.Id;
    }
}
