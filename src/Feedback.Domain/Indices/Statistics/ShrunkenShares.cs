namespace Feedback.Domain.Indices.Statistics;

/// <summary>One cell's share as counted, and drawn towards the others as far as its own answers are few.</summary>
/// <param name="Shrunken">What is to be expected of the true share; null when nobody answered or the prior cannot be told.</param>
/// <param name="Low">The 2.5 % point of what is then known of the true share; <paramref name="High"/> the 97.5 % point.</param>
/// <param name="PriorWeight">How much of the shrunken share is the other cells', 0..1.</param>
public sealed record ShrunkenShare(ShareCount Raw, decimal? Shrunken, decimal? Low, decimal? High, double? PriorWeight);

/// <summary>Empirical Bayes: the beta-binomial model, shown beside the raw shares and never in their place.</summary>
/// <param name="Prior">Null without answers.</param>
/// <remarks>
/// Gelman et al., Bayesian Data Analysis, 2013, 5.3. With one prior a cell's share would be (alpha + satisfied) / (alpha + beta + n); as the cells do not
/// settle the prior, that is averaged over the priors they leave open. Taking the best prior as certain makes intervals too
/// narrow with few cells. The interval is that of a beta distribution with the mean and variance of the average.
/// </remarks>
public sealed record ShrunkenShares(BetaPrior? Prior, IReadOnlyList<ShrunkenShare> Cells)
{
    private const double Tail = 0.025;

    /// <summary>The cells must be comparable: one scale, one stratum, one factor. In the order given.</summary>
    public static ShrunkenShares From(IReadOnlyList<ShareCount> cells)
    {
        var prior = BetaPrior.Fit(cells);
        var nodes = prior?.Strength is null ? [] : PriorNodes.Of([.. cells.Where(cell => cell.N > 0)], prior.Mean);
        return new ShrunkenShares(prior, [.. cells.Select(cell => Shrink(cell, nodes))]);
    }

    private static ShrunkenShare Shrink(ShareCount cell, IReadOnlyList<PriorNode> nodes)
    {
        if (cell.N == 0 || nodes.Count == 0) return new ShrunkenShare(cell, null, null, null, null);

        double mean = 0, square = 0, prior = 0;
        foreach (var node in nodes)
        {
            var all = node.Alpha + node.Beta + cell.N;
            var share = (node.Alpha + cell.Satisfied) / all;
            mean += node.Weight * share;
            square += node.Weight * share * (share + (1 - share) / (all + 1));
            prior += node.Weight * (all - cell.N) / all;
        }

        // The beta distribution with this mean and variance.
        var size = mean * (1 - mean) / Math.Max(square - mean * mean, 1e-15) - 1;
        return new ShrunkenShare(
            cell,
            (decimal)mean,
            (decimal)BetaDistribution.Quantile(Tail, mean * size, (1 - mean) * size),
            (decimal)BetaDistribution.Quantile(1 - Tail, mean * size, (1 - mean) * size),
            prior);
    }
}
