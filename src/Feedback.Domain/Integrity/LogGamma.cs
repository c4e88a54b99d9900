namespace Feedback.Domain.Integrity;

/// <summary>The logarithm of the gamma function, which .NET lacks.</summary>
/// <remarks>Lanczos' approximation with g = 7 and 9 terms (Numerical Recipes, 6.1): about 15 digits.</remarks>
internal static class LogGamma
{
    private static readonly double[] Terms =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>For positive numbers.</summary>
    public static double Of(double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(x);
        if (x < 0.5) return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - Of(1 - x);
        x -= 1;
        var sum = Terms[0];
        for (var i = 1; i < Terms.Length; i++) sum += Terms[i] / (x + i);
        var t = x + 7.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x + 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }
}
