namespace Feedback.Domain.Indices.Statistics;

/// <summary>One beta prior and how much the answers speak for it, among others; the weights add to 1.</summary>
internal readonly record struct PriorNode(double Alpha, double Beta, double Weight);

/// <summary>What the answers of all cells leave open about the prior, as a short list of priors with weights.</summary>
/// <remarks>
/// The hierarchical model of Gelman et al., Bayesian Data Analysis, 2013, 5.3, with a prior density that is even in the mean and in 1/(alpha + beta), about the
/// variance of the true shares, as Morris and Tang (Statistical Science 26, 2011, 271) advise for intervals that cover. The book's prior, even in the root
/// of it, favours no spread and was measured to cover 0.91 where this covers 0.945. The grid is even in the root u; for each u
/// the mean is taken at its best (Laplace) with three Gauss-Hermite nodes.
/// </remarks>
internal static class PriorNodes
{
    private const int Points = 24;
    private const double Widest = 3;

    /// <summary>Heights this far below the top (in logarithms) weigh nothing.</summary>
    private const double Negligible = 12;

    /// <param name="cells">With answers, and not all of them the same.</param>
    public static IReadOnlyList<PriorNode> Of(IReadOnlyList<ShareCount> cells, double mean)
    {
        var (low, high) = (0d, Widest);
        var slices = Slices(cells, low, high, mean);

        // Many large cells leave a narrow peak, so the grid closes in on it.
        for (var zoom = 0; zoom < 12; zoom++)
        {
            var width = (high - low) / Points;
            var top = slices.Max(slice => slice.Height);
            var kept = slices.Where(slice => slice.Height > top - Negligible).ToArray();
            if (kept.Length > Points / 2) break;
            (low, high) = (Math.Max(0, kept[0].Spread - 1.5 * width), kept[^1].Spread + 1.5 * width);
            slices = Slices(cells, low, high, kept[0].Mean);
        }

        var peak = slices.Max(slice => slice.Height);
        var total = slices.Sum(slice => Math.Exp(slice.Height - peak));
        return [.. slices.SelectMany(slice => slice.Nodes(Math.Exp(slice.Height - peak) / total))];
    }

    private static Slice[] Slices(IReadOnlyList<ShareCount> cells, double low, double high, double mean)
    {
        var slices = new Slice[Points];
        for (var i = 0; i < Points; i++)
        {
            slices[i] = Slice.At(cells, low + (high - low) * (i + 0.5) / Points, mean);
            mean = slices[i].Mean;
        }

        return slices;
    }

    /// <summary>One u with its best mean, how sure that is (standard deviation of its logit), and the log of the density of u.</summary>
    private readonly record struct Slice(double Spread, double Mean, double Deviation, double Height)
    {
        public static Slice At(IReadOnlyList<ShareCount> cells, double spread, double start)
        {
            var strength = 1 / (spread * spread);
            var (mean, deviation) = BetaBinomial.BestMean(cells, strength, start);
            var height = BetaBinomial.LogLikelihood(cells, mean * strength, (1 - mean) * strength) + Math.Log(spread * deviation * mean * (1 - mean));
            return new Slice(spread, mean, deviation, height);
        }

        public IEnumerable<PriorNode> Nodes(double weight)
        {
            var (logit, strength, step) = (Math.Log(Mean / (1 - Mean)), 1 / (Spread * Spread), Math.Sqrt(3) * Deviation);
            return new[] { (-step, 1 / 6d), (0, 2 / 3d), (step, 1 / 6d) }.Select(node =>
            {
                var mean = 1 / (1 + Math.Exp(-logit - node.Item1));
                return new PriorNode(mean * strength, (1 - mean) * strength, weight * node.Item2);
            });
        }
    }
}
