using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Api.Routing;
using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;

namespace Feedback.Api.Complaints;

/// <summary>A complaint as staff see it.</summary>
/// <param name="Similar">Cases like it; only where one complaint is read, not after an action.</param>
internal sealed record ComplaintResponse(
    string Code,
    ComplaintStatus Status,
    string StatusLabel,
    NatureFinding? Nature,
    bool Restricted,
    string Text,
    string? Place,
    string? Service,
    string? ChosenAgency,
    string? Agency,
    string? Field,
    DateTimeOffset ReceivedAt,
    string? Language,
    bool Publish,
    Contact? Contact,
    Guid? Rating,
    RoutingResponse? Routing,
    AnswerResponse? Answer,
    ReactionResponse? Reaction,
    IReadOnlyList<ComplaintEventResponse> Events,
    IReadOnlyList<ComplaintAction> Actions,
    long Version,
    IReadOnlyList<SimilarResponse>? Similar = null)
{
    public static ComplaintResponse Of(Complaint complaint, Caller caller, LiveCatalogue catalogue, bool english) => new(
        complaint.Code,
        complaint.Status,
        StatusLabels.Of(complaint.Status, english),
        complaint.Decision?.Nature,
        complaint.Restricted,
        complaint.Filed.Text,
        complaint.Filed.Place,
        complaint.Filed.Service,
        complaint.Filed.Agency,
        complaint.Handler,
        complaint.Field,
        complaint.Filed.ReceivedAt,
        complaint.Filed.Language,
        complaint.Filed.Publish,
        caller.SeesContact(complaint) ? complaint.Filed.Contact : null,
        complaint.Filed.Rating,
        complaint.Decision is { } decision ? RoutingResponse.Of(decision, catalogue.Current, english) : null,
        AnswerResponse.Of(complaint),
        ReactionResponse.Of(complaint.Reaction),
        [.. complaint.Events.Select(ComplaintEventResponse.Of)],
        caller.Actions(complaint),
        complaint.Version);
}

/// <summary>One line of the history with who did it.</summary>
internal sealed record ComplaintEventResponse(
    int Sequence, DateTimeOffset At, Actor Actor, ComplaintAction Action, ComplaintStatus Status, string? Agency, string? Field,
    string? Note, string? Reference)
{
    public static ComplaintEventResponse Of(ComplaintEvent step) => new(
        step.Sequence, step.At, step.Actor, step.Action, step.Status, step.Agency, step.Field, step.Note, step.Reference);
}
