using Feedback.Domain.Indices;
using Feedback.Domain.Indices.Statistics;

namespace Feedback.Domain.Tests.Indices.Statistics;

public sealed class PostStratificationTests
{
    [Fact]
    public void The_worked_example_holds()
    {
        // Half the people come to the counter, but three quarters of the answers are from the web: 345/400 as counted, 0.775 as served.
        var share = PostStratification.From([Stratum("counter", 60, 100, 3000), Stratum("web", 285, 300, 3000)]);

        share.Unweighted.ShouldBe(new ShareCount(345, 400));
        share.Weighted!.Value.ShouldBe(0.775m, 1e-12m);
        share.Weights.Select(weight => weight.Weight!.Value).ShouldBe([2.0, 2 / 3d], 1e-12);
        share.EffectiveN!.Value.ShouldBe(300, 1e-9);
        share.WeightedInterval!.Value.Low.ShouldBe(0.722744m, 5e-7m);
        share.WeightedInterval!.Value.High.ShouldBe(0.819861m, 5e-7m);
        share.CappedStrata.ShouldBe(0);
        share.Uncapped!.Value.ShouldBe(share.Weighted.Value, 1e-12m);
    }

    // By hand: weights 200/100 and 400/100, over their mean 3, are 2/3 and 4/3. Kish's n with 1-f of 1/2 and 3/4 is 200²/(100·4/9·1/2 + 100·16/9·3/4) = 257.142857;
    // by the strata's variances it is 352.22. Wilson at 0.8 of 257.142857 answers. As if of an endless population Kish's n would be 180.
    [Fact]
    public void Each_stratum_has_the_correction_of_its_own_people()
    {
        var share = PostStratification.From([Stratum("counter", 60, 100, 200), Stratum("web", 90, 100, 400)]);

        share.Weighted!.Value.ShouldBe(0.8m, 1e-12m);
        share.EffectiveN!.Value.ShouldBe(180, 1e-9, "what uneven weights leave of n, whoever could have answered");
        share.WeightedInterval!.Value.Low.ShouldBe(0.746855m, 5e-7m);
        share.WeightedInterval!.Value.High.ShouldBe(0.844314m, 5e-7m);
    }

    [Fact]
    public void When_everybody_has_answered_nothing_is_left_open()
    {
        PostStratification.From([Stratum("counter", 60, 100, 100), Stratum("web", 285, 300, 300)]).WeightedInterval.ShouldBe(new WilsonInterval(0.8625m, 0.8625m));

        // 55 answers of 56 people: at least 50 of 56 and at most 51 of 56 are satisfied.
        var nearly = PostStratification.From([Stratum("counter", 20, 25, 26), Stratum("web", 30, 30, 30)]).WeightedInterval!.Value;
        (nearly.Low, nearly.High).ShouldBe((50m / 56, 51m / 56));
    }

    [Fact]
    public void With_more_answers_than_people_nothing_is_known_of_how_many_are_left()
    {
        PostStratification.From([Stratum("counter", 6, 10, 10)]).WeightedInterval.ShouldBe(new WilsonInterval(0.6m, 0.6m));
        PostStratification.From([Stratum("counter", 6, 10, 9)]).WeightedInterval!.Value.Low.ShouldBe(0.311219m, 5e-7m, "Wilson at 0.6 with n 0.24 / (7/12 · 5/12) · 10 = 9.874: no correction");
    }

    [Fact]
    public void A_weight_over_the_cap_is_cut_until_it_is_five_times_the_mean()
    {
        var share = PostStratification.From([Stratum("counter", 180, 200, 1000), Stratum("web", 90, 100, 1000), Stratum("post", 2, 4, 2000)]);

        share.Weights.Select(weight => weight.Weight!.Value).ShouldBe([0.71, 1.42, 5], 1e-9);
        share.Weights.Select(weight => weight.Capped).ShouldBe([false, false, true]);
        share.CappedStrata.ShouldBe(1);
        share.Weighted!.Value.ShouldBe(0.873684m, 5e-7m);
        share.EffectiveN!.Value.ShouldBe(229.627789, 1e-6);
        share.Uncapped.ShouldBe(0.7m);
        share.WeightedInterval!.Value.Low.ShouldBe(0.821132m, 5e-7m);
        share.WeightedInterval!.Value.High.ShouldBe(0.912443m, 5e-7m);
    }

    [Fact]
    public void Cutting_one_weight_may_bring_down_another()
    {
        var share = PostStratification.From([Stratum("web", 900, 1000, 1000), Stratum("kiosk", 5, 10, 1000), Stratum("post", 1, 2, 2000)]);

        share.Weights.Select(weight => weight.Weight!.Value).ShouldBe([0.952, 5, 5], 1e-9);
        share.CappedStrata.ShouldBe(2);
    }

    [Fact]
    public void People_nobody_heard_from_are_told()
    {
        var share = PostStratification.From([Stratum("counter", 60, 100, 3000), Stratum("post", 0, 0, 1000), Stratum("app", 0, 0, 0)]);

        share.Uncovered.Select(stratum => stratum.Channel).ShouldBe(["post"]);
        share.UncoveredPopulation.ShouldBe(1000);
        share.UncoveredShare.ShouldBe(0.25m);
        share.Weighted.ShouldBe(0.6m);
        share.Weights.Select(weight => weight.Weight).ShouldBe([1.0, null, null]);
    }

    [Fact]
    public void Weights_in_proportion_change_nothing()
    {
        var share = PostStratification.From([Stratum("counter", 60, 100, 1000), Stratum("web", 270, 300, 3000)]);

        share.Weighted!.Value.ShouldBe(share.Unweighted.Share!.Value, 1e-12m);
        share.EffectiveN!.Value.ShouldBe(400, 1e-9);
    }

    [Fact]
    public void More_answers_than_people_are_weighted_by_the_answers_and_told()
    {
        var share = PostStratification.From([Stratum("counter", 6, 10, 0), Stratum("web", 30, 40, 40)]);

        share.Exceeded.ShouldBe(1);
        share.Weighted!.Value.ShouldBe(0.72m, 1e-12m);
    }

    [Fact]
    public void Without_answers_there_is_no_share()
    {
        var share = PostStratification.From([Stratum("counter", 0, 0, 10)]);

        share.Weighted.ShouldBeNull();
        share.WeightedInterval.ShouldBeNull();
        share.EffectiveN.ShouldBeNull();
        share.UncoveredShare.ShouldBe(1m);
        PostStratification.From([]).UncoveredShare.ShouldBeNull();
    }

    [Fact]
    public void Everybody_satisfied_ends_at_exactly_1() =>
        PostStratification.From([Stratum("counter", 7, 7, 900), Stratum("web", 13, 13, 100)]).WeightedInterval!.Value.High.ShouldBe(1m);

    [Fact]
    public void A_stratum_given_twice_is_refused()
    {
        Should.Throw<ArgumentException>(() => PostStratification.From([Stratum("web", 1, 2, 3), Stratum("web", 1, 2, 3)]));
        Should.Throw<ArgumentOutOfRangeException>(() => PostStratification.From([Stratum("web", 1, 2, -3)]));
        Should.Throw<ArgumentOutOfRangeException>(() => PostStratification.From([Stratum("web", 1, 2, 3)], 1));
    }

    private static PostStratum Stratum(string channel, long satisfied, long n, long population) =>
        new("1.001234", channel, new ShareCount(satisfied, n), population);
}
