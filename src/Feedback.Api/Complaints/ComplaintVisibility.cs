using Feedback.Api.Access;
using Feedback.Api.Catalogue;
using Feedback.Domain.Access;
using Feedback.Domain.Complaints;

namespace Feedback.Api.Complaints;

/// <summary>Who sees which complaint. The list and the single case ask the same questions here.</summary>
internal static class ComplaintVisibility
{
    /// <summary>
    /// Officers see what their agencies handle; coordinators also what lies in triage at their desks and what is restricted;
    /// the committee sees all of its subtree but the restricted.
    /// </summary>
    public static bool Sees(this Caller caller, Complaint complaint, LiveCatalogue catalogue)
    {
        if (!caller.Reaches(complaint.Desk, catalogue)) return false;
        if (caller.Is(Role.Coordinator)) return true;
        if (complaint.Restricted) return false;
        return caller.Is(Role.Committee) || complaint.Handler is not null;
    }

    /// <summary>Contact data goes to those who handle the case; never to the committee, and of a denunciation's sender to nobody.</summary>
    public static bool SeesContact(this Caller caller, Complaint complaint) =>
        !complaint.Restricted && (caller.Is(Role.Officer) || caller.Is(Role.Coordinator));

    /// <summary>As whom the caller acts on complaints; none for those who only read.</summary>
    public static ActorKind? ActsAs(this Caller caller, ComplaintAction action, Complaint complaint)
    {
        // A key may hold both roles: it acts in the one that allows the action.
        ActorKind[] kinds =
        [
            .. caller.Is(Role.Officer) ? [ActorKind.Officer] : Array.Empty<ActorKind>(),
            .. caller.Is(Role.Coordinator) ? [ActorKind.Coordinator] : Array.Empty<ActorKind>(),
        ];
        return kinds.Length == 0 ? null : kinds.FirstOrDefault(kind => ComplaintWorkflow.Allowed(complaint, kind).Contains(action), kinds[0]);
    }

    public static IReadOnlyList<ComplaintAction> Actions(this Caller caller, Complaint complaint) =>
    [
        .. (caller.Is(Role.Officer) ? ComplaintWorkflow.Allowed(complaint, ActorKind.Officer) : [])
            .Union(caller.Is(Role.Coordinator) ? ComplaintWorkflow.Allowed(complaint, ActorKind.Coordinator) : []),
    ];
}
