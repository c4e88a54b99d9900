using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;

namespace Feedback.Domain.Routing;

/// <summary>
/// Puts rules and classifier together into one decision. Rules come first: what the text legally is, then what the citizen named; only
/// then the classifier, and only as far as it was right on texts it had not seen.
/// </summary>
public static class RoutingPolicy
{
    private const int MostCandidates = 3;

    /// <summary>Field of complaints about officials: the competent agency may be the accused one's own.</summary>
    private const string StaffConduct = "staff-conduct";

    /// <summary>Decides; pure, so that the same inputs always give the same record.</summary>
    /// <param name="classification">None while there is no model.</param>
    /// <param name="place">The place the citizen named, or what was found in the text.</param>
    /// <param name="agencyFor">The competence table: field and place to agency.</param>
    /// <param name="audited">Whether a person shall look even if the classifier is sure (<see cref="AuditSample"/>).</param>
    public static RoutingDecision Decide(
        CatalogueSnapshot catalogue, NewComplaint complaint, NatureFinding nature, Classification? classification, DecidedPlace place,
        Func<string, string?, string?> agencyFor, bool audited, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentNullException.ThrowIfNull(nature);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(agencyFor);
        Candidate[] guessed =
        [
            .. (classification?.Ranked ?? []).Take(MostCandidates)
                .Select(field => new Candidate(field.Field, agencyFor(field.Field, place.Code), field.Score)),
        ];
        RoutingDecision Make(Band band, string? rule, IReadOnlyList<Candidate> candidates, params IReadOnlyList<string> flags) => new(
            band, classification?.Model, rule, nature, candidates, classification?.Evidence ?? [], classification?.Thresholds, flags, now, [],
            classification?.RunnerUpEvidence, null, place, classification?.KnownShare);

        // A person confirms these; the guesses are for information.
        if (nature.Code == Nature.Denunciation) return Make(Band.Triage, "nature-denunciation", guessed);
        if (nature.Code == Nature.FormalComplaint) return Make(Band.Triage, "nature-formal-complaint", guessed);

        if (NamedByCitizen.Find(catalogue, complaint, place.Code, classification?.Ranked ?? [], agencyFor) is var (rule, named))
        {
            List<string> flags = rule == NamedByCitizen.Service ? Doubts(catalogue, complaint, nature, named.Field, place) : [];
            var band = flags.Count == 0 ? Band.Auto : Band.Suggest;
            // The citizen's word stands, but whoever receives it shall see that it may belong elsewhere.
            var other = NamedByCitizen.Contradiction(catalogue, named, guessed, classification);
            if (other is not null) flags.Insert(0, "contradicts-classifier");
            var decision = Make(band, rule, [named, .. guessed.Where(guess => guess.Agency != named.Agency).Take(MostCandidates - 1)], flags);
            return decision with { Proposal = other?.Confidence >= classification?.Thresholds.Auto ? other : null };
        }

        if (guessed.Length == 0) return Make(Band.Triage, null, guessed);
        if (classification!.Unfamiliar) return Make(Band.Triage, "unfamiliar-text", guessed, "unfamiliar-text");
        var (first, thresholds) = (guessed[0], classification.Thresholds);
        if (first.Confidence >= thresholds.Auto && first.Agency is not null)
        {
            var doubts = Doubts(catalogue, complaint, nature, first.Field, place);
            if (doubts.Count == 0 && audited) doubts.Add(AuditSample.Flag);
            return Make(doubts.Count == 0 ? Band.Auto : Band.Suggest, null, guessed, doubts);
        }

        return Make(first.Confidence >= thresholds.Suggest ? Band.Suggest : Band.Triage, null, guessed, PlaceDoubts(place));
    }

    /// <summary>Why a person must look before an agency does.</summary>
    private static List<string> Doubts(CatalogueSnapshot catalogue, NewComplaint complaint, NatureFinding nature, string? field, DecidedPlace place)
    {
        // Without a place nobody knows which province's or commune's matter it is, unless only the centre deals with the service.
        var central = complaint.Service is { } code && catalogue.Services.TryGetValue(code, out var service)
            && service.Levels.All(level => level == AgencyLevel.Central);
        var doubts = central ? [] : PlaceDoubts(place);
        if (nature.Confidence < NatureJudgement.Sure) doubts.Add("nature-unsure");
        if (field == StaffConduct) doubts.Add("about-staff");
        return doubts;
    }

    private static List<string> PlaceDoubts(DecidedPlace place) =>
        place.Candidates.Count > 1 ? ["place-ambiguous"] : place.Code is null ? ["no-place"] : [];
}
