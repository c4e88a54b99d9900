namespace Feedback.Domain.Routing;

/// <summary>Legal nature of a text (domain-rules 4.5). Only petitions are handled here; the others are handed over by a person.</summary>
public enum Nature
{
    /// <summary>Phản ánh, kiến nghị.</summary>
    Petition,

    /// <summary>Khiếu nại.</summary>
    FormalComplaint,

    /// <summary>Tố cáo.</summary>
    Denunciation,

    /// <summary>Hỏi đáp.</summary>
    Question,
}

/// <summary>How sure routing was.</summary>
public enum Band
{
    /// <summary>Sent to the agency without a person.</summary>
    Auto,

    /// <summary>In triage with a first choice that is probably right.</summary>
    Suggest,

    /// <summary>In triage with up to three suggestions and no favourite.</summary>
    Triage,
}

/// <summary>The nature and how sure the rule or model was, 0 to 1.</summary>
public sealed record NatureFinding(Nature Code, double Confidence);

/// <summary>A field the text may belong to, and the agency competent for it at the complaint's place.</summary>
/// <param name="Field">None when the citizen named an agency and nothing tells the field.</param>
public sealed record Candidate(string? Field, string? Agency, double Confidence);

/// <summary>Words of the text, as they were typed, and what they added to a field's score.</summary>
public sealed record Evidence(string Term, double Weight);

/// <summary>The lowest confidence for each band, kept with the model that they were derived for.</summary>
public sealed record Thresholds(double Auto, double Suggest);

/// <summary>A person's correction: what was decided instead, by whose key, and why.</summary>
/// <param name="Nature">What a person found the text to be when it is no petition; none for a petition.</param>
public sealed record Override(string? Field, string? Agency, string Key, string? Reason, DateTimeOffset At, Nature? Nature = null);

/// <summary>The place that decided which agency is competent.</summary>
/// <param name="Code">None when no place is known.</param>
/// <param name="FromText">Whether it was found in the text because the citizen named none.</param>
/// <param name="Candidates">When the text leaves several places possible: these, best first.</param>
public sealed record DecidedPlace(string? Code, bool FromText, IReadOnlyList<string> Candidates);

/// <summary>The record of one routing decision.</summary>
/// <param name="Model">Version of the model that scored the text; none when a rule decided alone.</param>
/// <param name="Rule">Name of the rule that decided, such as <c>given-agency</c>; none when the classifier did.</param>
/// <param name="Evidence">What spoke for the classifier's first choice.</param>
/// <param name="Flags">Doubts worth a person's look.</param>
/// <param name="RunnerUpEvidence">What spoke for its second; none in records older than this member.</param>
/// <param name="Proposal">Where the classifier would send a complaint whose agency a citizen chose, when it is sure that it belongs elsewhere.</param>
/// <param name="KnownShare">Share of the text's words the model knew.</param>
public sealed record RoutingDecision(
    Band Band,
    string? Model,
    string? Rule,
    NatureFinding Nature,
    IReadOnlyList<Candidate> Candidates,
    IReadOnlyList<Evidence> Evidence,
    Thresholds? Thresholds,
    IReadOnlyList<string> Flags,
    DateTimeOffset DecidedAt,
    IReadOnlyList<Override> Overrides,
    IReadOnlyList<Evidence>? RunnerUpEvidence = null,
    Candidate? Proposal = null,
    DecidedPlace? Place = null,
    double? KnownShare = null);
