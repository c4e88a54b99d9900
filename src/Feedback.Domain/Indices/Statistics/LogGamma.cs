namespace Feedback.Domain.Indices.Statistics;

/// <summary>The logarithm of the gamma function, for the beta distribution and exact binomial sums.</summary>
public static class LogGamma
{
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>ln Γ(x) for x &gt; 0, to about 15 digits (Lanczos 1964 with g = 7 and nine terms).</summary>
    public static double Of(double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(x);
        if (x < 0.5) return Math.Log(Math.PI / Math.Sin(Math.PI * x)) - Of(1 - x);

        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++) sum += Lanczos[i] / (x - 1 + i);
        var t = x + 6.5;
        return 0.91893853320467274 + (x - 0.5) * Math.Log(t) - t + Math.Log(sum);
    }

    /// <summary>The logarithm of the number of ways to choose <paramref name="k"/> of <paramref name="n"/>.</summary>
    public static double Choose(long n, long k)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        ArgumentOutOfRangeException.ThrowIfLessThan(n, k);
        return k == 0 || k == n ? 0 : Of(n + 1d) - Of(k + 1d) - Of(n - k + 1d);
    }
}
