using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;

namespace Feedback.Domain.Routing;

/// <summary>What the citizen named: an agency, or a service that leads to one. It wins over guessing.</summary>
internal static class NamedByCitizen
{
    public const string Agency = "given-agency";
    public const string Service = "given-service";

    /// <summary>The agency named, or the one competent for the service named; none when neither leads to an agency.</summary>
    public static (string Rule, Candidate Candidate)? Find(
        CatalogueSnapshot catalogue, NewComplaint complaint, string? place, IReadOnlyList<FieldScore> ranked, Func<string, string?, string?> agencyFor)
    {
        var field = complaint.Service is { } code && catalogue.Services.TryGetValue(code, out var service) ? service.Field : null;
        if (complaint.Agency is { } agency) return (Agency, new Candidate(field ?? FieldOf(catalogue, agency, ranked, agencyFor), agency, 1));
        return field is not null && agencyFor(field, place) is { } competent ? (Service, new Candidate(field, competent, 1)) : null;
    }

    /// <summary>The classifier's first choice when it is probably right and leads to another agency than the one named.</summary>
    public static Candidate? Contradiction(
        CatalogueSnapshot catalogue, Candidate named, IReadOnlyList<Candidate> guessed, Classification? classification)
    {
        if (guessed.Count == 0 || classification is null || classification.Unfamiliar) return null;
        var first = guessed[0];
        var elsewhere = first.Confidence >= classification.Thresholds.Suggest && first.Agency is { } other && other != named.Agency
            && !catalogue.IsWithin(other, named.Agency!);
        return elsewhere ? first : null;
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
