using static Feedback.Domain.Complaints.ActorKind;
using static Feedback.Domain.Complaints.ComplaintAction;
using static Feedback.Domain.Complaints.ComplaintStatus;

namespace Feedback.Domain.Complaints;

/// <summary>One legal move: from a state, by an action, to a state, and who may make it.</summary>
public sealed record Transition(ComplaintStatus From, ComplaintAction Action, ComplaintStatus To, IReadOnlyList<ActorKind> By);

/// <summary>The state machine of a complaint as data (domain-rules 4.3). What is not in the table is not allowed.</summary>
public static class ComplaintWorkflow
{
    private static readonly ActorKind[] Handling = [Officer, Coordinator];

    /// <summary>Every legal move. A move whose target depends on the order (refer) stands once per target.</summary>
    public static IReadOnlyList<Transition> Table { get; } =
    [
        new(New, Route, New, [ActorKind.System]),
        new(New, Receive, Received, Handling),
        new(New, Accept, InProgress, Handling),
        new(New, Assign, New, [Coordinator]),
        new(New, RequestInformation, AwaitingInformation, Handling),
        new(New, Transfer, New, Handling),
        new(New, Return, New, [Officer]),
        new(New, Refer, GuidedToComplaint, Handling),
        new(New, Refer, GuidedToDenunciation, Handling),
        new(New, Refuse, Refused, Handling),
        new(New, Merge, Merged, Handling),
        new(Received, Accept, InProgress, Handling),
        new(Received, RequestInformation, AwaitingInformation, Handling),
        new(Received, Transfer, New, Handling),
        new(Received, Return, New, [Officer]),
        new(Received, Refer, GuidedToComplaint, Handling),
        new(Received, Refer, GuidedToDenunciation, Handling),
        new(Received, Refuse, Refused, Handling),
        new(Received, Merge, Merged, Handling),
        new(InProgress, RequestInformation, AwaitingInformation, Handling),
        new(InProgress, Transfer, New, Handling),
        new(InProgress, Return, New, [Officer]),
        new(InProgress, Refer, GuidedToComplaint, Handling),
        new(InProgress, Refer, GuidedToDenunciation, Handling),
        new(InProgress, Answer, Answered, Handling),
        new(InProgress, Merge, Merged, Handling),
        new(AwaitingInformation, Accept, InProgress, Handling),
        new(AwaitingInformation, Close, Closed, Handling),
        new(Answered, React, Answered, [Citizen]),
        new(Answered, SendBack, InProgress, [Coordinator]),
        new(Answered, Publish, Published, [Coordinator]),
        new(Answered, Close, Closed, Handling),
        new(Published, React, Published, [Citizen]),
        new(Published, Close, Closed, Handling),
        new(Refused, Close, Closed, Handling),
        new(Closed, React, Closed, [Citizen]),
    ];

    /// <summary>The actions this actor may take now, in the order of the table.</summary>
    public static IReadOnlyList<ComplaintAction> Allowed(Complaint complaint, ActorKind actor) =>
        [.. Table.Where(t => t.From == complaint.Status && t.By.Contains(actor) && Stands(complaint, t.Action))
            .Select(t => t.Action).Distinct()];

    /// <summary>Conditions beyond the state itself.</summary>
    private static bool Stands(Complaint complaint, ComplaintAction action) => action switch
    {
        Route => complaint.Work.State == Routing.RoutingState.Pending,

        // While routing is pending, or in triage, there is no handler that could handle it.
        Receive or Accept or RequestInformation or Transfer or Return => complaint.Handler is not null,
        Assign => complaint.InTriage,
        Refer or Refuse or Merge => complaint.Handler is not null || complaint.InTriage,

        // A judgement of the answer needs an answer; a case closed without one has none.
        React => complaint.AnswerText is not null,

        // Conduct of officials is published as statistics only; a restricted case never (domain-rules 4.4, 4.5).
        Publish => complaint.Filed.Publish && !complaint.Restricted && complaint.Field != "staff-conduct",
        _ => true,
    };
}
