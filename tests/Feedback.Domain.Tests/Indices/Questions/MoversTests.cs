using Feedback.Domain.Indices.Questions;

namespace Feedback.Domain.Tests.Indices.Questions;

public sealed class MoversTests
{
    // Newcombe (1998), Table II, method 10: cases (a), (b), (d) and (g).
    [Theory]
    [InlineData(48, 80, 56, 70, 0.0524, 0.3339)]
    [InlineData(3, 10, 9, 10, 0.1705, 0.8090)]
    [InlineData(0, 29, 5, 56, -0.0381, 0.1926)]
    [InlineData(0, 20, 10, 10, 0.6791, 1.0000)]
    public void The_interval_of_a_difference_is_newcombes(long first, long firstN, long second, long secondN, double low, double high)
    {
        var interval = TwoShares.Of(first, firstN, second, secondN).Interval;

        Math.Round(interval.Low, 4).ShouldBe((decimal)low);
        Math.Round(interval.High, 4).ShouldBe((decimal)high);
    }

    // chi2 of 48/80 and 56/70 is 150 (48·14 - 56·32)² / (80·70·104·46) = 7.0234; by 149/150 it is 6.9766, z = 2.6413.
    [Fact]
    public void The_p_is_of_the_chi_squared_test_with_one_less() => TwoShares.Of(48, 80, 56, 70).P.ShouldBe(0.00825829, 1e-8);

    [Fact]
    public void The_p_is_1_when_all_or_none_are_satisfied()
    {
        TwoShares.Of(40, 40, 50, 50).P.ShouldBe(1);
        TwoShares.Of(0, 40, 0, 50).P.ShouldBe(1);
    }

    // Differences 4, 21.875, -5, -6 and 2 points; the interval's ends from a calculation of its own (docs/questions.md).
    [Fact]
    public void The_worked_example_holds()
    {
        var findings = Movers.Find(
            [
                ("so-y-te", 820, 1000, 860, 1000),
                ("phuong-1", 24, 32, 31, 32),
                ("so-xay-dung", 150, 200, 140, 200),
                ("so-tai-chinh", 900, 1000, 840, 1000),
                ("phuong-2", 60, 100, 62, 100),
                ("phuong-3", 2, 29, 400, 400),
                ("phuong-4", 3, 4, 0, 3),
            ],
            10);

        findings.Compared.ShouldBe(5);
        findings.TooFew.ShouldBe(2);
        (findings.Rose, findings.Fell).ShouldBe((2, 1));
        findings.Risers.Select(mover => mover.Key).ShouldBe(["phuong-1", "so-y-te"]);
        var small = findings.Risers[0];
        small.Difference.ShouldBe(0.21875m);
        Math.Round(small.Interval.Low, 4).ShouldBe(0.0463m);
        Math.Round(small.Interval.High, 4).ShouldBe(0.3917m);
        small.P.ShouldBe(0.0125153, 1e-7);
        small.Q.ShouldBe(0.0147223 * 5 / 3, 1e-6, "of its own 0.0125153 · 5/2 and the next cell's, the smaller");
        Math.Round(findings.Risers[1].Interval.Low, 4).ShouldBe(0.0079m);
        findings.Risers[1].Q.ShouldBe(0.0147223 * 5 / 3, 1e-6);
        var faller = findings.Fallers.ShouldHaveSingleItem();
        faller.Key.ShouldBe("so-tai-chinh");
        Math.Round(faller.Interval.High, 4).ShouldBe(-0.0306m);
        faller.Flags.ShouldBeEmpty();
    }

    [Fact]
    public void A_small_cell_with_a_large_jump_stands_behind_a_large_cell_with_a_sure_one()
    {
        var findings = Movers.Find([("small", 15, 30, 23, 30), ("large", 5000, 10_000, 6000, 10_000)], 1);

        findings.Risers.ShouldHaveSingleItem().Key.ShouldBe("large", "26.7 points from 30 answers are less sure than 10 from 10 000");
        findings.Rose.ShouldBe(2);
    }

    [Fact]
    public void Fallers_are_ordered_by_the_end_nearest_zero()
    {
        var findings = Movers.Find([("small", 23, 30, 15, 30), ("large", 6000, 10_000, 5000, 10_000)], 5);

        findings.Fallers.Select(mover => mover.Key).ShouldBe(["large", "small"]);
        findings.Risers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(29, 1000)]
    [InlineData(1000, 29)]
    [InlineData(0, 1000)]
    [InlineData(3, 3)]
    public void A_cell_too_small_in_either_period_is_only_counted(long before, long now)
    {
        var findings = Movers.Find([("a", 0, before, now, now)], 5);

        findings.Risers.ShouldBeEmpty();
        (findings.Compared, findings.TooFew).ShouldBe((0, 1));
    }

    [Fact]
    public void A_move_is_flagged_when_among_so_many_cells_chance_gives_as_much()
    {
        var still = Enumerable.Range(0, 40).Select(at => ($"still-{at}", 800L, 1000L, 800L, 1000L));

        var alone = Movers.Find([("a", 820, 1000, 860, 1000)], 5).Risers.ShouldHaveSingleItem();
        var among = Movers.Find([("a", 820, 1000, 860, 1000), .. still], 5).Risers.ShouldHaveSingleItem();

        alone.Flags.ShouldBeEmpty();
        among.Flags.ShouldBe([Mover.MayBeChance]);
        among.Interval.ShouldBe(alone.Interval);
        among.Q.ShouldBe(0.0147223 * 41, 1e-5);
    }

    // 400 cells of 200 answers, 80 % satisfied in truth in both periods: about 20 intervals leave 0 out by chance, and q clears the list.
    [Fact]
    public void Where_nothing_moved_hardly_any_is_left_without_a_flag()
    {
        var random = new Random(20261123);
        long Draw() => Enumerable.Range(0, 200).Count(_ => random.NextDouble() < 0.8);

        var findings = Movers.Find([.. Enumerable.Range(0, 400).Select(at => ($"{at}", Draw(), 200L, Draw(), 200L))], 400);

        (findings.Rose + findings.Fell).ShouldBeInRange(5, 40);
        findings.Risers.Concat(findings.Fallers).Count(mover => mover.Flags.Count == 0).ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData(31, 30, 1, 30, 5)]
    [InlineData(1, 30, -1, 30, 5)]
    [InlineData(1, 30, 1, 30, 0)]
    public void Impossible_counts_are_refused(long satisfiedBefore, long before, long satisfiedNow, long now, int top) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Movers.Find([("a", satisfiedBefore, before, satisfiedNow, now)], top));
}
