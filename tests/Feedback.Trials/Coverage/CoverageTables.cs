using System.Globalization;

namespace Feedback.Trials.Coverage;

/// <summary>The tables of the coverage trial, one for each figure, as rows of a Markdown table.</summary>
internal static class CoverageTables
{
    public static void Wilson(Action<FormattableString> line)
    {
        line($"Wilson 95 %, exact. Mean over 2000 shares from 0.50 to 0.99; part of them with 0.94-0.96; the lowest, and where; up to which share all lie in 0.93-0.97 and in 0.94-0.96; some single shares");
        line($"| n | mean | 0.94-0.96 | lowest | at | all 0.93-0.97 | all 0.94-0.96 | 0.5 | 0.8 | 0.9 | 0.95 | 0.99 |");
        var grid = WilsonCoverage.Grid(0.5, 0.99, 2000);
        foreach (var n in WilsonCoverage.Samples)
        {
            var all = WilsonCoverage.Over(n, grid);
            var some = WilsonCoverage.Over(n, [0.5, 0.8, 0.9, 0.95, 0.99]);
            var near = all.Count(c => c is >= 0.94 and <= 0.96) / (double)all.Length;
            line($"| {n} | {all.Average():F4} | {near:P0} | {all.Min():F4} | {grid[Array.IndexOf(all, all.Min())]:F4} | {UpTo(grid, all, 0.02)} | {UpTo(grid, all, 0.01)} | {some[0]:F4} | {some[1]:F4} | {some[2]:F4} | {some[3]:F4} | {some[4]:F4} |");
        }
    }

    /// <summary>The share up to which every coverage from 0.5 on lies near enough to 0.95.</summary>
    private static string UpTo(double[] grid, double[] coverage, double near)
    {
        var first = Array.FindIndex(coverage, c => Math.Abs(c - 0.95) > near);
        return first < 0 ? "0.99" : first == 0 ? "none" : grid[first - 1].ToString("F2", CultureInfo.InvariantCulture);
    }

    public static void Population(Action<FormattableString> line)
    {
        line($"Wilson with N known, exact (hypergeometric). Mean and lowest over all K from N/2 to 0.99 N");
        line($"| n | N | mean | lowest |");
        foreach (var (n, population) in new[] { (10, 20), (20, 40), (30, 40), (50, 100), (50, 500), (90, 100), (200, 1000), (500, 1000) })
        {
            double[] all = [.. Enumerable.Range(population / 2, (int)(population * 0.49) + 1).Select(k => WilsonCoverage.InPopulation(n, population, k))];
            line($"| {n} | {population} | {all.Average():F4} | {all.Min():F4} |");
        }
    }

    public static void Difference(Action<FormattableString> line)
    {
        line($"Newcombe's difference, exact, and rejections of the score test at 5 %");
        line($"| n | p | m | q | coverage | rejected |");
        foreach (var (n, p, m, q) in new[]
        {
            (20, 0.8, 20, 0.8), (20, 0.95, 20, 0.95), (30, 0.8, 30, 0.9), (30, 0.95, 300, 0.95), (50, 0.9, 50, 0.9), (100, 0.8, 100, 0.85), (100, 0.95, 400, 0.9), (400, 0.9, 400, 0.9),
        })
        {
            var (coverage, alarms) = DifferenceCoverage.At(n, p, m, q);
            line($"| {n} | {p} | {m} | {q} | {coverage:F4} | {alarms:F4} |");
        }
    }

    public static void Weighted(Action<FormattableString> line, int rounds, int seed)
    {
        line($"Post-stratified share, {rounds} rounds, seed {seed}");
        line($"| case | people | weighted interval | without correction | unweighted interval | bias of weighted | mean effective n |");
        foreach (var (name, strata) in new[] { ("mild", WeightedCoverage.Mild), ("most", WeightedCoverage.Most), ("cut", WeightedCoverage.Cut) })
        {
            foreach (var scale in new[] { 0.2, 1.0, 5.0 })
            {
                var found = WeightedCoverage.Of(strata, scale, rounds, seed);
                line($"| {name} | {strata.Sum(s => s.Population) * scale:F0} | {found.Weighted:F4} | {found.Uncorrected:F4} | {found.Unweighted:F4} | {found.Missed:F4} | {found.MeanEffectiveN:F0} |");
            }
        }
    }

