namespace Feedback.Domain.Indices.Statistics;

/// <summary>How the true shares of comparable cells are spread: a beta distribution fitted to all of them.</summary>
/// <param name="Mean">Of the true shares, 0..1.</param>
/// <param name="Strength">
/// Alpha + beta, how many answers the prior is worth: a cell with as many moves half way. Infinite when the cells differ by no
/// more than chance; null when this cannot be told (too few cells with at least 2 answers, or all answers the same).
/// </param>
public sealed record BetaPrior(double Mean, double? Strength)
{
    /// <summary>Fewer cells say next to nothing about how cells are spread.</summary>
    public const int FewestCells = 5;

    public bool IsPooled => Strength is double.PositiveInfinity;

    public double? Alpha => IsPooled ? null : Mean * Strength;

    public double? Beta => IsPooled ? null : (1 - Mean) * Strength;

    /// <summary>
    /// Highest marginal likelihood of alpha and beta, all cells together (Gelman et al., Bayesian Data Analysis, 2013, 5.1 and 5.3; the moments
    /// used there as a first guess give every cell the same weight, which cells of 6 and of 6,000 answers do not bear). Null without answers.
    /// </summary>
    public static BetaPrior? Fit(IReadOnlyList<ShareCount> cells)
    {
        ShareCount[] answered = [.. cells.Where(cell => cell.N > 0)];
        if (answered.Length == 0) return null;

        var n = answered.Sum(cell => (double)cell.N);
        var mean = answered.Sum(cell => (double)cell.Satisfied) / n;
        if (answered.Count(cell => cell.N > 1) < FewestCells || mean is <= 0 or >= 1) return new BetaPrior(mean, null);
        if (!BetaBinomial.Overdispersed(answered, mean)) return new BetaPrior(mean, double.PositiveInfinity);

        const double FirstGuess = 20;
        return BetaBinomial.Highest(answered, mean * FirstGuess, (1 - mean) * FirstGuess) is { } top
            ? new BetaPrior(top.Alpha / (top.Alpha + top.Beta), top.Alpha + top.Beta)
            : new BetaPrior(mean, double.PositiveInfinity);
    }
}
