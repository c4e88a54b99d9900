namespace Feedback.Domain.Complaints;

/// <summary>Complaints that may be like a text: such that share one of its bands, and such of the same place and field.</summary>
/// <param name="Bands">See <see cref="Similarity.TextBands"/>.</param>
/// <param name="Place">With <paramref name="Field"/>; none to go by the bands alone.</param>
/// <param name="Limit">At most so many of each kind, newest first: a flood of one text must not make it slow.</param>
public sealed record AlikeQuery(
    IReadOnlyList<long> Bands, string? Place, string? Field, DateTimeOffset From, DateTimeOffset To, int Limit = 100);
