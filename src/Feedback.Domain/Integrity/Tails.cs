using Feedback.Domain.Indices.Statistics;

namespace Feedback.Domain.Integrity;

/// <summary>How likely chance does at least as much: upper tails of counts that vary more than pure chance.</summary>
internal static class Tails
{
    private const double Negligible = 1e-17;

    /// <summary>
    /// P(X ≥ k) of a negative binomial with this mean and variance over mean (above 1): counts of a day. 1 up to the mean.
    /// </summary>
    public static double Count(int k, double mean, double dispersion)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(dispersion, 1);
        if (k <= mean) return 1; // Never asked below the mean, where the sum would be long and of no use.
        var size = mean / (dispersion - 1);
        var success = (dispersion - 1) / dispersion;
        var term = Math.Exp(LogGamma.Of(size + k) - LogGamma.Of(size) - LogGamma.Of(k + 1.0) - (size * Math.Log(dispersion)) + (k * Math.Log(success)));
        var tail = 0.0;
        for (var x = k; term > 0; x++)
        {
            tail += term;
            var ratio = (size + x) / (x + 1) * success;
            if (ratio < 1 && term < tail * Negligible) break;
            term *= ratio;
        }

        return Math.Min(1, tail);
    }

    /// <summary>
    /// P(X ≥ k of n) of a beta-binomial with this share and correlation between answers (0 is the plain binomial). 1 up to the mean.
    /// </summary>
    public static double Share(int k, int n, double share, double correlation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, k);
        if (k <= n * share) return 1;
        if (share is <= 0 or >= 1) return share <= 0 ? 0 : 1;
        var weight = (1 / Math.Max(correlation, 1e-9)) - 1;
        var (a, b) = (share * weight, (1 - share) * weight);
        var scale = LogGamma.Of(a) + LogGamma.Of(b) - LogGamma.Of(a + b);
        var tail = 0.0;
        var term = Math.Exp(
            LogGamma.Of(n + 1.0) - LogGamma.Of(k + 1.0) - LogGamma.Of(n - k + 1.0)
            + LogGamma.Of(a + k) + LogGamma.Of(b + n - k) - LogGamma.Of(a + b + n) - scale);
        for (var x = k; x <= n && term > 0; x++)
        {
            tail += term;
            term *= (n - x) * (a + x) / ((x + 1.0) * (b + n - x - 1));
        }

        return Math.Min(1, tail);
    }
}
