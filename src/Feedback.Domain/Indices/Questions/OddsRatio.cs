using Feedback.Domain.Indices.Statistics;

namespace Feedback.Domain.Indices.Questions;

/// <summary>How many times higher the odds of dissatisfaction are among ratings low on a driver.</summary>
internal static class OddsRatio
{
    /// <summary>
    /// One half is added to each of the four counts, so that none is 0 and the logarithm is nearly unbiased (Haldane 1956, Anscombe 1956);
    /// the interval is that of the logarithm, with the variance Σ 1/(count + 1/2) (Gart 1966, Biometrika 53, 47-57).
    /// </summary>
    public static (double Ratio, FigureInterval Interval) Of(DriverTable table)
    {
        var (a, b, c, d) = (table.LowAndDissatisfied + 0.5, table.LowAndNot + 0.5, table.OtherAndDissatisfied + 0.5, table.OtherAndNot + 0.5);
        var ratio = a * d / (b * c);
        var factor = Math.Exp(NormalDistribution.Z95 * Math.Sqrt(1 / a + 1 / b + 1 / c + 1 / d));
        return (ratio, new FigureInterval((decimal)(ratio / factor), (decimal)(ratio * factor)));
    }
}
