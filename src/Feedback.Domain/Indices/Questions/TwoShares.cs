namespace Feedback.Domain.Indices.Questions;

/// <summary>The difference of two independent shares, its interval, and how likely chance alone gives as much.</summary>
/// <param name="Difference">The second share less the first, -1..1.</param>
/// <param name="P">Two-sided, of the chi-squared test with N - 1 (Campbell 2007, Statistics in Medicine 26, 3661-3675).</param>
internal readonly record struct TwoShares(decimal First, decimal Second, decimal Difference, FigureInterval Interval, double P)
{
    /// <summary>
    /// Newcombe's hybrid score interval (1998, Statistics in Medicine 17, 873-890, method 10): from the two Wilson intervals.
    /// </summary>
    public static TwoShares Of(long firstSuccesses, long firstN, long secondSuccesses, long secondN)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(firstN);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(secondN);
        var first = WilsonInterval.From(firstSuccesses, firstN)!.Value;
        var second = WilsonInterval.From(secondSuccesses, secondN)!.Value;
        var (a, b) = ((decimal)firstSuccesses / firstN, (decimal)secondSuccesses / secondN);
        var interval = new FigureInterval(
            b - a - Hypotenuse(b - second.Low, first.High - a),
            b - a + Hypotenuse(second.High - b, a - first.Low));
        return new TwoShares(a, b, b - a, interval, Chance(firstSuccesses, firstN, secondSuccesses, secondN));
    }

    private static decimal Hypotenuse(decimal one, decimal other) => (decimal)Math.Sqrt((double)(one * one + other * other));

    private static double Chance(double firstSuccesses, double firstN, double secondSuccesses, double secondN)
    {
        var n = firstN + secondN;
        var pooled = (firstSuccesses + secondSuccesses) / n;
        if (pooled is 0 or 1) return 1;
        var error = Math.Sqrt(pooled * (1 - pooled) * (1 / firstN + 1 / secondN) * n / (n - 1));
        return NormalTail.TwoSided((secondSuccesses / secondN - firstSuccesses / firstN) / error);
    }
}
