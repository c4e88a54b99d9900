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

    /// <summary>Below this a petition may be a denunciation that avoids the words for it (<see cref="NatureRules"/>).</summary>
    private const double SureNature = 0.6;

    /// <summary>Decides; pure, so that the same inputs always give the same record.</summary>
    /// <param name="classification">None while there is no model.</param>
    /// <param name="agencyFor">The competence table: field and place to agency.</param>
    public static RoutingDecision Decide(
        CatalogueSnapshot catalogue, NewComplaint complaint, NatureFinding nature, Classification? classification,
        Func<string, string?, string?> agencyFor, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentNullException.ThrowIfNull(nature);
        ArgumentNullException.ThrowIfNull(agencyFor);
        Candidate[] guessed =
        [
            .. (classification?.Ranked ?? []).Take(MostCandidates)
                .Select(field => new Candidate(field.Field, agencyFor(field.Field, complaint.Place), field.Score)),
        ];
        RoutingDecision Make(Band band, string? rule, IReadOnlyList<Candidate> candidates, params string[] flags) => new(
            band, classification?.Model, rule, nature, candidates, classification?.Evidence ?? [], classification?.Thresholds, flags, now, []);

        // A person confirms these; the guesses are for information.
        if (nature.Code == Nature.Denunciation) return Make(Band.Triage, "nature-denunciation", guessed);
        if (nature.Code == Nature.FormalComplaint) return Make(Band.Triage, "nature-formal-complaint", guessed);

        if (Named(catalogue, complaint, classification?.Ranked ?? [], agencyFor) is var (rule, named))
        {
            var doubts = rule == "given-service" ? Doubts(catalogue, complaint, nature, named.Field) : [];
            // A sure classifier that disagrees is worth a look, but the citizen's word stands.
            var contradicted = guessed.Length > 0 && guessed[0].Confidence >= classification!.Thresholds.Auto
                && guessed[0].Agency is { } other && other != named.Agency && !catalogue.IsWithin(other, named.Agency!);
            return Make(
                doubts.Count == 0 ? Band.Auto : Band.Suggest, rule,
                [named, .. guessed.Where(guess => guess.Agency != named.Agency).Take(MostCandidates - 1)],
                contradicted ? ["contradicts-classifier", .. doubts] : [.. doubts]);
        }

        if (guessed.Length == 0) return Make(Band.Triage, null, guessed);
        var (first, thresholds) = (guessed[0], classification!.Thresholds);
        if (first.Confidence >= thresholds.Auto && first.Agency is not null)
        {
            var doubts = Doubts(catalogue, complaint, nature, first.Field);
            return Make(doubts.Count == 0 ? Band.Auto : Band.Suggest, null, guessed, [.. doubts]);
        }

        return Make(first.Confidence >= thresholds.Suggest ? Band.Suggest : Band.Triage, null, guessed);
    }

    /// <summary>Why a person must look before an agency does.</summary>
    private static List<string> Doubts(CatalogueSnapshot catalogue, NewComplaint complaint, NatureFinding nature, string? field)
    {
        var doubts = new List<string>();
        // Without a place nobody knows which province's or commune's matter it is, unless only the centre deals with the service.
        var central = complaint.Service is { } code && catalogue.Services.TryGetValue(code, out var service)
            && service.Levels.All(level => level == AgencyLevel.Central);
        if (complaint.Place is null && !central) doubts.Add("no-place");
        if (nature.Confidence < SureNature) doubts.Add("nature-unsure");
        if (field == StaffConduct) doubts.Add("about-staff");
        return doubts;
    }

    /// <summary>The agency the citizen named, or the one competent for the service named; none when neither leads to an agency.</summary>
    private static (string Rule, Candidate Candidate)? Named(
        CatalogueSnapshot catalogue, NewComplaint complaint, IReadOnlyList<FieldScore> ranked, Func<string, string?, string?> agencyFor)
    {
        var field = complaint.Service is { } code && catalogue.Services.TryGetValue(code, out var service) ? service.Field : null;
        if (complaint.Agency is { } agency) return ("given-agency", new Candidate(field ?? FieldOf(catalogue, agency, ranked, agencyFor), agency, 1));
        return field is not null && agencyFor(field, complaint.Place) is { } competent
            ? ("given-service", new Candidate(field, competent, 1))
            : null;
    }

    /// <summary>Of the fields the agency is competent for, the one the classifier likes best; its first choice when there is none such.</summary>
    private static string? FieldOf(
        CatalogueSnapshot catalogue, string agency, IReadOnlyList<FieldScore> ranked, Func<string, string?, string?> agencyFor)
    {
        var place = catalogue.Agencies.GetValueOrDefault(agency)?.Place;
        var own = catalogue.Fields.Keys.Where(field => agencyFor(field, place) == agency).Order(StringComparer.Ordinal).ToArray();
        return ranked.FirstOrDefault(field => own.Contains(field.Field))?.Field ?? own.FirstOrDefault() ?? (ranked.Count > 0 ? ranked[0].Field : null);
    }
}
