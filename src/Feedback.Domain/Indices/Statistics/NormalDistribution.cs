namespace Feedback.Domain.Indices.Statistics;

/// <summary>The standard normal distribution: what score intervals and tests are read from.</summary>
public static class NormalDistribution
{
    /// <summary>The 97.5 % point: 95 % of a normal variable lies within this many standard errors.</summary>
    public const double Z95 = 1.959963984540054;

    private const double RootTwoPi = 2.5066282746310002;

    /// <summary>The probability of a value at most <paramref name="x"/>; to within 1e-15, and in the far lower tail to within 1e-8 of itself.</summary>
    /// <remarks>Hart's algorithm 5666 (1968) as given by West, "Better approximations to cumulative normal functions", 2005.</remarks>
    public static double Cdf(double x)
    {
        var size = Math.Abs(x);
        if (size > 37) return x > 0 ? 1 : 0;
        var tail = Math.Exp(-size * size / 2) * (size < 7.07106781186547 ? NearRatio(size) : FarRatio(size));
        return x > 0 ? 1 - tail : tail;
    }

    /// <summary>The value with probability <paramref name="probability"/> (between 0 and 1, both excluded) below it.</summary>
    /// <remarks>Acklam's rational approximation (relative error 1.2e-9), then one step of Halley on <see cref="Cdf"/>.</remarks>
    public static double Quantile(double probability)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(probability, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(probability, 1);

        // The lower tail is the precise one; the upper is its mirror image.
        if (probability > 0.5) return -Quantile(1 - probability);
        var x = probability < 0.02425 ? TailStart(probability) : CentralStart(probability - 0.5);
        var step = (Cdf(x) - probability) * RootTwoPi * Math.Exp(x * x / 2);
        return x - step / (1 + x * step / 2);
    }

    /// <summary>The two-sided p value of a standard normal statistic.</summary>
    public static double TwoSided(double statistic) => NormalTail.TwoSided(statistic);

    private static double NearRatio(double x) =>
        ((((((3.52624965998911e-02 * x + 0.700383064443688) * x + 6.37396220353165) * x + 33.912866078383) * x
            + 112.079291497871) * x + 221.213596169931) * x + 220.206867912376)
        / (((((((8.83883476483184e-02 * x + 1.75566716318264) * x + 16.064177579207) * x + 86.7807322029461) * x
            + 296.564248779674) * x + 637.333633378831) * x + 793.826512519948) * x + 440.413735824752);

    private static double FarRatio(double x) => 1 / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / RootTwoPi;

    private static double TailStart(double probability)
    {
        var q = Math.Sqrt(-2 * Math.Log(probability));
        return (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838) * q - 2.549732539343734) * q
            + 4.374664141464968) * q + 2.938163982698783)
            / ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996) * q + 3.754408661907416) * q + 1);
    }

    private static double CentralStart(double q)
    {
        var r = q * q;
        return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r + 1.383577518672690e+02) * r
            - 3.066479806614716e+01) * r + 2.506628277459239) * q
            / (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r + 6.680131188771972e+01) * r
            - 1.328068155288572e+01) * r + 1);
    }
}
