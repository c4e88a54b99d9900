namespace Feedback.Domain.Complaints;

/// <summary>Who did something.</summary>
public enum ActorKind
{
    Citizen,
    System,
    Officer,
    Coordinator,
    Admin,
}

/// <summary>Who did it: for staff the id of their key, never a name.</summary>
public sealed record Actor(ActorKind Kind, string? Key)
{
    public static readonly Actor Citizen = new(ActorKind.Citizen, null);

    public static readonly Actor System = new(ActorKind.System, null);
}

/// <summary>One line of the append-only history. Deadlines are computed from these and nothing else.</summary>
/// <param name="Sequence">1, 2, 3 … without gaps.</param>
/// <param name="Agency">The agency that holds the complaint after the event; none while it is in triage.</param>
/// <param name="Note">Masked text: the reason, the question, the answer, the citizen's comment.</param>
/// <param name="Reference">A code the event points to: the complaint merged into, the dislike or like.</param>
public sealed record ComplaintEvent(
    int Sequence,
    DateTimeOffset At,
    Actor Actor,
    ComplaintAction Action,
    ComplaintStatus Status,
    string? Agency,
    string? Field,
    string? Note,
    string? Reference);
