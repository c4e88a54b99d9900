namespace Feedback.Domain.Ratings;

/// <summary>The right to rate one finished dossier once.</summary>
/// <param name="Id">Keyed hash of agency, service, dossier code and time of completion, so that asking again for the same end gives the same receipt.</param>
/// <param name="DossierHash">Keyed hash of the dossier code; the code itself is never kept.</param>
/// <param name="DueAt">The legal deadline of the dossier, when the portal tells it.</param>
/// <param name="Issuer">Id of the key that asked for it first; none where it was issued before this was kept.</param>
public sealed record Receipt(
    string Id,
    string DossierHash,
    string Service,
    string Agency,
    Channel Channel,
    Outcome Outcome,
    DateTimeOffset CompletedAt,
    DateTimeOffset? DueAt,
    DateTimeOffset IssuedAt,
    DateTimeOffset ExpiresAt,
    string? Issuer = null)
{
    /// <summary>Ended after its legal deadline; false when no deadline is known.</summary>
    public bool IsLate => CompletedAt > DueAt;
}
