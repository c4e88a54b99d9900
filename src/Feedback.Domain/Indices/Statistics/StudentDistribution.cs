namespace Feedback.Domain.Indices.Statistics;

/// <summary>Student's t distribution, for slopes whose scatter is estimated from a few periods.</summary>
public static class StudentDistribution
{
    /// <summary>The probability of a value at most <paramref name="t"/>.</summary>
    public static double Cdf(double t, double degrees)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees);
        var tail = BetaDistribution.Cdf(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
        return t > 0 ? 1 - tail : tail;
    }

    /// <summary>The value with probability <paramref name="probability"/> (between 0 and 1, both excluded) below it.</summary>
    public static double Quantile(double probability, double degrees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(probability, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(probability, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degrees);
        if (probability > 0.5) return -Quantile(1 - probability, degrees);

        // t²/(degrees + t²) and its complement are both beta; each is taken where it is not near 1.
        if (probability > 0.25)
        {
            var inner = BetaDistribution.Quantile(1 - 2 * probability, 0.5, degrees / 2);
            return -Math.Sqrt(degrees * inner / (1 - inner));
        }

        var outer = BetaDistribution.Quantile(2 * probability, degrees / 2, 0.5);
        return -Math.Sqrt(degrees * (1 - outer) / outer);
    }
}
