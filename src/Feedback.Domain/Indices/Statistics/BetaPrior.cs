namespace Feedback.Domain.Indices.Statistics;

/// <summary>How the true shares of comparable cells are spread: a beta distribution fitted to all of them.</summary>
/// <param name="Mean">The weighted mean of the shares, 0..1.</param>
/// <param name="Correlation">
/// How alike two answers of one cell are, 0..1: the variance of the true shares over Mean(1 - Mean). 0 when the cells differ by no more
/// than chance; null when this cannot be told (too few cells with at least 2 answers, or all answers the same).
/// </param>
public sealed record BetaPrior(double Mean, double? Correlation)
{
    /// <summary>Fewer cells say next to nothing about how cells are spread.</summary>
    public const int FewestCells = 10;

    /// <summary>How many answers the prior is worth: a cell with as many moves half way. Null when unknown or without bound.</summary>
    public double? Strength => Correlation is > 0 and { } rho ? (1 - rho) / rho : null;

    public double? Alpha => Mean * Strength;

    public double? Beta => (1 - Mean) * Strength;

    /// <summary>Null without answers. Moments with weights n / (1 + r(n - 1)), repeated until r settles.</summary>
    /// <remarks>Kleinman, "Proportions with extraneous variance", JASA 68 (1973) 46-54.</remarks>
    public static BetaPrior? Fit(IReadOnlyList<ShareCount> cells)
    {
        var answered = cells.Where(cell => cell.N > 0).Select(cell => (N: (double)cell.N, Share: (double)cell.Satisfied / cell.N)).ToArray();
        if (answered.Length == 0) return null;

        var (mean, correlation) = Moments(answered, 0);
        if (answered.Count(cell => cell.N > 1) < FewestCells || mean is <= 0 or >= 1) return new BetaPrior(mean, null);

        for (var step = 0; step < 200; step++)
        {
            var before = correlation;
            (mean, correlation) = Moments(answered, before);
            if (Math.Abs(correlation - before) <= 1e-12) break;
        }

        return new BetaPrior(mean, correlation);
    }

    private static (double Mean, double Correlation) Moments((double N, double Share)[] cells, double correlation)
    {
        double total = 0, satisfied = 0;
        foreach (var (n, share) in cells)
        {
            var weight = n / (1 + correlation * (n - 1));
            total += weight;
            satisfied += weight * share;
        }

        var mean = satisfied / total;
        double squares = 0, single = 0, free = 0;
        foreach (var (n, share) in cells)
        {
            var weight = n / (1 + correlation * (n - 1));
            var rest = weight * (1 - weight / total);
            squares += weight * (share - mean) * (share - mean);
            single += rest / n;
            free += rest;
        }

        // More than chance makes, over what full likeness within cells would make.
        var chance = mean * (1 - mean);
        var value = chance <= 0 || free <= single ? 0 : (squares - chance * single) / (chance * (free - single));
        return (mean, Math.Clamp(value, 0, 1 - 1e-9));
    }
}
