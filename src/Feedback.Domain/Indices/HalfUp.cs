namespace Feedback.Domain.Indices;

/// <summary>The one rounding rule of published figures: half goes up, as the national portal prints (never to even).</summary>
internal static class HalfUp
{
    private const int Six = 6;
    private const long Million = 1_000_000;

    /// <summary>Figures here are never negative, so away from zero is up.</summary>
    public static decimal At(int decimals, decimal value) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);

    /// <summary>
    /// A ratio at six decimals: the same number with the same digits as <see cref="At"/> makes of decimal's division, in whole numbers, which cost a
    /// tenth of it. Tables have tens of thousands.
    /// </summary>
    /// <param name="numerator">Not negative.</param>
    /// <param name="denominator">Above zero.</param>
    public static decimal Ratio(long numerator, long denominator)
    {
        if (numerator > long.MaxValue / Million) return At(Six, (decimal)numerator / denominator);
        var (whole, rest) = Math.DivRem(numerator * Million, denominator);
        byte scale = Six;
        if (rest >= denominator - rest) whole++;

        // Decimal's division writes no zeros behind an exact result; rounding leaves those it makes.
        for (; rest == 0 && scale > 0 && whole % 10 == 0; scale--) whole /= 10;
        return new decimal((int)whole, (int)(whole >> 32), 0, isNegative: false, scale);
    }
}
