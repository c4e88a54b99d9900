namespace Feedback.Classification;

/// <summary>Makes confidences mean what they say: of texts scored 0.8, eight in ten should be right.</summary>
internal static class Calibration
{
    private const int Bins = 15;

    /// <summary>
    /// The temperature under which held-out truths were likeliest (Guo et al., "On Calibration of Modern Neural Networks", ICML 2017),
    /// by golden section between 0.2 and 5.
    /// </summary>
    public static double Temperature(IReadOnlyList<HeldOutPrediction> predictions)
    {
        if (predictions.Count == 0) return 1;
        var golden = (Math.Sqrt(5) - 1) / 2;
        var (low, high) = (Math.Log(0.2), Math.Log(5));
        while (high - low > 1e-4)
        {
            var (left, right) = (high - (golden * (high - low)), low + (golden * (high - low)));
            if (Surprise(predictions, Math.Exp(left)) < Surprise(predictions, Math.Exp(right))) high = right;
            else low = left;
        }

        return Math.Exp((low + high) / 2);
    }

    /// <summary>Expected calibration error: mean distance between confidence and share right over fifteen equally wide bins, by their texts.</summary>
    public static double Error(IReadOnlyList<HeldOutPrediction> predictions) => predictions.Count == 0 ? 0 : predictions
        .GroupBy(prediction => Math.Min((int)(prediction.Confidence * Bins), Bins - 1))
        .Sum(bin => Math.Abs(bin.Sum(prediction => prediction.Confidence - (prediction.Right ? 1 : 0)))) / predictions.Count;

    private static double Surprise(IReadOnlyList<HeldOutPrediction> predictions, double temperature) =>
        predictions.Sum(prediction => -Math.Log(Math.Max(1e-12, prediction.At(temperature).ScoreOf(prediction.Field))));
}
