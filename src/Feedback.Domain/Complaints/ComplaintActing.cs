using Feedback.Domain.Routing;

namespace Feedback.Domain.Complaints;

/// <summary>Carries out orders on a complaint: pure, so that the same order on the same complaint always gives the same history.</summary>
public static class ComplaintActing
{
    /// <summary>Carries out an officer's or coordinator's order.</summary>
    /// <param name="triageDesk">Where the complaint lies when it goes back to triage.</param>
    public static ActOutcome Act(this Complaint complaint, ComplaintOrder order, Actor actor, string? triageDesk, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(actor);
        var allowed = ComplaintWorkflow.Allowed(complaint, actor.Kind);
        if (!allowed.Contains(order.Action)) return new ActOutcome(null, allowed);

        var next = complaint with { Status = Target(complaint, order) };
        next = order.Action switch
        {
            ComplaintAction.Assign or ComplaintAction.Transfer => next with
            {
                Handler = order.Agency,
                Desk = order.Agency,
                Field = order.Field ?? next.Field,
                // A person has looked and found a case for an agency: it is no denunciation.
                Restricted = false,
            },
            ComplaintAction.Return => next with { Handler = null, Desk = triageDesk },
            ComplaintAction.Refer when order.To == Nature.Denunciation => next with { Restricted = true, Handler = null, Desk = null },
            ComplaintAction.Answer => next with { AnswerText = order.Note },
            ComplaintAction.SendBack => next with { AnswerText = null, Reaction = null },
            _ => next,
        };
        return new ActOutcome(Corrected(next, order, actor, now).Record(actor, order.Action, order.Note, order.Into, now), allowed);
    }

    /// <summary>Takes the citizen's judgement of the answer; a later one replaces it, both stay in the history.</summary>
    public static ActOutcome React(this Complaint complaint, bool like, string? comment, DateTimeOffset now)
    {
        var allowed = ComplaintWorkflow.Allowed(complaint, ActorKind.Citizen);
        if (!allowed.Contains(ComplaintAction.React)) return new ActOutcome(null, allowed);
        var next = complaint with { Reaction = new Reaction(like, comment, now) };
        return new ActOutcome(
            next.Record(Actor.Citizen, ComplaintAction.React, comment, like ? "like" : "dislike", now), allowed);
    }

    /// <summary>Applies a routing decision to a complaint that waits for one; null when it does not wait any more.</summary>
    public static Complaint? Route(this Complaint complaint, RoutingDecision decision, string? triageDesk, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(complaint);
        ArgumentNullException.ThrowIfNull(decision);
        if (complaint.Work.State != RoutingState.Pending) return null;
        var first = decision.Candidates.Count > 0 ? decision.Candidates[0] : null;
        var restricted = decision.Nature.Code == Nature.Denunciation;

        // Whatever the band says: the first choice for an accusation may be the accused.
        var handler = decision.Band == Band.Auto && !restricted ? first?.Agency : null;
        var next = complaint with
        {
            Handler = handler,
            // The accused unit may be the province's own: a denunciation lies at the national desk only.
            Desk = handler ?? (restricted ? null : triageDesk),
            Field = handler is null ? null : first?.Field,
            Restricted = restricted,
            Decision = decision,
            Work = complaint.Work with { State = RoutingState.Done, Attempts = complaint.Work.Attempts + 1 },
        };
        return next.Record(Actor.System, ComplaintAction.Route, null, null, now);
    }

    private static ComplaintStatus Target(Complaint complaint, ComplaintOrder order) => order switch
    {
        { Action: ComplaintAction.Refer, To: Nature.Denunciation } => ComplaintStatus.GuidedToDenunciation,
        { Action: ComplaintAction.Refer } => ComplaintStatus.GuidedToComplaint,
        _ => ComplaintWorkflow.Table.First(t => t.From == complaint.Status && t.Action == order.Action).To,
    };

    // Who decided otherwise than the classifier, or as it did, and why: what it learns from.
    private static Complaint Corrected(Complaint complaint, ComplaintOrder order, Actor actor, DateTimeOffset now)
    {
        if (order.Action is not (ComplaintAction.Assign or ComplaintAction.Transfer or ComplaintAction.Refer)) return complaint;
        if (complaint.Decision is not { } decision || actor.Key is not { } key) return complaint;
        var made = new Override(order.Field, order.Agency, key, order.Note, now, order.Action == ComplaintAction.Refer ? order.To : null);
        return complaint with { Decision = decision with { Overrides = [.. decision.Overrides, made] }, CorrectedAt = now };
    }

    private static Complaint Record(
        this Complaint next, Actor actor, ComplaintAction action, string? note, string? reference, DateTimeOffset now) =>
        next with
        {
            Version = next.Version + 1,
            Events =
            [
                .. next.Events,
                new ComplaintEvent(next.Events.Count + 1, now, actor, action, next.Status, next.Handler, next.Field, note, reference),
            ],
        };
}
