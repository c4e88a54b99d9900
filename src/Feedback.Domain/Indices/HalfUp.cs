namespace Feedback.Domain.Indices;

/// <summary>The one rounding rule of published figures: half goes up, as the national portal prints (never to even).</summary>
internal static class HalfUp
{
    /// <summary>Figures here are never negative, so away from zero is up.</summary>
    public static decimal At(int decimals, decimal value) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
