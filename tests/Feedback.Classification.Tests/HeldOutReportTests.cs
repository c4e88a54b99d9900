namespace Feedback.Classification.Tests;

public sealed class HeldOutReportTests
{
    // Some twenty seconds: the one cross-validation of the tests. When it fails, the training texts or the way they are learned have changed:
    // dotnet run -c Release --project tests/Feedback.Benchmarks -- held-out training/held-out.json
    [Fact]
    public void The_shipped_held_out_figures_are_those_of_the_shipped_texts()
    {
        var set = TrainingSet.Of(TrainedModel.Texts(), FieldTerms.Load());
        var shipped = HeldOutReport.For(set, TrainedModel.Seed, new CancellationToken(canceled: true));

        var made = HeldOutReport.Make(set, TrainedModel.Seed, TestContext.Current.CancellationToken);

        made.Of.ShouldBe(shipped.Of);
        made.Quality.Accuracy.ShouldBe(shipped.Quality.Accuracy, 0.003);
        made.Quality.AutoCoverage.ShouldBe(shipped.Quality.AutoCoverage, 0.02);
        made.Thresholds.Auto.ShouldBe(shipped.Thresholds.Auto, 0.02);
        made.Calibration.FieldTemperature.ShouldBe(shipped.Calibration.FieldTemperature, 0.02);
        made.Calibration.Natures.Denunciation.ShouldBe(shipped.Calibration.Natures.Denunciation, 0.02);
        foreach (var (one, other) in made.Quality.Natures.Zip(shipped.Quality.Natures)) one.Recall.ShouldBe(other.Recall, 0.01);
    }
}
