using Feedback.Domain.Routing;

namespace Feedback.Domain.Complaints;

/// <summary>How to reach the citizen; every member is optional and shown only to the handling agency and the coordinator.</summary>
public sealed record Contact(string? Name, string? Phone, string? Email);

/// <summary>The citizen's judgement of the answer.</summary>
public sealed record Reaction(bool Like, string? Comment, DateTimeOffset At);

/// <summary>A complaint before the store has given it its code.</summary>
/// <param name="Text">Already masked.</param>
/// <param name="Agency">The agency the citizen chose, if any; it wins over guessing.</param>
/// <param name="SecretHash">SHA-256 of the tracking secret in lower-case hex.</param>
/// <param name="DedupeKey">Unique where present: the same sending again gives the same complaint.</param>
/// <param name="Fingerprint">Hash of the content, to tell the same sending from another under the same key.</param>
public sealed record NewComplaint(
    DateTimeOffset ReceivedAt,
    string Text,
    string? Place,
    string? Service,
    string? Agency,
    Contact? Contact,
    bool Publish,
    string? Language,
    string SecretHash,
    string? DedupeKey,
    string? Fingerprint,
    Guid? Rating);

/// <summary>A complaint (phản ánh, kiến nghị) with its whole history.</summary>
/// <param name="Handler">The agency that holds it now; none while it waits for routing or in triage.</param>
/// <param name="Desk">The agency at whose desk it lies: the handler, or in triage the People's Committee of its province; none for the national triage desk.</param>
/// <param name="Field">Field decided by routing or by a person.</param>
/// <param name="Restricted">Suspected denunciation: only coordinators and admins see it, and it is never published.</param>
/// <param name="Version">Grows by one with every change; the ETag.</param>
/// <param name="CorrectedAt">When a person last decided where it belongs or what it is: what the classifier learns from.</param>
public sealed record Complaint(
    string Code,
    NewComplaint Filed,
    ComplaintStatus Status,
    string? Handler,
    string? Desk,
    string? Field,
    bool Restricted,
    RoutingWork Work,
    RoutingDecision? Decision,
    string? AnswerText,
    Reaction? Reaction,
    IReadOnlyList<ComplaintEvent> Events,
    long Version,
    DateTimeOffset? CorrectedAt = null)
{
    /// <summary>Makes the stored form of a new complaint: pending for routing, with its first event.</summary>
    public static Complaint File(NewComplaint filed, string code)
    {
        ArgumentNullException.ThrowIfNull(filed);
        var submitted = new ComplaintEvent(
            1, filed.ReceivedAt, Actor.Citizen, ComplaintAction.Submit, ComplaintStatus.New, null, null, null, null);
        var work = new RoutingWork(RoutingState.Pending, filed.ReceivedAt, 0);
        return new Complaint(
            code, filed, ComplaintStatus.New, null, null, null, false, work, null, null, null, [submitted], 1);
    }

    /// <summary>In triage: routed, but to nobody yet.</summary>
    public bool InTriage => Work.State == RoutingState.Done && Handler is null && Status == ComplaintStatus.New;
}
