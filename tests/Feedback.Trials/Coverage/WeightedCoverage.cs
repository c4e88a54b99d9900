using Feedback.Domain.Indices;
using Feedback.Domain.Indices.Statistics;

namespace Feedback.Trials.Coverage;

/// <summary>
/// How often the post-stratified interval holds the share among exactly the people served in a round, and how often it would without the finite
/// population correction or the weights.
/// </summary>
internal static class WeightedCoverage
{
    /// <summary>A stratum's people, the part of them that answers, and the share of them that is satisfied.</summary>
    internal sealed record Served(long Population, double Response, double Share);

    /// <param name="Missed">How far the mean weighted share lies from the true one: the price of the cap, when weights are cut.</param>
    internal sealed record Outcome(double Weighted, double Uncorrected, double Unweighted, double Missed, double MeanEffectiveN);

    /// <summary>Web answers readily, the counter less, post hardly; those who answer less are less satisfied.</summary>
    public static readonly Served[] Mild =
        [new(4000, 0.10, 0.92), new(3000, 0.05, 0.85), new(2000, 0.04, 0.80), new(1000, 0.03, 0.75)];

    /// <summary>Most of the people answer, as where every dossier ends at a kiosk.</summary>
    public static readonly Served[] Most =
        [new(4000, 0.70, 0.92), new(3000, 0.60, 0.85), new(2000, 0.50, 0.80), new(1000, 0.40, 0.75)];

    /// <summary>So many people that those who answered are none of them to speak of.</summary>
    private const long Endless = 1_000_000;

    /// <summary>So uneven that the cap of 5 cuts: a tenth of the people give one answer in five hundred.</summary>
    public static readonly Served[] Cut =
        [new(8000, 0.20, 0.92), new(1500, 0.05, 0.85), new(1000, 0.01, 0.60)];

    public static Outcome Of(IReadOnlyList<Served> strata, double scale, int rounds, int seed)
    {
        var draws = new Draws(seed);
        var (weighted, uncorrected, unweighted, missed, effective) = (0, 0, 0, 0d, 0d);
        for (var round = 0; round < rounds; round++)
        {
            var people = strata.Select((s, i) => Round(s, i, scale, draws)).ToArray();
            var truth = (double)people.Sum(one => one.Satisfied) / people.Sum(one => one.Answered.Population);
            var share = PostStratification.From([.. people.Select(one => one.Answered)]);
            if (share.WeightedInterval is not { } interval) continue;
            if (Holds(interval, truth)) weighted++;
            if (Holds(PostStratification.From([.. people.Select(one => one.Answered with { Population = one.Answered.Population * Endless })]).WeightedInterval!.Value, truth)) uncorrected++;
            if (Holds(share.Unweighted.Interval!.Value, truth)) unweighted++;
            missed += (double)share.Weighted!.Value - truth;
            effective += share.EffectiveN!.Value;
        }

        return new Outcome((double)weighted / rounds, (double)uncorrected / rounds, (double)unweighted / rounds, missed / rounds, effective / rounds);
    }

    private static bool Holds(WilsonInterval interval, double truth) => (double)interval.Low <= truth && truth <= (double)interval.High;

    /// <summary>The satisfied of a stratum's people, and the answers of those of them who answered.</summary>
    private static (long Satisfied, PostStratum Answered) Round(Served served, int index, double scale, Draws draws)
    {
        var people = (long)(served.Population * scale);
        var satisfied = draws.Binomial(people, served.Share);
        var n = draws.Binomial(people, served.Response);
        return (satisfied, new PostStratum("service", $"channel-{index}", new ShareCount(draws.Hypergeometric(people, satisfied, n), n), people));
    }
}
