namespace Feedback.Domain.Indices.Statistics;

/// <summary>How often chance alone gives a standard normal figure as far from zero as this one.</summary>
internal static class NormalTail
{
    /// <summary>Two-sided p of <paramref name="z"/>, erfc(|z| / sqrt 2); accurate far out, where thousands of cells or words are compared.</summary>
    /// <remarks>Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.6 (series) and 7.1.14 (continued fraction).</remarks>
    public static double TwoSided(double z)
    {
        var x = Math.Abs(z) / Math.Sqrt(2);
        return x < 2 ? 1 - Series(x) : Fraction(x);
    }

    private static double Series(double x)
    {
        var (term, sum) = (x, x);
        for (var n = 1; term > sum * 1e-17; n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }

    private static double Fraction(double x)
    {
        var below = x;
        for (var n = 80; n > 0; n--) below = x + n / 2.0 / below;
        return Math.Exp(-x * x) / (Math.Sqrt(Math.PI) * below);
    }
}
