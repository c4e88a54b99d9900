using Feedback.Domain.Indices.Statistics;

namespace Feedback.Domain.Indices.Questions;

/// <summary>
/// How often chance alone spreads a rare term over two groups as unevenly as this: Fisher's exact test (1935, The Design of Experiments), which holds for
/// any counts. The normal p of a log-odds ratio does not where one group is much the larger: an agency against the rest.
/// </summary>
internal static class ExactChance
{
    /// <summary>Two-sided: twice the smaller tail of the hypergeometric distribution, the observed included; 1 at most.</summary>
    public static double Of(long first, long firstN, long second, long secondN)
    {
        // Of the held, so many fell into the first group; the tail goes on from there, away from the middle.
        var (held, n) = (first + second, firstN + secondN);
        var up = (double)first * secondN > (double)second * firstN;
        var (least, most) = (Math.Max(0, held - secondN), Math.Min(held, firstN));
        var one = Math.Exp(LogGamma.Choose(firstN, first) + LogGamma.Choose(secondN, second) - LogGamma.Choose(n, held));
        var tail = one;
        for (var at = first; at != (up ? most : least) && one > tail * 1e-16; at += up ? 1 : -1)
        {
            one *= up
                ? (double)(firstN - at) * (held - at) / ((double)(at + 1) * (secondN - held + at + 1))
                : (double)at * (secondN - held + at) / ((double)(firstN - at + 1) * (held - at + 1));
            tail += one;
        }

        return Math.Min(1, 2 * tail);
    }
}
