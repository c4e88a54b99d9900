using Feedback.Domain.Routing;

namespace Feedback.Classification;

/// <summary>What held-out predictions say about a model: quality, and how sure it must be for each band.</summary>
internal static class HeldOutFigures
{
    /// <summary>A threshold no score reaches.</summary>
    public const double Never = 1.01;

    private const double AutoPrecision = 0.95;
    private const double SuggestPrecision = 0.80;

    /// <summary>Predictions that must lie above a threshold: 20 with at most one wrong.</summary>
    private const int LeastAbove = 20;

    /// <summary>The lowest thresholds that reach 95 % (auto) and 80 % (suggest) right; <see cref="Never"/> where none does.</summary>
    public static Thresholds Thresholds(IReadOnlyList<HeldOutPrediction> predictions) =>
        new(Lowest(predictions, AutoPrecision), Lowest(predictions, SuggestPrecision));

    /// <param name="raw">As the model scored; accuracy is the same, only the confidences differ.</param>
    /// <param name="predictions">The same, calibrated.</param>
    public static ModelQuality Quality(
        IReadOnlyList<HeldOutPrediction> raw, IReadOnlyList<HeldOutPrediction> predictions, Thresholds thresholds, IReadOnlyList<NatureQuality> natures)
    {
        if (predictions.Count == 0) return new ModelQuality(0, 0, 0, 0, 0, 0, 0, [], natures);
        var sure = predictions.Where(p => p.Confidence >= thresholds.Auto).ToList();
        return new ModelQuality(
            Share(predictions, p => p.Right),
            Share(predictions, p => p.Ranked.Take(3).Any(score => score.Field == p.Field)),
            MacroF1(predictions),
            (double)sure.Count / predictions.Count,
            Share(sure, p => p.Right),
            Calibration.Error(raw), Calibration.Error(predictions),
            [.. predictions.Select(p => p.Field).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(field => Quality(field, predictions, thresholds))],
            natures);
    }

    /// <summary>Mean over the true fields of 2TP / (2TP + FP + FN).</summary>
    public static double MacroF1(IReadOnlyList<HeldOutPrediction> predictions) =>
        predictions.Select(p => p.Field).Distinct(StringComparer.Ordinal).Average(field =>
        {
            var right = predictions.Count(p => p.Right && p.Field == field);
            var named = predictions.Count(p => p.Ranked[0].Field == field);
            return 2.0 * right / (named + predictions.Count(p => p.Field == field));
        });

    private static FieldQuality Quality(string field, IReadOnlyList<HeldOutPrediction> predictions, Thresholds thresholds)
    {
        var of = predictions.Where(p => p.Field == field).ToList();
        var named = predictions.Where(p => p.Ranked[0].Field == field).ToList();
        return new FieldQuality(
            field, of.Count, Share(of, p => p.Right), Share(named, p => p.Right), Share(of, p => p.Confidence >= thresholds.Auto),
            Share([.. named.Where(p => p.Confidence >= thresholds.Auto)], p => p.Right));
    }

    private static double Lowest(IReadOnlyList<HeldOutPrediction> predictions, double precision)
    {
        var found = Never;
        var right = 0;
        var sorted = predictions.OrderByDescending(p => p.Confidence).ToList();
        for (var above = 1; above <= sorted.Count; above++)
        {
            if (sorted[above - 1].Right) right++;
            // A threshold can't part predictions of the same confidence.
            var parts = above == sorted.Count || sorted[above].Confidence < sorted[above - 1].Confidence;
            if (parts && above >= LeastAbove && right >= precision * above) found = sorted[above - 1].Confidence;
        }

        return found;
    }

    private static double Share(IReadOnlyList<HeldOutPrediction> predictions, Func<HeldOutPrediction, bool> holds) =>
        predictions.Count == 0 ? 0 : (double)predictions.Count(holds) / predictions.Count;
}
