using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;
using static Feedback.Domain.Complaints.ComplaintAction;
using static Feedback.Domain.Complaints.ComplaintStatus;

namespace Feedback.Domain.Tests.Complaints;

public sealed class ComplaintActingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    private static readonly Actor Officer = new(ActorKind.Officer, "key-officer");
    private static readonly Actor Coordinator = new(ActorKind.Coordinator, "key-coordinator");

    [Fact]
    public void A_new_complaint_waits_for_routing_with_one_event()
    {
        var complaint = File();
        complaint.Status.ShouldBe(New);
        complaint.Work.State.ShouldBe(RoutingState.Pending);
        complaint.InTriage.ShouldBeFalse();
        complaint.Events.Single().ShouldBe(new ComplaintEvent(1, Now, Actor.Citizen, Submit, New, null, null, null, null));
    }

    [Fact]
    public void An_auto_decision_gives_it_to_the_agency()
    {
        var routed = File().Route(Decision(Band.Auto, "so-xay-dung-79"), "ubnd-79", Now)!;
        (routed.Handler, routed.Desk, routed.Field, routed.InTriage, routed.Version).ShouldBe(("so-xay-dung-79", "so-xay-dung-79", "construction", false, 2));
    }

    [Theory]
    [InlineData(Band.Suggest)]
    [InlineData(Band.Triage)]
    public void Anything_less_lies_in_triage_at_the_provinces_desk(Band band)
    {
        var routed = File().Route(Decision(band, "so-xay-dung-79"), "ubnd-79", Now)!;
        (routed.Handler, routed.Desk, routed.Field, routed.InTriage).ShouldBe((null, "ubnd-79", null, true));
    }

    [Theory]
    [InlineData(Band.Triage)]
    [InlineData(Band.Auto)]
    public void A_denunciation_is_restricted_at_once_and_lies_at_the_national_desk(Band band)
    {
        var routed = File().Route(Decision(band, "so-xay-dung-79", Nature.Denunciation), "ubnd-79", Now)!;
        (routed.Restricted, routed.Handler, routed.Desk).ShouldBe((true, null, null));
    }

    [Fact]
    public void It_is_routed_once() =>
        Routed().Route(Decision(Band.Auto, "so-y-te-79"), null, Now).ShouldBeNull();

    [Fact]
    public void The_usual_way_ends_in_an_answer_that_the_citizen_judges()
    {
        var answered = Routed()
            .Do(new(Receive), Officer).Do(new(Accept), Officer).Do(new(ComplaintAction.Answer, Note: "Đã sửa đèn ngày 24/11."), Officer);
        answered.Status.ShouldBe(Answered);
        answered.AnswerText.ShouldBe("Đã sửa đèn ngày 24/11.");
        var judged = answered.React(true, null, Now.AddDays(1)).Complaint!;
        judged.Reaction.ShouldBe(new Reaction(true, null, Now.AddDays(1)));
        judged.Events.Select(e => e.Sequence).ShouldBe([1, 2, 3, 4, 5, 6]);
        judged.Events.Select(e => e.Action).ShouldBe([Submit, ComplaintAction.Route, Receive, Accept, ComplaintAction.Answer, ComplaintAction.React]);
        judged.Version.ShouldBe(6);
    }

    [Fact]
    public void There_is_nothing_to_judge_before_the_answer()
    {
        var outcome = Routed().React(true, null, Now);
        outcome.Complaint.ShouldBeNull();
        outcome.Allowed.ShouldBeEmpty();
    }

    [Fact]
    public void An_illegal_move_changes_nothing_and_names_the_legal_ones()
    {
        var outcome = Routed().Act(new(ComplaintAction.Answer, Note: "x"), Officer, null, Now);
        outcome.Complaint.ShouldBeNull();
        outcome.Allowed.ShouldBe([Receive, Accept, RequestInformation, Transfer, Return, Refer, Refuse, Merge]);
    }

    [Fact]
    public void Only_a_coordinator_assigns_what_is_in_triage()
    {
        var triage = File().Route(Decision(Band.Triage, null), "ubnd-79", Now)!;
        triage.Act(new(Assign, Agency: "so-y-te-79", Field: "health"), Officer, null, Now).Complaint.ShouldBeNull();
        var assigned = triage.Do(new(Assign, Agency: "so-y-te-79", Field: "health"), Coordinator);
        (assigned.Handler, assigned.Field, assigned.InTriage).ShouldBe(("so-y-te-79", "health", false));
        assigned.Decision!.Overrides.Single().ShouldBe(new Override("health", "so-y-te-79", "key-coordinator", null, Now));
    }

    [Fact]
    public void A_transfer_is_a_correction_and_starts_anew_with_the_other_agency()
    {
        var moved = Routed().Do(new(Accept), Officer).Do(new(Transfer, Agency: "so-y-te-79", Field: "health", Note: "Không thuộc thẩm quyền"), Officer);
        (moved.Status, moved.Handler, moved.Desk, moved.Field).ShouldBe((New, "so-y-te-79", "so-y-te-79", "health"));
        moved.Decision!.Overrides.Single().Reason.ShouldBe("Không thuộc thẩm quyền");
    }

    [Fact]
    public void A_returned_complaint_is_in_triage_again()
    {
        var returned = Routed().Do(new(Return, Note: "Gửi nhầm"), Officer);
        (returned.Handler, returned.Desk, returned.InTriage).ShouldBe((null, "desk", true));
    }

    [Theory]
    [InlineData(Nature.FormalComplaint, GuidedToComplaint, false)]
    [InlineData(Nature.Denunciation, GuidedToDenunciation, true)]
    public void Referring_depends_on_what_it_is(Nature to, ComplaintStatus status, bool restricted)
    {
        var referred = Routed().Do(new(Refer, To: to, Note: "Hướng dẫn"), Officer);
        (referred.Status, referred.Restricted).ShouldBe((status, restricted));
    }

    [Theory]
    [InlineData(true, "construction", true)]
    [InlineData(false, "construction", false)]
    [InlineData(true, "staff-conduct", false)]
    public void Only_what_the_citizen_agreed_to_and_is_no_conduct_case_can_be_published(bool agreed, string field, bool allowed)
    {
        var complaint = Answer(File(agreed).Route(Decision(Band.Auto, "so-xay-dung-79", field: field), null, Now)!);
        ComplaintWorkflow.Allowed(complaint, ActorKind.Coordinator).Contains(Publish).ShouldBe(allowed);
    }

    [Fact]
    public void A_sent_back_answer_is_withdrawn_with_its_judgement()
    {
        var back = Answer(Routed()).React(false, "Chưa trả lời đúng", Now).Complaint!.Do(new(SendBack, Note: "Chưa đúng câu hỏi"), Coordinator);
        (back.Status, back.AnswerText, back.Reaction).ShouldBe((InProgress, null, null));
        back.Events.ShouldContain(e => e.Action == ComplaintAction.Answer);
    }

    private static Complaint Answer(Complaint complaint) =>
        complaint.Do(new(Accept), Officer).Do(new(ComplaintAction.Answer, Note: "Trả lời đầy đủ"), Officer);

    private static Complaint Routed() => File().Route(Decision(Band.Auto, "so-xay-dung-79"), null, Now)!;

    private static Complaint File(bool publish = true) => Complaint.File(
        new NewComplaint(Now, "Đèn đường hỏng", "79", null, null, null, publish, "vi", "hash", null, null, null), "PAKN.20261123.0001");

    private static RoutingDecision Decision(Band band, string? agency, Nature nature = Nature.Petition, string field = "construction") => new(
        band, "m1", null, new NatureFinding(nature, 1), [new Candidate(field, agency, 0.9)], [], null, [], Now, []);
}

internal static class Doing
{
    public static Complaint Do(this Complaint complaint, ComplaintOrder order, Actor actor)
    {
        var outcome = complaint.Act(order, actor, "desk", new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero));
        return outcome.Complaint.ShouldNotBeNull($"{order.Action} from {complaint.Status}; allowed: {string.Join(", ", outcome.Allowed)}");
    }
}
