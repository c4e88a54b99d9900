using Feedback.Domain.Routing;

namespace Feedback.Classification.Tests;

public sealed class HeldOutTests
{
    [Fact]
    public void Folds_are_stratified_and_seeded()
    {
        var fields = Enumerable.Range(0, 100).Select(at => at < 30 ? "a" : "b").ToArray();

        var folds = HeldOut.Assign(fields, 5, 1);

        folds.Zip(fields).CountBy(text => text).ShouldBe(
            [.. Enumerable.Range(0, 5).SelectMany(fold => new[] { KeyValuePair.Create((fold, "a"), 6), KeyValuePair.Create((fold, "b"), 14) })], ignoreOrder: true);
        HeldOut.Assign(fields, 5, 1).ShouldBe(folds);
        HeldOut.Assign(fields, 5, 2).ShouldNotBe(folds);
    }

    [Fact]
    public void No_model_is_asked_about_a_text_it_was_trained_on()
    {
        var complaints = Enumerable.Range(0, 23).Select(at => new ComplaintRow { Field = at < 10 ? "a" : "b", Text = $"{at}" }).ToList();
        var asked = new List<string>();

        var predictions = HeldOut.Predict(
            new TrainingSet(complaints, [], []), complaints, 5, 1,
            (known, rows, _) =>
            {
                known.Complaints.Select(row => row.Text).Intersect(rows.Select(row => row.Text)).ShouldBeEmpty();
                (known.Complaints.Count + rows.Count).ShouldBe(23);
                asked.AddRange(rows.Select(row => row.Text));
                return [.. rows.Select(row => new HeldOutPrediction(row.Field, [new FieldScore(row.Text, 1)]))];
            },
            TestContext.Current.CancellationToken);

        asked.Order().ShouldBe(complaints.Select(row => row.Text).Order());
        predictions.Select(prediction => prediction.Ranked[0].Field).ShouldBe(complaints.Select(row => row.Text));
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
        HeldOutFigures.Quality(predictions, thresholds).ShouldBe(new ModelQuality(0.75, 0.75, 60.0 / 70, 22.0 / 40, 21.0 / 22));
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

    private static HeldOutPrediction Prediction(double score, bool right) =>
        new("a", [new FieldScore(right ? "a" : "b", score), new FieldScore("c", 0)]);
}
