using System.Diagnostics;
using Feedback.Domain.Indices.Statistics;

namespace Feedback.Trials.Coverage;

/// <summary>How often ranks tell apart any two agencies that are in truth equal, and how long ranking takes.</summary>
internal static class RankErrors
{
    /// <summary>The part of rounds with at least one false distinction (family-wise error).</summary>
    public static double Of(int agencies, int smallest, int largest, double share, int rounds, int seed)
    {
        var draws = new Draws(seed);
        var wrong = 0;
        for (var round = 0; round < rounds; round++)
        {
            var ranges = RankRanges.Of(Agencies(agencies, smallest, largest, _ => share, draws));
            if (ranges.Any(range => range is { } r && (r.Best > 1 || r.Worst < agencies))) wrong++;
        }

        return (double)wrong / rounds;
    }

    /// <summary>The same with the score test alone: any p value under the first threshold of Holm, 0.05 over the number of pairs.</summary>
    public static double ScoreAlone(int agencies, int smallest, int largest, double share, int rounds, int seed)
    {
        var draws = new Draws(seed);
        var wrong = 0;
        for (var round = 0; round < rounds; round++)
        {
            var cells = Agencies(agencies, smallest, largest, _ => share, draws);
            if (AnyBelow(cells, 0.05 / (agencies * (agencies - 1) / 2d))) wrong++;
        }

        return (double)wrong / rounds;
    }

    private static bool AnyBelow(ShareCount[] cells, double threshold)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            for (var j = i + 1; j < cells.Length; j++)
            {
                if (ShareDifference.Between(cells[i], cells[j])!.PValue <= threshold) return true;
            }
        }

        return false;
    }

    /// <summary>Milliseconds to rank agencies whose true shares lie evenly between 60 and 98 %.</summary>
    public static long Milliseconds(int agencies, int seed)
    {
        var draws = new Draws(seed);
        var cells = Agencies(agencies, 30, 20_000, d => d.Uniform(0.60, 0.98), draws);
        var watch = Stopwatch.StartNew();
        _ = RankRanges.Of(cells);
        return watch.ElapsedMilliseconds;
    }

    /// <summary>Sizes are spread evenly by order of magnitude, as agencies' are.</summary>
    private static ShareCount[] Agencies(int count, int smallest, int largest, Func<Draws, double> share, Draws draws)
    {
        var cells = new ShareCount[count];
        for (var i = 0; i < count; i++)
        {
            var n = (long)Math.Round(Math.Exp(draws.Uniform(Math.Log(smallest), Math.Log(largest))));
            cells[i] = new ShareCount(draws.Binomial(n, share(draws)), n);
        }

        return cells;
    }
}
