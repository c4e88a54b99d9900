using Feedback.Domain.Routing;

namespace Feedback.Domain.Complaints;

/// <summary>What an officer or coordinator orders. Which members an action takes is for the caller to have checked.</summary>
/// <param name="Agency">Where to assign or transfer to.</param>
/// <param name="Note">Masked: the reason, the question to the citizen, the guidance, or the answer.</param>
/// <param name="To">For refer: formal complaint or denunciation.</param>
/// <param name="Into">For merge: the code of the complaint it is the same as.</param>
public sealed record ComplaintOrder(
    ComplaintAction Action,
    string? Agency = null,
    string? Field = null,
    string? Note = null,
    Nature? To = null,
    string? Into = null);

/// <summary>The changed complaint; or none, with the actions that would have been allowed.</summary>
public sealed record ActOutcome(Complaint? Complaint, IReadOnlyList<ComplaintAction> Allowed);
