using Feedback.Domain.Indices.Statistics;

namespace Feedback.Trials.Coverage;

/// <summary>Random counts and shares from a seed.</summary>
internal sealed class Draws(int seed)
{
    private readonly Random _random = new(seed);

    public int Whole(int low, int high) => _random.Next(low, high);

    public double Uniform(double low, double high) => low + (high - low) * _random.NextDouble();

    /// <summary>How many of n say yes: the probability is walked outwards from the mode until the draw is used up.</summary>
    public long Binomial(long n, double p)
    {
        if (p <= 0 || n == 0) return 0;
        if (p >= 1) return n;

        var mode = (long)((n + 1) * p);
        var peak = BinomialPoint(n, p, mode);
        var left = _random.NextDouble() - peak;
        var (down, up) = (peak, peak);
        for (long low = mode, high = mode; left > 0 && (low > 0 || high < n);)
        {
            if (high < n)
            {
                up *= (n - high) * p / ((high + 1) * (1 - p));
                high++;
                left -= up;
                if (left <= 0) return high;
            }

            if (low > 0)
            {
                down *= low * (1 - p) / ((n - low + 1) * p);
                low--;
                left -= down;
                if (left <= 0) return low;
            }
        }

        return mode;
    }

    /// <summary>How many satisfied are among n drawn of the people without putting back.</summary>
    public long Hypergeometric(long people, long satisfied, long n)
    {
        var found = 0L;
        for (var drawn = 0L; drawn < n; drawn++)
        {
            if (_random.NextInt64(people - drawn) < satisfied - found) found++;
        }

        return found;
    }

    public double Beta(double alpha, double beta)
    {
        var first = Gamma(alpha);
        return first / (first + Gamma(beta));
    }

    public static double BinomialPoint(long n, double p, long k) =>
        Math.Exp(LogGamma.Choose(n, k) + k * Math.Log(p) + (n - k) * Math.Log(1 - p));

    /// <summary>Marsaglia and Tsang (2000).</summary>
    private double Gamma(double shape)
    {
        if (shape < 1) return Gamma(shape + 1) * Math.Pow(_random.NextDouble(), 1 / shape);
        var d = shape - 1 / 3d;
        while (true)
        {
            var x = NormalDistribution.Quantile(Math.Max(_random.NextDouble(), 1e-300));
            var v = Math.Pow(1 + x / Math.Sqrt(9 * d), 3);
            if (v > 0 && Math.Log(1 - _random.NextDouble()) < x * x / 2 + d * (1 - v + Math.Log(v))) return d * v;
        }
    }
}
