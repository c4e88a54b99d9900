using Feedback.Domain.Routing;

namespace Feedback.Domain.Tests.Routing;

public sealed class ModelTrialsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Fewer_than_forty_new_corrections_are_not_worth_a_training()
    {
        ModelTrials.Part(Corrections(39), null).ShouldBeNull();
        ModelTrials.Part(Corrections(60), Monday.AddMinutes(20)).ShouldBeNull();
        ModelTrials.Part(Corrections(61), Monday.AddMinutes(20)).ShouldNotBeNull();
    }

    [Fact]
    public void The_latest_three_tenths_of_the_new_ones_are_asked_and_all_others_learned()
    {
        var (learned, asked) = ModelTrials.Part([.. Corrections(140).Reverse()], Monday.AddMinutes(39))!.Value;
        asked.Select(correction => correction.At).ShouldBe(Enumerable.Range(110, 30).Select(at => Monday.AddMinutes(at)));
        learned.Select(correction => correction.At).ShouldBe(Enumerable.Range(0, 110).Select(at => Monday.AddMinutes(at)));
    }

    [Fact]
    public void A_model_that_is_right_as_often_passes() => Judge([.. Answers("tax", 20, 15, 15)]).Passed.ShouldBeTrue();

    [Fact]
    public void A_model_that_is_right_less_often_does_not() => Judge([.. Answers("tax", 20, 14, 15)]).Reasons.ShouldBe(["worse-overall"]);

    [Fact]
    public void A_field_that_loses_more_than_the_margin_holds_the_model_back_even_if_it_is_better_in_all()
    {
        var trial = Judge([.. Answers("tax", 40, 40, 20), .. Answers("land", 40, 30, 33)]);
        trial.Reasons.ShouldBe(["field-lost:land"]);
        trial.Fields.ShouldBe([new FieldTrial("land", 40, 0.75, 0.825), new FieldTrial("tax", 40, 1, 0.5)]);
        // Two texts may be chance.
        Judge([.. Answers("tax", 40, 40, 20), .. Answers("land", 10, 7, 9)]).Passed.ShouldBeTrue();
    }

    [Fact]
    public void A_field_forgotten_among_the_held_out_seed_texts_holds_the_model_back() =>
        ModelTrials.Judge(Active(0.9), Quality(0.79), [.. Answers("tax", 20, 20, 10)]).Reasons.ShouldBe(["seed-lost:tax"]);

    [Fact]
    public void Without_anything_to_ask_nothing_is_promoted() => Judge([]).Reasons.ShouldBe(["nothing-to-ask"]);

    private static ModelTrial Judge(IReadOnlyList<TrialAnswer> answers) => ModelTrials.Judge(Active(0.9), Quality(0.9), answers);

    private static IEnumerable<TrialAnswer> Answers(string field, int texts, int candidate, int active) =>
        Enumerable.Range(0, texts).Select(at => new TrialAnswer(field, at < candidate, at < active));

    private static StoredModel Active(double recall) => new(
        "seed-1", Monday, 1, new TrainingCounts(100, 0, 0, 0, 0), null, ["land", "tax"], new Thresholds(0.9, 0.5),
        new ModelCalibration(1, 1, 0.5, new NatureThresholds(0.3, 0.1, 0.5, 0.5)), Quality(recall), null, "", []);

    private static ModelQuality Quality(double recall) =>
        new(0.8, 0.9, 0.8, 0.4, 0.95, 0.2, 0.05, [new FieldQuality("tax", 100, recall, 0.9, 0.4, 0.95)], []);

    private static Correction[] Corrections(int count) =>
        [.. Enumerable.Range(0, count).Select(at => new Correction($"PAKN.{at}", "Chữ", "tax", Nature.Petition, "k1", Monday.AddMinutes(at)))];
}
