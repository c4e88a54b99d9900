using Feedback.Domain.Indices.Questions;

namespace Feedback.Domain.Tests.Indices.Questions;

public sealed class LogOddsShiftTests
{
    // By hand: 10 and 30 of 100 comments each; in both together 0.2, so the prior of 100 adds 20 that hold it and 80 that do not.
    // ln(50/150) - ln(30/170) = -1.098612 + 1.734601 = 0.635989; sqrt(1/50 + 1/150 + 1/30 + 1/170) = 0.256676.
    [Fact]
    public void The_log_odds_worked_by_hand_hold()
    {
        var shift = LogOddsShift.Of(10, 100, 30, 100, 100);

        shift.LogOdds.ShouldBe(0.635989, 1e-6);
        shift.StandardError.ShouldBe(0.256676, 1e-6);
        shift.Z.ShouldBe(2.477792, 1e-6);
    }

    [Fact]
    public void Exchanging_the_groups_turns_the_sign()
    {
        var one = LogOddsShift.Of(10, 100, 30, 200, 50);
        var other = LogOddsShift.Of(30, 200, 10, 100, 50);

        other.LogOdds.ShouldBe(-one.LogOdds, 1e-12);
        other.StandardError.ShouldBe(one.StandardError, 1e-12);
    }

    [Fact]
    public void The_same_share_in_both_is_no_shift() => LogOddsShift.Of(20, 100, 200, 1000, 30).LogOdds.ShouldBe(0, 1e-12);

    [Fact]
    public void A_term_new_to_one_group_is_finite_and_shrunk()
    {
        // 5 of 1000 where there was none: without a prior the ratio would be infinite; the prior of 100 adds 0.25 to each. Fisher's exact p is 0.06.
        var shift = LogOddsShift.Of(0, 1000, 5, 1000, 100);

        shift.LogOdds.ShouldBe(3.049079, 1e-6);
        shift.Z.ShouldBe(1.489164, 1e-6);
    }

    [Fact]
    public void A_heavier_prior_shrinks_more() =>
        LogOddsShift.Of(10, 100, 30, 100, 200).LogOdds.ShouldBeLessThan(LogOddsShift.Of(10, 100, 30, 100, 100).LogOdds);

    [Fact]
    public void A_term_in_every_comment_says_nothing() => LogOddsShift.Of(50, 50, 60, 60, 5).Z.ShouldBe(0);
}
