using Feedback.Domain.Indices.Statistics;

namespace Feedback.Trials.Coverage;

/// <summary>How often Newcombe's interval holds the true difference, and how often the score test cries wolf: summed over every pair of counts.</summary>
internal static class DifferenceCoverage
{
    public static (double Coverage, double FalseAlarms) At(int n, double p, int m, double q)
    {
        double[] first = [.. Enumerable.Range(0, n + 1).Select(k => Draws.BinomialPoint(n, p, k))];
        double[] second = [.. Enumerable.Range(0, m + 1).Select(k => Draws.BinomialPoint(m, q, k))];
        var (covered, alarms) = (0d, 0d);
        for (var i = 0; i <= n; i++)
        {
            for (var j = 0; j <= m; j++)
            {
                var weight = first[i] * second[j];
                if (weight < 1e-12) continue;
                var found = ShareDifference.Between(new ShareCount(i, n), new ShareCount(j, m))!;
                if ((double)found.Low <= p - q && p - q <= (double)found.High) covered += weight;
                if (found.PValue <= 0.05) alarms += weight;
            }
        }

        return (covered, alarms);
    }
}
