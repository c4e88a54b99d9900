namespace Feedback.Domain.Indices.Statistics;

/// <summary>One cell's share as counted, and drawn towards the others as far as its own answers are few.</summary>
/// <param name="Shrunken">(alpha + satisfied) / (alpha + beta + n); null when nobody answered or the prior cannot be told.</param>
/// <param name="Low">The 2.5 % point of what is then known of the true share; <paramref name="High"/> the 97.5 % point.</param>
/// <param name="PriorWeight">How much of the shrunken share is the prior's, 0..1.</param>
public sealed record ShrunkenShare(ShareCount Raw, decimal? Shrunken, decimal? Low, decimal? High, double? PriorWeight);

/// <summary>Empirical Bayes: the beta-binomial model, shown beside the raw shares and never in their place.</summary>
/// <param name="Prior">Null without answers.</param>
/// <remarks>
/// Gelman et al., Bayesian Data Analysis, 2013, 5.1 and 2.4. The prior is taken as known once fitted, so with few cells intervals are somewhat too
/// narrow; with fewer than <see cref="BetaPrior.FewestCells"/> nothing is shrunk. When cells differ by no more than chance all of
/// them get the pooled share, and the interval of all answers together.
/// </remarks>
public sealed record ShrunkenShares(BetaPrior? Prior, IReadOnlyList<ShrunkenShare> Cells)
{
    private const double Tail = 0.025;

    /// <summary>The cells must be comparable: one scale, one stratum, one factor. In the order given.</summary>
    public static ShrunkenShares From(IReadOnlyList<ShareCount> cells)
    {
        var prior = BetaPrior.Fit(cells);
        var pooled = prior is { IsPooled: true } ? Pooled(cells) : null;
        return new ShrunkenShares(prior, [.. cells.Select(cell => Shrink(cell, prior, pooled))]);
    }

    private static ShrunkenShare Shrink(ShareCount cell, BetaPrior? prior, ShrunkenShare? pooled)
    {
        if (cell.N == 0) return new ShrunkenShare(cell, null, null, null, null);
        if (pooled is not null) return pooled with { Raw = cell };
        if (prior?.Strength is not { } strength) return new ShrunkenShare(cell, null, null, null, null);

        var alpha = prior.Mean * strength + cell.Satisfied;
        var beta = (1 - prior.Mean) * strength + (cell.N - cell.Satisfied);
        return new ShrunkenShare(
            cell,
            (decimal)(alpha / (alpha + beta)),
            (decimal)BetaDistribution.Quantile(Tail, alpha, beta),
            (decimal)BetaDistribution.Quantile(1 - Tail, alpha, beta),
            strength / (strength + cell.N));
    }

    private static ShrunkenShare Pooled(IReadOnlyList<ShareCount> cells)
    {
        var all = new ShareCount(checked(cells.Sum(cell => cell.Satisfied)), checked(cells.Sum(cell => cell.N)));
        var interval = all.Interval!.Value;
        return new ShrunkenShare(all, all.Share, interval.Low, interval.High, 1);
    }
}
