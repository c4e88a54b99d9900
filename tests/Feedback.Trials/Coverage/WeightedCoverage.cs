using Feedback.Domain.Indices.Statistics;

namespace Feedback.Trials.Coverage;

/// <summary>How often the post-stratified interval holds the share among all the people served, and how often the unweighted one does.</summary>
internal static class WeightedCoverage
{
    /// <summary>A stratum's people, the part of them that answers, and the share of them that is satisfied.</summary>
    internal sealed record Served(long Population, double Response, double Share);

    /// <param name="Missed">How far the mean weighted share lies from the true one: the price of the cap, when weights are cut.</param>
    internal sealed record Outcome(double Weighted, double Unweighted, double Missed, double MeanEffectiveN);

    /// <summary>Web answers readily, the counter less, post hardly; those who answer less are less satisfied.</summary>
    public static readonly Served[] Mild =
        [new(4000, 0.10, 0.92), new(3000, 0.05, 0.85), new(2000, 0.04, 0.80), new(1000, 0.03, 0.75)];

    /// <summary>So uneven that the cap of 5 cuts: a tenth of the people give one answer in five hundred.</summary>
    public static readonly Served[] Cut =
        [new(8000, 0.20, 0.92), new(1500, 0.05, 0.85), new(1000, 0.01, 0.60)];

    public static Outcome Of(IReadOnlyList<Served> strata, double scale, int rounds, int seed)
    {
        var draws = new Draws(seed);
        var truth = strata.Sum(s => s.Population * s.Share) / strata.Sum(s => s.Population);
        var (weighted, unweighted, sum, effective) = (0, 0, 0d, 0d);
        for (var round = 0; round < rounds; round++)
        {
            var share = PostStratification.From([.. strata.Select((s, i) => Answer(s, i, scale, draws))]);
            if (share.WeightedInterval is not { } interval) continue;
            if ((double)interval.Low <= truth && truth <= (double)interval.High) weighted++;
            if ((double)share.Unweighted.Interval!.Value.Low <= truth && truth <= (double)share.Unweighted.Interval!.Value.High) unweighted++;
            sum += (double)share.Weighted!.Value;
            effective += share.EffectiveN!.Value;
        }

        return new Outcome((double)weighted / rounds, (double)unweighted / rounds, sum / rounds - truth, effective / rounds);
    }

    private static PostStratum Answer(Served served, int index, double scale, Draws draws)
    {
        var n = draws.Binomial((long)(served.Population * scale), served.Response);
        return new PostStratum("service", $"channel-{index}", new ShareCount(draws.Binomial(n, served.Share), n), (long)(served.Population * scale));
    }
}
