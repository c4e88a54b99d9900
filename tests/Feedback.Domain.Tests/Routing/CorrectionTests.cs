using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;

namespace Feedback.Domain.Tests.Routing;

public sealed class CorrectionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    private static readonly Actor Officer = new(ActorKind.Officer, "k1");

    [Fact]
    public void A_transfer_is_a_label_with_who_and_why()
    {
        var moved = Act(new ComplaintOrder(ComplaintAction.Transfer, "a-2", "tax", "Việc thuế"));
        moved.CorrectedAt.ShouldBe(Now);
        moved.Decision!.Overrides.ShouldBe([new Override("tax", "a-2", "k1", "Việc thuế", Now)]);
        Correction.Of(moved).ShouldBe(new Correction("PAKN.1", "Nội dung", "tax", Nature.Petition, "k1", Now));
    }

    [Fact]
    public void Who_names_an_agency_alone_has_chosen_the_candidate_that_leads_there() =>
        Correction.Of(Act(new ComplaintOrder(ComplaintAction.Transfer, "a-3")))!.Field.ShouldBe("health");

    [Fact]
    public void An_agency_no_candidate_leads_to_tells_no_field() => Correction.Of(Act(new ComplaintOrder(ComplaintAction.Transfer, "a-9"))).ShouldBeNull();

    [Fact]
    public void A_referral_is_a_label_of_the_nature()
    {
        var referred = Act(new ComplaintOrder(ComplaintAction.Refer, To: Nature.Denunciation, Note: "Tố cáo"));
        Correction.Of(referred).ShouldBe(new Correction("PAKN.1", "Nội dung", null, Nature.Denunciation, "k1", Now));
    }

    [Fact]
    public void The_last_decision_counts() =>
        Correction.Of(Act(new ComplaintOrder(ComplaintAction.Transfer, "a-2", "tax")).Act(new ComplaintOrder(ComplaintAction.Transfer, "a-1", "land"), Officer, null, Now).Complaint!)!
            .Field.ShouldBe("land");

    [Fact]
    public void Other_actions_are_no_labels()
    {
        var accepted = Act(new ComplaintOrder(ComplaintAction.Accept));
        (accepted.CorrectedAt, Correction.Of(accepted)).ShouldBe((null, null));
    }

    private static Complaint Act(ComplaintOrder order)
    {
        var filed = new NewComplaint(Now, "Nội dung", null, null, null, null, false, null, "h", null, null, null);
        var decision = new RoutingDecision(
            Band.Auto, "m1", null, new NatureFinding(Nature.Petition, 0.9), [new Candidate("land", "a-1", 0.9), new Candidate("health", "a-3", 0.1)], [], null, [], Now, []);
        return Complaint.File(filed, "PAKN.1").Route(decision, null, Now)!.Act(order, Officer, null, Now).Complaint!;
    }
}
