namespace Feedback.Domain.Indices.Statistics;

/// <summary>How a share changed over equally spaced periods.</summary>
/// <param name="Slope">Change of the share in one period: 0.01 is one percentage point.</param>
/// <param name="Low">Lower end of the 95 % interval of the slope.</param>
/// <param name="Periods">Periods with answers.</param>
/// <param name="Overdispersion">How many times more the shares scatter about the line than chance alone would make them; at least 1.</param>
/// <remarks>
/// A straight line through the shares by weighted least squares, not a logistic curve: its slope is in percentage points per
/// period, which a reader can check against the table. Weights are n / p(1-p) with p on the line itself, refitted (weights from
/// the raw shares would favour periods that happen to lie near 0 or 1, and fail at them). The margin is the wider of two: the normal quantile with
/// binomial chance, and the t quantile at k - 2 degrees with the scatter seen (quasi-binomial: McCullagh and Nelder, Generalized Linear
/// Models, 1989, 4.5). Chance alone is known, so a few periods that happen to lie on a line are not taken as more certain than it allows.
/// </remarks>
public sealed record Trend(decimal Slope, decimal Low, decimal High, int Periods, double Overdispersion)
{
    private const int Refits = 4;

    /// <summary>Whether the interval leaves out 0.</summary>
    public bool IsDistinguishable => Low > 0 || High < 0;

    /// <summary>Null with answers in fewer than 3 periods: two points always lie on a line.</summary>
    /// <param name="periods">In time order and without gaps: a period without answers is given as 0 of 0 and keeps its place.</param>
    public static Trend? Over(IReadOnlyList<ShareCount> periods)
    {
        var points = periods.Select((count, time) => (Time: (double)time, count.N, Share: (double)(count.Share ?? 0))).Where(p => p.N > 0).ToArray();
        if (points.Length < 3) return null;

        var pooled = points.Sum(point => point.N * point.Share) / points.Sum(point => (double)point.N);
        var fitted = Array.ConvertAll(points, _ => pooled);
        Line line = default;
        double[] weights = [];
        for (var fit = 0; fit < Refits; fit++)
        {
            weights = [.. points.Zip(fitted, (point, p) => Weight(point.N, p))];
            line = Line.Through(points, weights);
            fitted = Array.ConvertAll(points, point => Math.Clamp(line.At(point.Time), 0, 1));
        }

        var degrees = points.Length - 2;
        var scatter = points.Zip(weights, (point, w) => w * Math.Pow(point.Share - line.At(point.Time), 2)).Sum() / degrees;
        // Either is enough where it applies: chance alone, or the scatter seen. Taking the wider holds in both cases.
        var quantile = Math.Max(NormalDistribution.Z95, StudentDistribution.Quantile(0.975, degrees) * Math.Sqrt(scatter));
        var margin = quantile / Math.Sqrt(line.Spread);

        // A share cannot change by more than all of it; with three periods of a few answers the formula may say so.
        return new Trend(
            (decimal)line.Slope,
            (decimal)Math.Max(-1, line.Slope - margin),
            (decimal)Math.Min(1, line.Slope + margin),
            points.Length,
            Math.Max(1, scatter));
    }

    /// <summary>Two satisfied and two dissatisfied are added to each period (Agresti and Coull 1998), so no weight runs away as the line nears 0 or 1.</summary>
    private static double Weight(long n, double fitted)
    {
        var smoothed = (n * fitted + 2) / (n + 4);
        return n / (smoothed * (1 - smoothed));
    }

    private readonly record struct Line(double Centre, double Level, double Slope, double Spread)
    {
        public double At(double time) => Level + Slope * (time - Centre);

        public static Line Through((double Time, long N, double Share)[] points, double[] weights)
        {
            var sum = weights.Sum();
            var centre = points.Zip(weights, (point, w) => w * point.Time).Sum() / sum;
            var level = points.Zip(weights, (point, w) => w * point.Share).Sum() / sum;
            var spread = points.Zip(weights, (point, w) => w * Math.Pow(point.Time - centre, 2)).Sum();
            var along = points.Zip(weights, (point, w) => w * (point.Time - centre) * (point.Share - level)).Sum();
            return new Line(centre, level, along / spread, spread);
        }
    }
}
