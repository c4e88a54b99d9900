using Feedback.Domain.Indices.Statistics;

namespace Feedback.Trials.Coverage;

/// <summary>How often the trend's interval holds the true slope, on a true line with or without scatter of its own.</summary>
internal static class TrendCoverage
{
    /// <param name="scatter">Standard deviation of the true shares about the line.</param>
    /// <returns>Coverage, and the part of rounds in which the slope is told from 0.</returns>
    public static (double Coverage, double Distinguished) Of(int periods, int n, double start, double slope, double scatter, int rounds, int seed)
    {
        var draws = new Draws(seed);
        var (covered, distinguished) = (0, 0);
        for (var round = 0; round < rounds; round++)
        {
            // Uniform scatter with the standard deviation asked for.
            var reach = scatter * Math.Sqrt(3);
            var trend = Trend.Over([.. Enumerable.Range(0, periods).Select(time =>
            {
                var share = Math.Clamp(start + slope * time + draws.Uniform(-reach, reach), 0, 1);
                return new ShareCount(draws.Binomial(n, share), n);
            })])!;
            if ((double)trend.Low <= slope && slope <= (double)trend.High) covered++;
            if (trend.IsDistinguishable) distinguished++;
        }

        return ((double)covered / rounds, (double)distinguished / rounds);
    }
}
