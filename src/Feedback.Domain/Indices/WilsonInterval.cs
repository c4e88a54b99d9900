namespace Feedback.Domain.Indices;

/// <summary>The 95 % Wilson score interval of a share: both ends are proportions 0..1 (domain-rules 8, Statistics).</summary>
public readonly record struct WilsonInterval(decimal Low, decimal High)
{
    private const double Z = 1.959963984540054;

    /// <summary>Null when nobody answered. The ends are exactly 0 and 1 when no one, or everyone, is satisfied.</summary>
    public static WilsonInterval? From(long successes, long n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfLessThan(n, successes);
        if (n == 0) return null;

        var share = (double)successes / n;
        var weight = Z * Z / n;
        var centre = (share + weight / 2) / (1 + weight);
        var margin = Math.Sqrt(share * (1 - share) * weight + weight * weight / 4) / (1 + weight);

        // The edges are stated, not left to how the square root happens to round.
        return new WilsonInterval(
            successes == 0 ? 0m : (decimal)(centre - margin),
            successes == n ? 1m : (decimal)(centre + margin));
    }
}
