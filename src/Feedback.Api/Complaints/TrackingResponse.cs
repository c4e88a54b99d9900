using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;

namespace Feedback.Api.Complaints;

/// <summary>A complaint as its citizen sees it: no keys, no persons, no other cases.</summary>
internal sealed record TrackingResponse(
    string Code,
    ComplaintStatus Status,
    string StatusLabel,
    DateTimeOffset ReceivedAt,
    string Text,
    AgencyName? Agency,
    string? Field,
    AnswerResponse? Answer,
    ReactionResponse? Reaction,
    IReadOnlyList<TimelineStep> Timeline,
    IReadOnlyList<ComplaintAction> Actions)
{
    public static TrackingResponse Of(Complaint complaint, CatalogueSnapshot catalogue, bool english) => new(
        complaint.Code,
        complaint.Status,
        StatusLabels.Of(complaint.Status, english),
        complaint.Filed.ReceivedAt,
        complaint.Filed.Text,
        AgencyName.Of(complaint.Handler, catalogue),
        complaint.Field,
        AnswerResponse.Of(complaint),
        ReactionResponse.Of(complaint.Reaction),
        [.. complaint.Events.Select(step => new TimelineStep(
            step.At, step.Action, step.Status, StatusLabels.Of(step.Action, english), AgencyName.Of(step.Agency, catalogue),
            ForCitizen(step)))],
        ComplaintWorkflow.Allowed(complaint, ActorKind.Citizen));

    /// <summary>Reasons of moves between offices are for the offices; what is said to the citizen is shown.</summary>
    private static string? ForCitizen(ComplaintEvent step) => step.Action is
        ComplaintAction.RequestInformation or ComplaintAction.Refer or ComplaintAction.Refuse or ComplaintAction.Answer or ComplaintAction.React
            ? step.Note
            : null;
}

/// <summary>An agency by code and name.</summary>
internal sealed record AgencyName(string Code, string NameVi, string? NameEn)
{
    public static AgencyName? Of(string? code, CatalogueSnapshot catalogue) =>
        code is not null && catalogue.Agencies.TryGetValue(code, out var agency) ? new AgencyName(code, agency.NameVi, agency.NameEn) : null;
}

/// <summary>The agency's answer.</summary>
internal sealed record AnswerResponse(string Text, DateTimeOffset At)
{
    public static AnswerResponse? Of(Complaint complaint) => complaint.AnswerText is { } text
        ? new AnswerResponse(text, complaint.Events.Last(step => step.Action == ComplaintAction.Answer).At)
        : null;
}

/// <summary>The citizen's judgement: <c>like</c> or <c>dislike</c>.</summary>
internal sealed record ReactionResponse(ReactionKind Reaction, string? Comment, DateTimeOffset At)
{
    public static ReactionResponse? Of(Reaction? reaction) => reaction is null
        ? null
        : new ReactionResponse(reaction.Like ? ReactionKind.Like : ReactionKind.Dislike, reaction.Comment, reaction.At);
}

/// <summary>How a citizen judges an answer.</summary>
internal enum ReactionKind
{
    Like,
    Dislike,
}

/// <summary>One step of the history as the citizen sees it.</summary>
internal sealed record TimelineStep(
    DateTimeOffset At, ComplaintAction Action, ComplaintStatus Status, string Label, AgencyName? Agency, string? Note);
