using Feedback.Domain.Indices;
using Feedback.Domain.Indices.Statistics;

namespace Feedback.Trials.Coverage;

/// <summary>How often the Wilson interval holds the true share: summed over every possible count, so nothing is left to chance.</summary>
internal static class WilsonCoverage
{
    public static readonly int[] Samples = [5, 10, 15, 20, 30, 50, 100, 200, 500, 1000, 2000, 5000];

    /// <summary>The chance of an interval that holds p, among n answers of a population without end.</summary>
    public static double At(int n, double p) => Over(n, [p])[0];

    /// <summary>The same for several shares at once, as the intervals do not depend on them.</summary>
    public static double[] Over(int n, double[] shares)
    {
        WilsonInterval[] intervals = [.. Enumerable.Range(0, n + 1).Select(k => WilsonInterval.From(k, n)!.Value)];
        double[] ways = [.. Enumerable.Range(0, n + 1).Select(k => LogGamma.Choose(n, k))];
        return Array.ConvertAll(shares, p =>
        {
            // Counts further than twelve standard errors off have no weight.
            var far = 12 * Math.Sqrt(n * p * (1 - p)) + 40;
            var covered = 0d;
            for (var k = (int)Math.Max(0, n * p - far); k <= Math.Min(n, n * p + far); k++)
            {
                if ((double)intervals[k].Low <= p && p <= (double)intervals[k].High)
                    covered += Math.Exp(ways[k] + k * Math.Log(p) + (n - k) * Math.Log(1 - p));
            }

            return covered;
        });
    }

    /// <summary>Shares from low to high, so many of them; not round, so as not to sit on the steps of k/n.</summary>
    public static double[] Grid(double low, double high, int points) =>
        [.. Enumerable.Range(0, points).Select(i => low + (high - low) * (i + 0.5) / points)];

    /// <summary>The chance of an interval that holds K/N when n of N people are asked and K of them are satisfied (hypergeometric).</summary>
    public static double InPopulation(int n, int population, int satisfied)
    {
        var all = LogGamma.Choose(population, n);
        var covered = 0d;
        for (var k = Math.Max(0, n - (population - satisfied)); k <= Math.Min(n, satisfied); k++)
        {
            var interval = WilsonInterval.From(k, n, population)!.Value;
            var share = (decimal)satisfied / population;
            if (interval.Low <= share && share <= interval.High)
                covered += Math.Exp(LogGamma.Choose(satisfied, k) + LogGamma.Choose(population - satisfied, n - k) - all);
        }

        return covered;
    }
}