    public static void Shrunken(Action<FormattableString> line, int rounds, int seed)
    {
        line($"Shrunken shares, {rounds} rounds, seed {seed}; true shares beta(alpha, beta), n even between the two");
        line($"| cells | n | alpha, beta | shrunken interval | raw interval | error | raw error | pooled |");
        foreach (var (cells, small, large, alpha, beta) in new[]
        {
            (5, 10, 200, 8.0, 2.0), (10, 10, 200, 8.0, 2.0), (30, 10, 200, 8.0, 2.0), (100, 10, 200, 8.0, 2.0), (500, 10, 200, 8.0, 2.0),
            (5, 10, 50, 80.0, 20.0), (10, 10, 50, 80.0, 20.0), (30, 10, 50, 80.0, 20.0), (100, 10, 50, 80.0, 20.0), (500, 10, 50, 80.0, 20.0), (100, 30, 300, 38.0, 2.0),
        })
        {
            var found = ShrunkenCoverage.Of(cells, small, large, alpha, beta, rounds, seed);
            line($"| {cells} | {small}-{large} | {alpha}, {beta} | {found.Shrunken:F4} | {found.Raw:F4} | {found.Error:F4} | {found.RawError:F4} | {found.Pooled:F3} |");
        }

        line($"shrinking 4000 cells of 1 to 100,000 answers: {ShrunkenCoverage.Milliseconds(4000, seed)} ms");
    }

    public static void Trend(Action<FormattableString> line, int rounds, int seed)
    {
        line($"Trend, {rounds} rounds, seed {seed}");
        line($"| periods | n | start | slope | own scatter | coverage | told from 0 |");
        foreach (var (periods, n, start, slope, scatter) in new[]
        {
            (3, 100, 0.85, 0.0, 0.0), (4, 100, 0.80, 0.03, 0.0), (6, 100, 0.85, 0.0, 0.0), (12, 30, 0.90, 0.0, 0.0), (12, 200, 0.80, 0.01, 0.0),
            (12, 200, 0.97, 0.0, 0.0), (12, 200, 0.80, 0.0, 0.04), (12, 1000, 0.80, 0.01, 0.04), (24, 500, 0.70, 0.01, 0.0),
        })
        {
            var (coverage, distinguished) = TrendCoverage.Of(periods, n, start, slope, scatter, rounds, seed);
            line($"| {periods} | {n} | {start} | {slope} | {scatter} | {coverage:F4} | {distinguished:F4} |");
        }
    }

    public static void Ranks(Action<FormattableString> line, int rounds, int seed)
    {
        line($"Ranks: any two equal agencies told apart (family-wise error), {rounds} rounds, seed {seed}");
        line($"| agencies | n | true share | error | score test alone |");
        foreach (var (agencies, small, large, share) in new[]
        {
            (10, 30, 1000, 0.8), (10, 30, 1000, 0.95), (63, 30, 30, 0.9), (63, 30, 10_000, 0.9), (63, 30, 10_000, 0.98), (300, 30, 10_000, 0.95), (300, 30, 10_000, 0.99),
        })
        {
            line($"| {agencies} | {small}-{large} | {share} | {RankErrors.Of(agencies, small, large, share, rounds, seed):F4} | {RankErrors.ScoreAlone(agencies, small, large, share, Math.Min(rounds, 500), seed):F4} |");
        }

        line($"| 4000 | 30-20000 | 0.95 | {RankErrors.Of(4000, 30, 20_000, 0.95, Math.Max(1, rounds / 5), seed):F4} ({Math.Max(1, rounds / 5)} rounds) | |");
        foreach (var agencies in new[] { 1000, 4000 }) line($"ranking {agencies} agencies: {RankErrors.Milliseconds(agencies, seed)} ms");
    }
}
