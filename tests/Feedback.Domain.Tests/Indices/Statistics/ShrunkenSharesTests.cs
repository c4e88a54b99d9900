using Feedback.Domain.Indices.Statistics;

namespace Feedback.Domain.Tests.Indices.Statistics;

public sealed class ShrunkenSharesTests
{
    // Tarone (1982), as printed in Gelman et al., Bayesian Data Analysis, table 5.1: rats with a tumour of rats, 70 earlier groups; the 71st had 4 of 14.
    private const string Earlier =
        "0/20,0/20,0/20,0/20,0/20,0/20,0/20,0/19,0/19,0/19,0/19,0/18,0/18,0/17,1/20,1/20,1/20,1/20,1/19,1/19,1/18,1/18,2/25,2/24,2/23,2/20,2/20,2/20,"
        + "2/20,2/20,2/20,1/10,5/49,2/19,5/46,3/27,2/17,7/49,7/47,3/20,3/20,2/13,9/48,10/50,4/20,4/20,4/20,4/20,4/20,4/20,4/20,10/48,4/19,4/19,4/19,5/22,"
        + "11/46,12/49,5/20,5/20,6/23,5/19,6/22,6/20,6/20,6/20,16/52,15/46,15/47,9/24";

    private static IReadOnlyList<ShareCount> Rats =>
        [.. Earlier.Split(',').Select(cell => cell.Split('/')).Select(cell => new ShareCount(long.Parse(cell[0], null), long.Parse(cell[1], null)))];

    [Fact]
    public void The_prior_of_the_rats_is_the_published_one()
    {
        // Maximum likelihood as the R package BayesGOF prints it for these 70 groups: 2.304768, 14.079707. (The 2.4 and 14.3 of Gelman et al. are
        // posterior means of alpha and beta, not the top of the likelihood.)
        var prior = BetaPrior.Fit(Rats)!;

        prior.Alpha!.Value.ShouldBe(2.304768, 2e-4);
        prior.Beta!.Value.ShouldBe(14.079707, 2e-3);
    }

    [Fact]
    public void The_worked_example_holds()
    {
        // All 71, integrated apart on a grid of 20,000 priors: 4 of 14 are drawn to 0.2130 (standard deviation 0.0765), 0 of 20 to 0.0617, 16 of 52 to
        // 0.2705. The same grid with the prior density of Gelman et al. gives their E(alpha) = 2.4 and E(beta) = 14.3, and 0.2109 for 4 of 14.
        var cells = ShrunkenShares.From([.. Rats, new ShareCount(4, 14)]).Cells;

        var last = cells[^1];
        last.Raw.Share!.Value.ShouldBe(0.285714m, 5e-7m);
        last.Shrunken!.Value.ShouldBe(0.2130m, 3e-4m);
        last.PriorWeight!.Value.ShouldBe(0.514, 2e-3);
        cells[0].Shrunken!.Value.ShouldBe(0.0617m, 3e-4m);
        cells[66].Shrunken!.Value.ShouldBe(0.2705m, 3e-4m);

        // The beta distribution with mean 0.2130 and standard deviation 0.0765.
        last.Low!.Value.ShouldBe(0.0847m, 1e-3m);
        last.High!.Value.ShouldBe(0.3805m, 1e-3m);
    }

    [Fact]
    public void Cells_that_differ_by_chance_only_are_drawn_close_together()
    {
        var shrunken = ShrunkenShares.From([.. Enumerable.Range(0, 20).Select(i => new ShareCount(80 + i % 3, 100))]);

        shrunken.Prior!.IsPooled.ShouldBeTrue();
        shrunken.Cells.ShouldAllBe(cell => Math.Abs(cell.Shrunken!.Value - 0.8095m) < 0.003m && cell.PriorWeight > 0.8);
        shrunken.Cells.ShouldAllBe(cell => cell.High - cell.Low < 0.1m);
    }

    [Fact]
    public void Nothing_is_shrunk_when_the_spread_cannot_be_told()
    {
        var few = ShrunkenShares.From([new(8, 10), new(5, 10), new(0, 0)]);
        var same = ShrunkenShares.From([.. Enumerable.Repeat(new ShareCount(10, 10), 20)]);

        few.Cells.ShouldAllBe(cell => cell.Shrunken == null && cell.Low == null);
        few.Prior!.Strength.ShouldBeNull();
        same.Cells.ShouldAllBe(cell => cell.Shrunken == null);
        ShrunkenShares.From([new(0, 0)]).Prior.ShouldBeNull();
    }

    [Fact]
    public void A_cell_without_answers_keeps_nothing() =>
        ShrunkenShares.From([.. Rats, new ShareCount(0, 0)]).Cells[^1].ShouldBe(new ShrunkenShare(new ShareCount(0, 0), null, null, null, null));

    [Fact]
    public void Small_cells_move_further_than_large_ones()
    {
        var cells = ShrunkenShares.From([.. Rats, new ShareCount(9, 10), new ShareCount(9_000, 10_000)]).Cells;

        cells[^2].Shrunken!.Value.ShouldBeLessThan(0.8m);
        cells[^1].Shrunken!.Value.ShouldBe(0.9m, 0.001m);
    }

    [Fact]
    public void Cells_of_very_uneven_size_and_share_are_fitted()
    {
        var random = new Random(3);
        ShareCount[] cells = [.. Enumerable.Range(0, 1_000).Select(i => (long)Math.Pow(10, i % 6)).Select(n => new ShareCount((long)(n * random.NextDouble()), n))];

        var prior = BetaPrior.Fit(cells)!;

        prior.Mean.ShouldBe(0.5, 0.1);
        prior.Strength!.Value.ShouldBeInRange(0.5, 4);
    }

    [Fact]
    public void Very_large_cells_that_agree_are_pooled()
    {
        var shrunken = ShrunkenShares.From([.. Enumerable.Range(0, 50).Select(i => new ShareCount(800_000 + i % 3 * 100, 1_000_000))]);

        shrunken.Prior!.IsPooled.ShouldBeTrue();
        shrunken.Cells.ShouldAllBe(cell => Math.Abs(cell.Shrunken!.Value - 0.8001m) < 0.0001m);
    }

    [Fact]
    public void Cells_that_agree_on_nothing_keep_their_own_shares()
    {
        var shrunken = ShrunkenShares.From([.. Enumerable.Range(0, 40).Select(i => new ShareCount(i % 2 * 50, 50))]);

        shrunken.Prior!.Strength!.Value.ShouldBeLessThan(0.1);
        shrunken.Cells[0].Shrunken!.Value.ShouldBeLessThan(0.01m);
        shrunken.Cells[1].Shrunken!.Value.ShouldBeGreaterThan(0.99m);
    }
}
