namespace Feedback.Domain.Indices.Statistics;

/// <summary>The beta distribution of a share: what is known of it after counting answers.</summary>
public static class BetaDistribution
{
    private const double Tiny = 1e-300;

    /// <summary>The regularised incomplete beta function: the probability of a share at most <paramref name="x"/>.</summary>
    /// <remarks>Continued fraction DLMF 8.17.22, evaluated by Lentz's method. Steps grow with the root of the larger shape.</remarks>
    public static double Cdf(double x, double alpha, double beta)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(alpha);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(beta);
        if (x <= 0) return 0;
        if (x >= 1) return 1;

        var front = Math.Exp(LogFront(x, alpha, beta));

        // The fraction converges fast below the mean only; above it the other tail is worked out.
        return x < (alpha + 1) / (alpha + beta + 2)
            ? Math.Clamp(front * Fraction(x, alpha, beta) / alpha, 0, 1)
            : Math.Clamp(1 - front * Fraction(1 - x, beta, alpha) / beta, 0, 1);
    }

    /// <summary>The share with probability <paramref name="probability"/> below it: Newton's steps, halving where they leave the bracket.</summary>
    public static double Quantile(double probability, double alpha, double beta)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(probability);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(alpha);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(beta);
        if (probability is 0 or 1) return probability;

        var (low, high) = (0d, 1d);
        var x = alpha / (alpha + beta);
        for (var step = 0; step < 2000 && high > low; step++)
        {
            var excess = Cdf(x, alpha, beta) - probability;
            if (excess > 0) high = x;
            else low = x;

            var density = Math.Exp(LogFront(x, alpha, beta)) / (x * (1 - x));
            var next = x - excess / density;
            if (!(next > low && next < high)) next = Halfway(low, high);
            if (Math.Abs(next - x) <= 1e-14 * x) return next;
            x = next;
        }

        return x;
    }

    /// <summary>Shapes far below 1 put quantiles at 1e-20 and less, where halving by size would take for ever.</summary>
    private static double Halfway(double low, double high) =>
        high < 1e-3 ? Math.Sqrt(Math.Max(low, high * 1e-12) * high) : (low + high) / 2;

    /// <summary>The logarithm of x^alpha (1 - x)^beta / B(alpha, beta).</summary>
    private static double LogFront(double x, double alpha, double beta) =>
        LogGamma.Of(alpha + beta) - LogGamma.Of(alpha) - LogGamma.Of(beta) + alpha * Math.Log(x) + beta * Math.Log(1 - x);

    private static double Fraction(double x, double a, double b)
    {
        var c = 1d;
        var d = 1 / Apart(1 - (a + b) * x / (a + 1));
        var value = d;
        for (var m = 1; m < 1_000_000; m++)
        {
            Advance(m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), ref c, ref d, ref value);
            var change = Advance(-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)), ref c, ref d, ref value);
            if (Math.Abs(change - 1) < 1e-15) break;
        }

        return value;
    }

    private static double Advance(double numerator, ref double c, ref double d, ref double value)
    {
        d = 1 / Apart(1 + numerator * d);
        c = Apart(1 + numerator / c);
        value *= c * d;
        return c * d;
    }

    private static double Apart(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
