using Feedback.Domain.Indices.Statistics;

namespace Feedback.Domain.Tests.Indices.Statistics;

public sealed class RankRangesTests
{
    [Fact]
    public void The_worked_example_holds()
    {
        // 95 and 94 % of 1000 are not told apart (p = 0.32); both are far from 50 %. The fourth has too few answers to be ranked.
        RankRanges.Of([new(950, 1000), new(500, 1000), new(940, 1000), new(20, 25)])
            .ShouldBe([new RankRange(1, 2), new RankRange(3, 3), new RankRange(1, 2), null]);
    }

    [Fact]
    public void Equal_cells_may_hold_any_place() =>
        RankRanges.Of([new(90, 100), new(90, 100), new(90, 100)]).ShouldAllBe(range => range == new RankRange(1, 3));

    [Fact]
    public void Everybody_satisfied_everywhere_is_one_place() =>
        RankRanges.Of([new(100, 100), new(40, 40), new(0, 0)]).ShouldBe([new RankRange(1, 2), new RankRange(1, 2), null]);

    [Fact]
    public void A_single_cell_is_first() => RankRanges.Of([new(30, 30)]).ShouldBe([new RankRange(1, 1)]);

    [Fact]
    public void Nothing_has_no_ranks() => RankRanges.Of([]).ShouldBeEmpty();

    [Fact]
    public void Ranges_follow_Holms_procedure_on_every_pair()
    {
        var random = new Random(11);
        for (var round = 0; round < 20; round++)
        {
            ShareCount[] cells = [.. Enumerable.Range(0, 25).Select(_ => random.Next(30, 400)).Select(n => new ShareCount(random.Next(n / 2, n + 1), n))];
            RankRanges.Of(cells).ShouldBe(ByAdjustedValues(cells).Cast<RankRange?>());
        }
    }

    [Fact]
    public void Better_cells_never_have_worse_ranges_when_sizes_are_equal()
    {
        var random = new Random(5);
        ShareCount[] cells = [.. Enumerable.Range(0, 200).Select(_ => new ShareCount(random.Next(100, 201), 200))];

        var sorted = RankRanges.Of(cells).Zip(cells).OrderByDescending(pair => pair.Second.Satisfied).Select(pair => pair.First!.Value).ToArray();

        sorted.Select(range => range.Best).ShouldBeInOrder();
        sorted.Select(range => range.Worst).ShouldBeInOrder();
    }

    /// <summary>The same by the long way: a p value for each pair, the larger of the two tests, adjusted by Holm.</summary>
    private static IEnumerable<RankRange> ByAdjustedValues(ShareCount[] cells)
    {
        var pairs = (from i in Enumerable.Range(0, cells.Length) from j in Enumerable.Range(i + 1, cells.Length - i - 1) select (I: i, J: j)).ToArray();
        var adjusted = MultipleComparisons.Holm([.. pairs.Select(pair => PValue(cells[pair.I], cells[pair.J]))]);
        var apart = pairs.Zip(adjusted).Where(pair => pair.Second <= 0.05)
            .SelectMany(pair => new[] { pair.First, (I: pair.First.J, J: pair.First.I) }).ToLookup(pair => pair.I, pair => pair.J);
        for (var i = 0; i < cells.Length; i++)
        {
            yield return new RankRange(
                1 + apart[i].Count(j => cells[j].Share > cells[i].Share),
                cells.Length - apart[i].Count(j => cells[j].Share < cells[i].Share));
        }
    }

    private static double PValue(ShareCount a, ShareCount b)
    {
        double Deviance(double observed, double expected) => observed == 0 ? 0 : 2 * observed * Math.Log(observed / expected);
        var pooled = (double)(a.Satisfied + b.Satisfied) / (a.N + b.N);
        var ratio = Deviance(a.Satisfied, a.N * pooled) + Deviance(a.N - a.Satisfied, a.N * (1 - pooled))
            + Deviance(b.Satisfied, b.N * pooled) + Deviance(b.N - b.Satisfied, b.N * (1 - pooled));
        return Math.Max(NormalDistribution.TwoSided(Math.Sqrt(Math.Max(0, ratio))), ShareDifference.Between(a, b)!.PValue);
    }
}
