using Feedback.Domain.Routing;

namespace Feedback.Classification.Tests;

public sealed class HeldOutTests
{
    [Fact]
    public void Folds_are_stratified_and_seeded()
    {
        var examples = Enumerable.Range(0, 100).Select(at => Example.Of(at < 30 ? "a" : "b", Word(at))).ToArray();

        var folds = HeldOut.Assign(examples, 5, 1);

        folds.Zip(examples).CountBy(pair => (pair.First, pair.Second.Class)).ShouldBe(
            [.. Enumerable.Range(0, 5).SelectMany(fold => new[] { KeyValuePair.Create((fold, "a"), 6), KeyValuePair.Create((fold, "b"), 14) })], ignoreOrder: true);
        HeldOut.Assign(examples, 5, 1).ShouldBe(folds);
        HeldOut.Assign(examples, 5, 2).ShouldNotBe(folds);
    }

    [Fact]
    public void The_same_words_in_any_spelling_lie_in_one_fold()
    {
        Example[] examples = [.. Enumerable.Range(0, 40).Select(at => Example.Of("a", at % 2 == 0 ? "Đèn đường hỏng!" : "DEN duong hong")), Example.Of("a", "khác"), Example.Of("a", "nữa")];
        HeldOut.Assign(examples, 5, 1).Take(40).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void No_model_is_asked_about_a_text_it_was_trained_on()
    {
        var examples = Enumerable.Range(0, 23).Select(at => Example.Of(at < 10 ? "a" : "b", Word(at))).ToList();
        var asked = new List<int>();

        var predictions = HeldOut.Predict(
            examples, 5, 1,
            (known, held) =>
            {
                known.Intersect(held).ShouldBeEmpty();
                (known.Length + held.Length).ShouldBe(23);
                lock (asked) asked.AddRange(held);
                return [.. held.Select(at => new HeldOutPrediction(examples[at].Class, [new FieldScore($"{at}", 1)]))];
            },
            TestContext.Current.CancellationToken);

        asked.Order().ShouldBe(Enumerable.Range(0, 23));
        predictions.Select(prediction => prediction.Ranked[0].Field).ShouldBe(Enumerable.Range(0, 23).Select(at => $"{at}"));
    }

    // 40 predictions: the 20 surest right, then wrong and right by turns.
    [Fact]
    public void A_threshold_is_the_lowest_that_reaches_its_precision()
    {
        var predictions = Enumerable.Range(0, 40).Select(at => Prediction(1 - (at * 0.01), at < 20 || at % 2 == 1)).ToArray();

        var thresholds = HeldOutFigures.Thresholds(predictions);

        // At 22 predictions one is wrong (95.45 %), at 23 two are; at 40 ten are wrong (75 %), at 34 seven (79.4 %), at 32 six (81 %).
        thresholds.Auto.ShouldBe(1 - (21 * 0.01), 1e-9);
        thresholds.Suggest.ShouldBe(1 - (31 * 0.01), 1e-9);
        var quality = HeldOutFigures.Quality(predictions, predictions, thresholds, []);
        (quality.Accuracy, quality.Top3, quality.MacroF1, quality.AutoCoverage, quality.AutoPrecision).ShouldBe((0.75, 0.75, 60.0 / 70, 22.0 / 40, 21.0 / 22));
        quality.Fields.ShouldBe([new FieldQuality("a", 40, 0.75, 1, 22.0 / 40, 1)]);
    }

    [Fact]
    public void A_threshold_nothing_reaches_is_never() =>
        HeldOutFigures.Thresholds([.. Enumerable.Range(0, 40).Select(at => Prediction(0.5, at % 2 == 0))]).ShouldBe(new Thresholds(1.01, 1.01));

    [Fact]
    public void Nineteen_predictions_are_too_few_to_trust() =>
        HeldOutFigures.Thresholds([.. Enumerable.Range(0, 19).Select(_ => Prediction(0.9, true))]).ShouldBe(new Thresholds(1.01, 1.01));

    [Fact]
    public void Equal_confidences_stand_or_fall_together() =>
        HeldOutFigures.Thresholds([.. Enumerable.Range(0, 40).Select(at => Prediction(0.5, at < 20))]).Auto.ShouldBe(1.01);

    // Letters: numbers are one class.
    private static string Word(int at) => $"chu {(char)('a' + (at % 26))}{(char)('b' + (at / 26))}";

    private static HeldOutPrediction Prediction(double score, bool right) =>
        new("a", [new FieldScore(right ? "a" : "b", score), new FieldScore("c", 0)]);
}
