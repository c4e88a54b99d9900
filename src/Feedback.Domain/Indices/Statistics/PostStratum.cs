namespace Feedback.Domain.Indices.Statistics;

/// <summary>The answers about one service through one channel, and how many could have answered.</summary>
/// <param name="Population">Receipts issued, or dossiers closed where receipts are not counted.</param>
public sealed record PostStratum(string Service, string Channel, ShareCount Answers, long Population);

/// <summary>What one answer of a stratum stands for.</summary>
/// <param name="Weight">Relative to the mean of 1 over all who answered; null when nobody in the stratum did.</param>
/// <param name="Capped">The weight was cut, so the stratum counts for less than its part of the population.</param>
public sealed record StratumWeight(PostStratum Stratum, double? Weight, bool Capped);

/// <summary>The share as counted beside the share weighted to the people served.</summary>
/// <param name="Unweighted">All answers counted alike.</param>
/// <param name="Weighted">Null without answers.</param>
/// <param name="Uncapped">The weighted share had no weight been cut: what the cap moved. Equal to <paramref name="Weighted"/> without capped strata.</param>
/// <param name="WeightedInterval">
/// 95 % Wilson interval at the weighted share; in place of n the smaller of Kish's and the n by the strata's own variances, both with each stratum's
/// finite population correction. It is of the share among exactly the people of the strata with answers. It holds chance only, not what the cap moved:
/// with capped strata it is an interval of the capped share.
/// </param>
/// <param name="EffectiveN">(sum of w)² / (sum of w²) over those who answered (Kish 1965): what uneven weights leave of n.</param>
/// <param name="CappedStrata">Strata whose weight was cut.</param>
/// <param name="Uncovered">Strata with people but without an answer. The weighted share says nothing of them.</param>
/// <param name="UncoveredPopulation">The people in them.</param>
/// <param name="UncoveredShare">Of the whole population, 0..1; null without people.</param>
/// <param name="Exceeded">Strata with more answers than people, which were weighted by their answers: see <see cref="Response.Exceeds"/>.</param>
/// <param name="Weights">One for each stratum given, in the order given.</param>
public sealed record PostStratifiedShare(
    ShareCount Unweighted,
    decimal? Weighted,
    decimal? Uncapped,
    WilsonInterval? WeightedInterval,
    double? EffectiveN,
    int CappedStrata,
    IReadOnlyList<PostStratum> Uncovered,
    long UncoveredPopulation,
    decimal? UncoveredShare,
    int Exceeded,
    IReadOnlyList<StratumWeight> Weights);
