using System.Diagnostics;
using Feedback.Domain.Indices.Statistics;

namespace Feedback.Trials.Coverage;

/// <summary>How often the shrunken and the raw interval hold a cell's true share, when true shares come from a beta distribution.</summary>
internal static class ShrunkenCoverage
{
    /// <param name="Error">Root mean squared distance from the true share.</param>
    /// <param name="Pooled">Rounds in which the cells were found to differ by no more than chance.</param>
    internal sealed record Outcome(double Shrunken, double Raw, double Error, double RawError, double Pooled);

    public static Outcome Of(int cells, int smallest, int largest, double alpha, double beta, int rounds, int seed)
    {
        var draws = new Draws(seed);
        var (shrunken, raw, pooled, seen) = (0, 0, 0, 0);
        var (error, rawError) = (0d, 0d);
        for (var round = 0; round < rounds; round++)
        {
            double[] truths = [.. Enumerable.Range(0, cells).Select(_ => draws.Beta(alpha, beta))];
            var found = ShrunkenShares.From([.. truths.Select(p =>
            {
                var n = draws.Whole(smallest, largest + 1);
                return new ShareCount(draws.Binomial(n, p), n);
            })]);
            if (found.Prior!.IsPooled) pooled++;
            for (var i = 0; i < cells; i++)
            {
                if (found.Cells[i] is not { Shrunken: { } share, Low: { } low, High: { } high } cell) continue;
                var interval = cell.Raw.Interval!.Value;
                seen++;
                if ((double)low <= truths[i] && truths[i] <= (double)high) shrunken++;
                if ((double)interval.Low <= truths[i] && truths[i] <= (double)interval.High) raw++;
                error += Math.Pow((double)share - truths[i], 2);
                rawError += Math.Pow((double)cell.Raw.Share!.Value - truths[i], 2);
            }
        }

        return new Outcome((double)shrunken / seen, (double)raw / seen, Math.Sqrt(error / seen), Math.Sqrt(rawError / seen), (double)pooled / rounds);
    }

    /// <summary>Milliseconds to shrink cells of 1 to 100,000 answers.</summary>
    public static long Milliseconds(int cells, int seed)
    {
        var draws = new Draws(seed);
        ShareCount[] counts = [.. Enumerable.Range(0, cells).Select(_ => (long)Math.Exp(draws.Uniform(0, Math.Log(100_000))))
            .Select(n => new ShareCount(draws.Binomial(n, draws.Beta(16, 4)), n))];
        var watch = Stopwatch.StartNew();
        _ = ShrunkenShares.From(counts);
        return watch.ElapsedMilliseconds;
    }
}
