using Feedback.Domain.Indices.Statistics;

namespace Feedback.Domain.Indices.Questions;

/// <summary>
/// Of all dissatisfied ratings, the share in excess of what there would be if those low on a driver were dissatisfied as often as
/// the others: it is large only when many are low on it and low makes a difference. The arithmetic is Levin's attributable fraction
/// (1953); the name avoids saying that anything is due to it.
/// </summary>
internal static class ExcessShare
{
    /// <summary>Null when nobody is dissatisfied. Negative when those low on it are dissatisfied less often.</summary>
    public static (decimal Share, FigureInterval Interval)? Of(DriverTable table)
    {
        if (table.Dissatisfied == 0 || table.Low == 0 || table.Other == 0) return null;
        var others = (decimal)table.OtherAndDissatisfied / table.Other;
        var share = 1 - others * table.N / table.Dissatisfied;
        var (low, high) = Ends(table);
        return (share, new FigureInterval(Math.Min(low, share), Math.Max(high, share)));
    }

    // ln(1 - share) = ln c - ln(c + d) - ln(a + c) + ln n is nearly normal (Walter 1976, Biometrics 32, 829-849); its variance by the delta
    // method on the four counts, one half added to each so that it exists when none of the others is dissatisfied.
    private static (decimal Low, decimal High) Ends(DriverTable table)
    {
        var (a, b, c, d) = (table.LowAndDissatisfied + 0.5, table.LowAndNot + 0.5, table.OtherAndDissatisfied + 0.5, table.OtherAndNot + 0.5);
        var (n, others, dissatisfied) = (a + b + c + d, c + d, a + c);
        var slope = 1 / c - 1 / others - 1 / dissatisfied;
        var variance = c * slope * slope + d / (others * others) + a / (dissatisfied * dissatisfied) - 1 / n;
        var remaining = c * n / (others * dissatisfied);
        var factor = Math.Exp(NormalDistribution.Z95 * Math.Sqrt(variance));
        return ((decimal)(1 - remaining * factor), (decimal)(1 - remaining / factor));
    }
}
