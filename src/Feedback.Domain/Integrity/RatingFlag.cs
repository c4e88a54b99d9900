using System.Globalization;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Integrity;

/// <summary>The numbers behind a flag, so that a human can judge it.</summary>
/// <param name="Observed">Ratings seen (in a drift: satisfied ratings).</param>
/// <param name="Expected">As many as the past makes likely; 0 where the thing should not occur at all.</param>
/// <param name="Probability">How likely chance alone does as much, under the model of the docs; null where no model is needed.</param>
/// <param name="Share">The share 0..1 that stands out, and <paramref name="UsualShare"/> what it is otherwise.</param>
public sealed record FlagEvidence(int Observed, double Expected, double? Probability, double? Share, double? UsualShare);

/// <summary>Some ratings of one day that look wrong, and why. A human can undo it; nothing is deleted.</summary>
/// <param name="Subject">Hash or code of the device, network, issuer, comment or service; null when it is the agency.</param>
/// <param name="Day">In Viet Nam.</param>
/// <param name="From">First rating looked at.</param>
/// <param name="To">Last rating looked at.</param>
/// <param name="Ratings">The suspicious ones, by id; empty in a drift.</param>
/// <param name="SetsAside">False: a notice, the ratings stay counted.</param>
public sealed record RatingFlag(
    FlagKind Kind,
    string Agency,
    string? Subject,
    Stratum Stratum,
    Scale Scale,
    DateOnly Day,
    DateTimeOffset From,
    DateTimeOffset To,
    IReadOnlyList<Guid> Ratings,
    bool SetsAside,
    FlagEvidence Evidence,
    string ReasonEn,
    string ReasonVi)
{
    /// <summary>The same for every run that finds the same thing; the newest run's ratings replace those found before.</summary>
    public string Key => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind.Name()}|{Agency}|{Subject}|{Stratum}|{Scale}|{Day:yyyy-MM-dd}").ToLowerInvariant();
}
