using Feedback.Domain.Routing;

namespace Feedback.Classification.Tests;

public sealed class CalibrationTests
{
    // Of 100 texts scored 0.9, 0.1 sixty are right: as sure as 0.6 is 0.9 to the power of 1/T.
    private static readonly HeldOutPrediction[] TooSure = [.. Enumerable.Range(0, 100).Select(at => Prediction(0.9, at < 60))];

    [Fact]
    public void Too_sure_scores_get_a_temperature_above_one_that_makes_them_true()
    {
        var temperature = Calibration.Temperature(TooSure);
        // ln 9 / T = ln 1.5
        temperature.ShouldBe(Math.Log(9) / Math.Log(1.5) > 5 ? 5 : Math.Log(9) / Math.Log(1.5), 0.01);
        TooSure[0].At(temperature).Confidence.ShouldBe(0.608, 0.001);
    }

    [Fact]
    public void Scores_that_are_right_keep_their_temperature() =>
        Calibration.Temperature([.. Enumerable.Range(0, 100).Select(at => Prediction(0.8, at < 80))]).ShouldBe(1, 0.01);

    [Fact]
    public void The_error_is_the_mean_distance_between_confidence_and_truth()
    {
        Calibration.Error(TooSure).ShouldBe(0.3, 1e-9);
        Calibration.Error([.. Enumerable.Range(0, 10).Select(at => Prediction(0.8, at < 8))]).ShouldBe(0, 1e-9);
        // Half the texts in a bin that is 0.3 off, half in one that is true.
        Calibration.Error([.. TooSure, .. Enumerable.Range(0, 100).Select(at => Prediction(0.7, at < 70))]).ShouldBe(0.15, 1e-9);
        Calibration.Error([]).ShouldBe(0);
    }

    [Fact]
    public void A_temperature_changes_no_order_and_keeps_the_sum()
    {
        var raw = new HeldOutPrediction("a", [new("a", 0.5), new("b", 0.3), new("c", 0.2)]);
        var cooler = raw.At(0.5);
        cooler.Ranked.Select(score => score.Field).ShouldBe(["a", "b", "c"]);
        cooler.Ranked.Select(score => Math.Round(score.Score, 4)).ShouldBe([0.6579, 0.2368, 0.1053]);
    }

    private static HeldOutPrediction Prediction(double score, bool right) =>
        new(right ? "a" : "b", [new FieldScore("a", score), new FieldScore("b", 1 - score)]);
}
