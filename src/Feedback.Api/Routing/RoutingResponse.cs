using Feedback.Domain.Catalogue;
using Feedback.Domain.Routing;

namespace Feedback.Api.Routing;

/// <summary>A routing decision as staff see it: what was decided, how sure, on what grounds, and who corrected it.</summary>
internal sealed record RoutingResponse(
    Band Band,
    string? Model,
    string? Rule,
    NatureFinding Nature,
    IReadOnlyList<CandidateResponse> Candidates,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<Evidence> RunnerUpEvidence,
    CandidateResponse? Proposal,
    DecidedPlace? Place,
    double? KnownShare,
    Thresholds? Thresholds,
    IReadOnlyList<string> Flags,
    DateTimeOffset DecidedAt,
    IReadOnlyList<Override> Overrides)
{
    public static RoutingResponse Of(RoutingDecision decision, CatalogueSnapshot catalogue, bool english) => new(
        decision.Band, decision.Model, decision.Rule, decision.Nature,
        [.. decision.Candidates.Select(candidate => CandidateResponse.Of(candidate, catalogue, english))],
        decision.Evidence, decision.RunnerUpEvidence ?? [],
        decision.Proposal is { } proposal ? CandidateResponse.Of(proposal, catalogue, english) : null,
        decision.Place, decision.KnownShare is { } known ? Math.Round(known, 4) : null, decision.Thresholds, decision.Flags, decision.DecidedAt, decision.Overrides);
}

/// <summary>A candidate with the names people know it by.</summary>
internal sealed record CandidateResponse(string? Field, string? FieldName, string? Agency, string? AgencyName, double Confidence)
{
    public static CandidateResponse Of(Candidate candidate, CatalogueSnapshot catalogue, bool english)
    {
        var field = candidate.Field is null ? null : catalogue.Fields.GetValueOrDefault(candidate.Field);
        var agency = candidate.Agency is null ? null : catalogue.Agencies.GetValueOrDefault(candidate.Agency);
        return new CandidateResponse(
            candidate.Field,
            (english ? field?.NameEn : field?.NameVi) ?? candidate.Field,
            candidate.Agency,
            (english ? agency?.NameEn : null) ?? agency?.NameVi,
            Math.Round(candidate.Confidence, 4));
    }
}
