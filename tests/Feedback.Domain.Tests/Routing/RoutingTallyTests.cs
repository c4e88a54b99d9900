using Feedback.Domain.Complaints;
using Feedback.Domain.Indices;
using Feedback.Domain.Routing;
using Band = Feedback.Domain.Routing.Band;

namespace Feedback.Domain.Tests.Routing;

public sealed class RoutingTallyTests
{
    // Monday 23 November 2026, one in the morning in Viet Nam: still Sunday in UTC.
    private static readonly DateTimeOffset Monday = new(2026, 11, 22, 18, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Precision_comes_from_the_decided_audit_sample_alone()
    {
        var quality = Tally(
            Routed("land", Band.Suggest, audited: true, decided: "land"),
            Routed("land", Band.Suggest, audited: true, decided: "land"),
            Routed("land", Band.Suggest, audited: true, decided: "tax"),
            Routed("land", Band.Suggest, audited: true),
            Routed("land", Band.Auto, decided: "tax"),
            Routed("land", Band.Auto),
            Routed("land", Band.Suggest, decided: "tax"),
            Routed("land", Band.Triage));

        var land = quality.Fields.ShouldHaveSingleItem();
        (land.Complaints, land.Sent, land.Coverage, land.Corrected).ShouldBe((8, 2, 0.75, 1));
        (land.Audit.Audited, land.Audit.Waiting, land.Audit.Right, land.Audit.Precision).ShouldBe((4, 1, 2, 0.6667));
        land.Audit.Interval.ShouldBe(WilsonInterval.From(2, 3));
        (quality.Complaints, quality.Auto, quality.Suggest, quality.Triage).ShouldBe((8, 2, 5, 1));
    }

    [Fact]
    public void A_field_nobody_has_audited_has_no_precision()
    {
        var audit = Tally(Routed("land", Band.Auto)).Audit;
        (audit.Audited, audit.Precision, audit.Interval).ShouldBe((0, null, null));
    }

    [Fact]
    public void What_a_citizen_named_says_nothing_about_the_classifier()
    {
        var quality = Tally(Routed("land", Band.Auto, rule: "given-agency"));
        (quality.Auto, quality.Fields.Count, quality.Weeks.Single().Confidence).ShouldBe((1, 0, null));
    }

    [Fact]
    public void Weeks_begin_on_the_Vietnamese_Monday()
    {
        var quality = Tally(Routed("land", Band.Auto), Routed("tax", Band.Triage, at: Monday.AddHours(-1).AddSeconds(-1)), Routed("tax", Band.Triage, rule: "unfamiliar-text"));
        quality.Weeks.ShouldBe(
        [
            new RoutedWeek(new DateOnly(2026, 11, 16), 1, 0, 0.9, 0.8, 0),
            new RoutedWeek(new DateOnly(2026, 11, 23), 2, 0.5, 0.9, 0.8, 1),
        ]);
    }

    [Fact]
    public void What_is_not_routed_yet_is_not_counted() => Tally(Complaint.File(Filed(Monday), "PAKN.1")).Complaints.ShouldBe(0);

    private static RoutingQuality Tally(params Complaint[] complaints)
    {
        var tally = new RoutingTally();
        foreach (var complaint in complaints) tally.Add(complaint);
        return tally.Result();
    }

    private static Complaint Routed(
        string field, Band band, bool audited = false, string? decided = null, string? rule = null, DateTimeOffset? at = null)
    {
        var decision = new RoutingDecision(
            band, "m1", rule, new NatureFinding(Nature.Petition, 0.9), [new Candidate(field, "a-1", 0.9)], [], null, audited ? [AuditSample.Flag] : [],
            Monday, decided is null ? [] : [new Override(decided, "a-2", "k1", null, Monday)], KnownShare: 0.8);
        return Complaint.File(Filed(at ?? Monday), "PAKN.1") with { Decision = decision };
    }

    private static NewComplaint Filed(DateTimeOffset at) => new(at, "Chữ", null, null, null, null, false, null, "h", null, null, null);
}
