using Feedback.Trials.Stuffing;

namespace Feedback.Domain.Tests.Integrity;

/// <summary>A short seeded run of the trial; docs/integrity.md has the long one.</summary>
public sealed class StuffingTrialTests
{
    private static readonly (IReadOnlyList<AttackOutcome> Attacked, HonestOutcome Honest) Run = StuffingTrial.Once(1, 40, Attack.All, 24);

    [Fact]
    public void Honest_offices_keep_nearly_all_their_ratings() => Run.Honest.Share.ShouldBeLessThan(0.003);

    [Theory]
    [InlineData("NetworkScript", "50 in an hour", 0.9)]
    [InlineData("NetworkScript", "200 in an hour", 0.9)]
    [InlineData("PastedComments", "40 in a day", 0.9)]
    [InlineData("PastedComments", "150 in a day", 0.9)]
    public void What_can_be_told_apart_is_set_aside(string kind, string strength, double share)
    {
        var outcome = Run.Attacked.Single(one => one.Attack.Kind.ToString() == kind && one.Attack.Strength == strength);

        ((double)outcome.Caught / outcome.Sent).ShouldBeGreaterThan(share);
    }

    [Theory]
    [InlineData("KioskOfficer", "60 a day")]
    [InlineData("InventingIssuer", "+300% a day")]
    [InlineData("SlowCampaign", "+300% against")]
    public void Strong_attacks_of_every_other_kind_are_noticed(string kind, string strength) =>
        Run.Attacked.Single(one => one.Attack.Kind.ToString() == kind && one.Attack.Strength == strength).Noticed.ShouldBeTrue();
}
