namespace Feedback.Domain.Indices.Statistics;

/// <summary>The first two derivatives of the logarithm of the gamma function, for fitting the beta-binomial model.</summary>
public static class PolyGamma
{
    private const double Far = 10;

    /// <summary>The digamma function for x &gt; 0, to about 14 digits (DLMF 5.5.2 up to 10, then 5.11.2).</summary>
    public static double Digamma(double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(x);
        var value = 0d;
        for (; x < Far; x++) value -= 1 / x;
        var r = 1 / (x * x);
        return value + Math.Log(x) - 1 / (2 * x)
            - r * (1 / 12d - r * (1 / 120d - r * (1 / 252d - r * (1 / 240d - r * (1 / 132d - r * 691 / 32760)))));
    }

    /// <summary>The trigamma function for x &gt; 0, likewise.</summary>
    public static double Trigamma(double x)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(x);
        var value = 0d;
        for (; x < Far; x++) value += 1 / (x * x);
        var r = 1 / (x * x);
        return value + 1 / x + r / 2 + r / x * (1 / 6d - r * (1 / 30d - r * (1 / 42d - r * (1 / 30d - r * (5 / 66d - r * 691 / 2730)))));
    }
}
