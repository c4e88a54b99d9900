using Feedback.Domain.Indices.Questions;

namespace Feedback.Domain.Tests.Indices.Questions;

public sealed class DriverAssociationsTests
{
    // Of 500 who answered, 100 are low on it, 40 of them dissatisfied; of the other 400, 30. Worked by hand in docs/questions.md:
    // 0.4 - 0.075; (40.5 · 370.5)/(60.5 · 30.5); 1 - 0.075 · 500/70. The last interval by Walter's own form of the variance,
    // (b + f(a + d))/(n c), of the counts with one half added: another road to the same figure.
    [Fact]
    public void The_worked_example_holds()
    {
        var driver = DriverAssociations.Find([new DriverTable("officials", 40, 60, 30, 370)]).Drivers.ShouldHaveSingleItem();

        (driver.Rank, driver.N, driver.Low).ShouldBe((1, 500, 100));
        (driver.DissatisfiedAmongLow, driver.DissatisfiedAmongOthers, driver.Difference).ShouldBe((0.4m, 0.075m, 0.325m));
        Rounded(driver.Interval).ShouldBe((0.2295m, 0.4254m));
        driver.OddsRatio!.Value.ShouldBe(8.1318, 1e-4);
        Rounded(driver.OddsRatioInterval).ShouldBe((4.7254m, 13.9938m));
        Math.Round(driver.Excess!.Value, 6).ShouldBe(0.464286m);
        Rounded(driver.ExcessInterval).ShouldBe((0.3090m, 0.5815m));
        driver.Q!.Value.ShouldBe(driver.P!.Value);
        driver.Flags.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_common_comes_before_what_is_strong_but_rare()
    {
        // Odds ratios of 63 and 6; but the first is in excess of 28 of 131 dissatisfied, the second of 87 of 131.
        var findings = DriverAssociations.Find(
            [new DriverTable("feedback", 32, 4, 99, 865), new DriverTable("procedures", 109, 391, 22, 478)]);

        findings.Drivers.Select(driver => (driver.Code, driver.Rank)).ShouldBe([("procedures", 1), ("feedback", 2)]);
        findings.Drivers[0].OddsRatio!.Value.ShouldBeLessThan(findings.Drivers[1].OddsRatio!.Value);
    }

    [Theory]
    [InlineData(4, 0, 30, 370)]
    [InlineData(40, 60, 2, 2)]
    public void Groups_of_one_to_four_are_not_shown(long a, long b, long c, long d)
    {
        var driver = DriverAssociations.Find([new DriverTable("ease", a, b, c, d)]).Drivers.ShouldHaveSingleItem();

        driver.Flags.ShouldBe([DriverAssociation.Suppressed]);
        (driver with { Flags = [] }).ShouldBe(
            new DriverAssociation("ease", null, null, null, null, null, null, null, null, null, null, null, null, null, []));
    }

    [Fact]
    public void A_driver_nobody_answered_says_so() =>
        DriverAssociations.Find([new DriverTable("ease", 0, 0, 0, 0)]).Drivers.Single().Flags.ShouldBe([DriverAssociation.NotAnswered]);

    [Fact]
    public void Groups_under_thirty_are_shown_and_not_ranked()
    {
        var driver = DriverAssociations.Find([new DriverTable("ease", 20, 9, 30, 370)]).Drivers.ShouldHaveSingleItem();

        driver.Rank.ShouldBeNull();
        driver.Flags.ShouldBe([DriverAssociation.SmallSample]);
        driver.N.ShouldBe(429);
    }

    [Fact]
    public void A_difference_that_may_be_chance_is_not_ranked()
    {
        var driver = DriverAssociations.Find([new DriverTable("ease", 12, 88, 40, 360)]).Drivers.ShouldHaveSingleItem();

        driver.Rank.ShouldBeNull();
        driver.Flags.ShouldBe([DriverAssociation.MayBeChance]);
    }

    [Fact]
    public void A_driver_that_goes_with_satisfaction_is_shown_and_not_ranked()
    {
        var driver = DriverAssociations.Find([new DriverTable("ease", 5, 195, 100, 200)]).Drivers.ShouldHaveSingleItem();

        driver.Rank.ShouldBeNull();
        driver.Flags.ShouldBeEmpty();
        driver.Excess!.Value.ShouldBeLessThan(0);
    }

    [Fact]
    public void Without_any_dissatisfied_there_is_no_excess()
    {
        var driver = DriverAssociations.Find([new DriverTable("ease", 0, 100, 0, 100)]).Drivers.ShouldHaveSingleItem();

        driver.Excess.ShouldBeNull();
        driver.ExcessInterval.ShouldBeNull();
        driver.P.ShouldBe(1);
    }

    [Fact]
    public void When_all_the_dissatisfied_are_low_on_it_the_excess_is_all_and_within_its_interval()
    {
        var driver = DriverAssociations.Find([new DriverTable("ease", 50, 50, 0, 400)]).Drivers.ShouldHaveSingleItem();

        driver.Excess.ShouldBe(1m);
        driver.ExcessInterval!.Value.High.ShouldBe(1m);
        driver.ExcessInterval.Value.Low.ShouldBeInRange(0.8m, 1m);
        driver.OddsRatio!.Value.ShouldBe(50.5 * 400.5 / (50.5 * 0.5), 1e-9);
    }

    [Fact]
    public void Impossible_counts_are_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => DriverAssociations.Find([new DriverTable("ease", 1, -1, 1, 1)]));

    private static (decimal Low, decimal High) Rounded(FigureInterval? interval) =>
        (Math.Round(interval!.Value.Low, 4), Math.Round(interval.Value.High, 4));
}
