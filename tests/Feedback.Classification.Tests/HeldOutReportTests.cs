namespace Feedback.Classification.Tests;

public sealed class HeldOutReportTests
{
    // Two of the ten models are trained anew, some ten seconds. When it fails, the training texts or the way they are learned have changed:
    // dotnet run -c Release --project tests/Feedback.Benchmarks -- held-out training/held-out.json
    [Fact]
    public void The_shipped_held_out_figures_are_those_of_the_shipped_texts()
    {
        var set = TrainingSet.Of(TrainedModel.Texts(), FieldTerms.Load());
        var shipped = HeldOutReport.For(set, TrainedModel.Seed, new CancellationToken(canceled: true));

        var fields = FieldTraining.FirstFold(set, TrainedModel.Seed).ToList();
        var natures = NatureTraining.FirstFold(set, TrainedModel.Seed).ToList();

        // A processor of another make may round otherwise: of some five hundred answers each, one or two may tip.
        fields.Count(asked => asked.Answer.Right).ShouldBeInRange(shipped.FirstFields - 2, shipped.FirstFields + 2);
        natures.Count(asked => asked.Answer.Right).ShouldBeInRange(shipped.FirstNatures - 2, shipped.FirstNatures + 2);

        // And what follows from them: the temperature and threshold shipped send as large a share of this fifth to agencies, as often rightly, as of all.
        var sure = fields.Select(asked => asked.Answer.At(shipped.Calibration.FieldTemperature)).Where(answer => answer.Confidence >= shipped.Thresholds.Auto).ToList();
        ((double)sure.Count / fields.Count).ShouldBe(shipped.Quality.AutoCoverage, 0.04);
        (sure.Count(answer => answer.Right) / (double)sure.Count).ShouldBe(shipped.Quality.AutoPrecision, 0.04);
        ((double)shipped.FirstFields / fields.Count).ShouldBe(shipped.Quality.Accuracy, 0.05, "of the same report");
    }
}
