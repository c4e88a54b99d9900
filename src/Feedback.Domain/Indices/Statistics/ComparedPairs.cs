namespace Feedback.Domain.Indices.Statistics;

/// <summary>All pairs of some cells, compared without keeping them: 4,000 cells make 8 million.</summary>
internal sealed class ComparedPairs(ShareCount[] cells)
{
    private readonly double[] _n = Array.ConvertAll(cells, cell => (double)cell.N);
    private readonly double[] _satisfied = Array.ConvertAll(cells, cell => (double)cell.Satisfied);
    private readonly double[] _likelihood = Array.ConvertAll(cells, cell => Likelihood(cell.Satisfied, cell.N));

    /// <summary>
    /// The squared statistic at and above which Holm's procedure rejects. With r pairs rejected, Holm rejects every pair at
    /// level / (m - r) next; so starting from none, counting is repeated at the new threshold until no pair is added. No p value is sorted.
    /// </summary>
    public double HolmThreshold(double level)
    {
        var pairs = (long)cells.Length * (cells.Length - 1) / 2;
        var threshold = double.PositiveInfinity;
        var rejected = 0L;
        while (rejected < pairs)
        {
            var critical = NormalDistribution.Quantile(level / (pairs - rejected) / 2);
            threshold = critical * critical;
            var now = Count(threshold);
            if (now == rejected) break;
            rejected = now;
        }

        return threshold;
    }

    /// <summary>For each cell, how many are better and how many are worse beyond the threshold.</summary>
    public (int[] Better, int[] Worse) Beyond(double threshold)
    {
        var better = new int[cells.Length];
        var worse = new int[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            for (var j = i + 1; j < cells.Length; j++)
            {
                if (!Apart(i, j, threshold)) continue;
                var first = _satisfied[i] * _n[j] > _satisfied[j] * _n[i];
                better[first ? j : i]++;
                worse[first ? i : j]++;
            }
        }

        return (better, worse);
    }

    private long Count(double threshold)
    {
        var count = 0L;
        for (var i = 0; i < cells.Length; i++)
        {
            for (var j = i + 1; j < cells.Length; j++)
            {
                if (Apart(i, j, threshold)) count++;
            }
        }

        return count;
    }

    private bool Apart(int i, int j, double threshold)
    {
        double n = _n[i], m = _n[j], satisfied = _satisfied[i] + _satisfied[j];
        var apart = _satisfied[i] * m - _satisfied[j] * n;

        // The score statistic without division; the logarithms are for the pairs that pass it.
        if (apart * apart * (n + m) < threshold * n * m * satisfied * (n + m - satisfied) || apart == 0) return false;
        return 2 * (_likelihood[i] + _likelihood[j] - Likelihood(satisfied, n + m)) >= threshold;
    }

    private static double Likelihood(double satisfied, double n) => Times(satisfied) + Times(n - satisfied) - Times(n);

    private static double Times(double x) => x <= 0 ? 0 : x * Math.Log(x);
}
