using Feedback.Domain.Indices.Profiles;

namespace Feedback.Domain.Tests.Indices.Profiles;

public sealed class Qd766OptionsTests
{
    private static readonly Dictionary<string, string> SharedOut = new() { [Qd766.WithoutPetitions] = "sharedOut" };

    [Fact]
    public void Options_not_chosen_are_named_with_their_usual_value() =>
        ProfileFigures.From(Qd766.Profile, []).Options.ShouldBe(new Dictionary<string, string>
        {
            [Qd766.WithoutPetitions] = "fullPoints",
            [Qd766.PetitionDenominator] = "firstReceived",
            [Qd766.DossierSigns] = "union",
        });

    [Theory]
    [InlineData("SOMETHING", "else")]
    [InlineData(Qd766.WithoutPetitions, "else")]
    public void An_option_or_value_that_is_not_there_is_refused(string option, string value) =>
        Should.Throw<ArgumentException>(() => ProfileFigures.From(Qd766.Profile, [], new Dictionary<string, string> { [option] = value }));

    /// <summary>850/1000 of dossiers: 5.666… of 6 is 17.00 of 18.</summary>
    [Fact]
    public void Without_any_petition_the_text_gives_all_18_points_to_the_dossiers()
    {
        var counts = new[] { new MetricCount(Qd766.OnTime, 0, 0), new MetricCount(Qd766.PetitionSatisfaction, 0, 0), new MetricCount(Qd766.DossierSatisfaction, 850, 1000) };

        var shared = ProfileFigures.From(Qd766.Profile, counts, SharedOut);
        shared.Metrics.Select(m => (m.Score, m.MaxScore)).Take(3).ShouldBe([(null, 0), (null, 0), (17m, 18)]);
        (shared.Total, shared.TotalRatio, shared.Band).ShouldBe((17m, 94.44m, Band.Excellent));

        ProfileFigures.From(Qd766.Profile, counts).Total.ShouldBe(17.67m);
    }

    [Fact]
    public void One_empty_metric_shares_its_points_between_the_other_two()
    {
        // 9 of 18 each: 45/50 -> 8.10; 850/1000 -> 8.50.
        var shared = ProfileFigures.From(
            Qd766.Profile, [new(Qd766.OnTime, 45, 50), new(Qd766.PetitionSatisfaction, 0, 0), new(Qd766.DossierSatisfaction, 850, 1000)], SharedOut);

        shared.Metrics.Select(m => m.Score).Take(3).ShouldBe([8.10m, null, 8.50m]);
        shared.Total.ShouldBe(16.60m);
    }

    [Fact]
    public void A_metric_that_was_not_reported_gives_nothing_away_and_leaves_no_total() =>
        ProfileFigures.From(Qd766.Profile, [new(Qd766.OnTime, 0, 0), new(Qd766.DossierSatisfaction, 9, 10)], SharedOut).Total.ShouldBeNull();
}
