using Feedback.Domain.Routing;

namespace Feedback.Classification;

/// <summary>Derives the band thresholds from held-out predictions: the lowest score at which precision still meets the target.</summary>
internal static class ThresholdChoice
{
    private const double AutoPrecision = 0.95;
    private const double SuggestPrecision = 0.80;

    /// <summary>A score no prediction reaches: the target cannot be met, so the band is never used.</summary>
    private const double Never = 1.01;

    public static (Thresholds Thresholds, ModelQuality Quality) From(IReadOnlyList<HeldOutPrediction> predictions)
    {
        var auto = Lowest(predictions, AutoPrecision);
        var suggest = Math.Min(Lowest(predictions, SuggestPrecision), auto);
        var sure = predictions.Where(p => p.Ranked[0].Score >= auto).ToList();
        var n = (double)predictions.Count;
        var quality = n == 0
            ? new ModelQuality(0, 0, 0, 0, 0)
            : new ModelQuality(
                predictions.Count(IsRight) / n,
                predictions.Count(p => p.Ranked.Take(3).Any(r => r.Field == p.Truth)) / n,
                MacroF1(predictions),
                sure.Count / n,
                sure.Count == 0 ? 0 : sure.Count(IsRight) / (double)sure.Count);
        return (new Thresholds(auto, suggest), quality);
    }

    /// <summary>Mean over fields of the harmonic mean of precision and recall.</summary>
    public static double MacroF1(IReadOnlyList<HeldOutPrediction> predictions)
    {
        var fields = predictions.Select(p => p.Truth).Distinct().ToList();
        return fields.Average(field =>
        {
            var right = predictions.Count(p => p.Truth == field && IsRight(p));
            var sum = predictions.Count(p => p.Truth == field) + predictions.Count(p => p.Ranked[0].Field == field);
            return 2.0 * right / sum;
        });
    }

    public static bool IsRight(HeldOutPrediction prediction) => prediction.Ranked[0].Field == prediction.Truth;

    private static double Lowest(IReadOnlyList<HeldOutPrediction> predictions, double target)
    {
        var lowest = Never;
        var right = 0;
        var seen = 0;
        foreach (var prediction in predictions.OrderByDescending(p => p.Ranked[0].Score))
        {
            seen++;
            if (IsRight(prediction)) right++;
            // The very first few say nothing about precision.
            if (seen >= 20 && right >= target * seen) lowest = prediction.Ranked[0].Score;
        }

        return lowest;
    }
}
