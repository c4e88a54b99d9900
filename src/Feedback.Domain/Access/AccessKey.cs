namespace Feedback.Domain.Access;

/// <summary>A key as it is kept: its hash, never itself.</summary>
/// <param name="Id">Public name of the key, shown in lists and histories.</param>
/// <param name="Hash">SHA-256 of the key in lower-case hex. Keys carry 256 random bits, so no slow hash is needed.</param>
/// <param name="Agency">The top of the agency subtree the key is bound to; none for the whole country.</param>
public sealed record AccessKey(
    string Id,
    string Hash,
    string Label,
    IReadOnlyList<Role> Roles,
    string? Agency,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt)
{
    /// <summary>Whether the key opens anything at the given instant.</summary>
    public bool IsValidAt(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is not { } end || now < end);
}
