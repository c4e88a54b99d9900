using Feedback.Domain.Indices.Statistics;

namespace Feedback.Domain.Indices;

/// <summary>The 95 % Wilson score interval of a share: both ends are proportions 0..1 (domain-rules 8, Statistics).</summary>
public readonly record struct WilsonInterval(decimal Low, decimal High)
{
    /// <summary>
    /// Null when nobody answered. The ends are exactly 0 and 1 when no one, or everyone, is satisfied and more could have answered.
    /// </summary>
    /// <param name="population">
    /// How many could have answered (receipts issued). The interval is then that of the share among exactly these: the effective
    /// sample n(N-1)/(N-n) takes the place of n (finite population correction, Cochran, Sampling Techniques, 1977, 2.6), and no end passes what the
    /// answers at hand already settle: k/N and (k+N-n)/N. Everyone asked leaves nothing open. Fewer than answered is read as just
    /// as many: receipts may be counted later than the ratings that used them.
    /// </param>
    public static WilsonInterval? From(long successes, long n, long? population = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfLessThan(n, successes);
        if (population is { } given) ArgumentOutOfRangeException.ThrowIfNegative(given, nameof(population));
        if (n == 0) return null;
        if (population is not { } size) return Of((double)successes / n, n);
        if (size <= n) return new WilsonInterval((decimal)successes / n, (decimal)successes / n);

        var interval = Of((double)successes / n, n * (size - 1d) / (size - n));
        return new WilsonInterval(
            Math.Max(interval.Low, (decimal)successes / size),
            Math.Min(interval.High, ((decimal)successes + size - n) / size));
    }

    /// <summary>Of a share known as well as <paramref name="sample"/> independent answers would make it; the sample need not be whole.</summary>
    internal static WilsonInterval Of(double share, double sample)
    {
        var weight = NormalDistribution.Z95 * NormalDistribution.Z95 / sample;
        var centre = (share + weight / 2) / (1 + weight);
        var margin = Math.Sqrt(share * (1 - share) * weight + weight * weight / 4) / (1 + weight);

        // The edges are stated, not left to how the square root happens to round.
        return new WilsonInterval(
            share <= 0 ? 0m : (decimal)(centre - margin),
            share >= 1 ? 1m : (decimal)(centre + margin));
    }
}
