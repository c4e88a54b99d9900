namespace Feedback.Domain.Indices.Statistics;

/// <summary>Weights answers so that each service and channel counts by the people it served, not by how many of them answered.</summary>
/// <remarks>
/// Holt and Smith, "Post stratification", JRSS A 142 (1979) 33-46. It corrects for who answered only as far as people within one
/// stratum answer alike; strata without an answer stay outside the weighted share and are told beside it. The interval is of the share among exactly
/// the people of the other strata: each stratum's variance has its finite population correction (Cochran, Sampling Techniques, 1977, 5.10).
/// </remarks>
public static class PostStratification
{
    /// <param name="cap">No weight exceeds this multiple of the mean weight: one answer must not speak for a province. More than 1.</param>
    public static PostStratifiedShare From(IReadOnlyList<PostStratum> strata, double cap = 5)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(cap, 1);
        if (strata.DistinctBy(stratum => (stratum.Service, stratum.Channel)).Count() != strata.Count)
            throw new ArgumentException("A service and channel is given twice.", nameof(strata));
        foreach (var stratum in strata) ArgumentOutOfRangeException.ThrowIfNegative(stratum.Population, nameof(strata));

        var answered = strata.Where(stratum => stratum.Answers.N > 0).ToArray();
        var weights = CappedWeights.Of([.. answered.Select(s => (s.Answers.N, Population(s)))], cap);
        var byStratum = answered.Zip(weights).ToDictionary(pair => pair.First, pair => pair.Second);

        var all = new ShareCount(checked(answered.Sum(s => s.Answers.Satisfied)), checked(answered.Sum(s => s.Answers.N)));
        var total = answered.Zip(weights, (s, w) => s.Answers.N * w.Weight).Sum();
        var squares = answered.Zip(weights, (s, w) => s.Answers.N * w.Weight * w.Weight).Sum();
        var satisfied = answered.Zip(weights, (s, w) => s.Answers.Satisfied * w.Weight).Sum();
        var uncapped = answered.Length == 0 ? (decimal?)null
            : answered.Sum(s => s.Answers.Share!.Value * Population(s)) / answered.Sum(s => (decimal)Population(s));
        var share = all.Satisfied == all.N ? 1 : satisfied / total;

        PostStratum[] uncovered = [.. strata.Where(stratum => stratum.Answers.N == 0 && stratum.Population > 0)];
        var missing = uncovered.Sum(stratum => stratum.Population);
        var people = strata.Sum(Population);
        return new PostStratifiedShare(
            all,
            all.N == 0 ? null : (decimal)share,
            uncapped,
            all.N == 0 ? null : Interval(answered, weights, share),
            all.N == 0 ? null : total * total / squares,
            weights.Count(weight => weight.Capped),
            uncovered,
            missing,
            people == 0 ? null : (decimal)missing / people,
            answered.Count(Exceeds),
            [.. strata.Select(s => byStratum.TryGetValue(s, out var w) ? new StratumWeight(s, w.Weight, w.Capped) : new StratumWeight(s, null, false))]);
    }

    /// <summary>
    /// Wilson at the weighted share, with the n whose plain share would vary as much as the weighted one does, stratum by stratum: a share of few
    /// answers is drawn to the middle, as none of 2 is not no variance. Kish's n, with the same corrections, supposes that all strata vary alike, which is
    /// too good when the heavy ones are the divided ones; the smaller of the two stands.
    /// </summary>
    private static WilsonInterval Interval(PostStratum[] strata, IReadOnlyList<(double Weight, bool Capped)> weights, double share)
    {
        var (total, variance, squares) = (0d, 0d, 0d);
        for (var i = 0; i < strata.Length; i++)
        {
            double n = strata[i].Answers.N, p = (strata[i].Answers.Satisfied + 1) / (n + 2);
            var open = n * weights[i].Weight * weights[i].Weight * NotAsked(strata[i]);
            total += n * weights[i].Weight;
            squares += open;
            variance += open * p * (1 - p);
        }

        var byStrata = share is <= 0 or >= 1 ? double.PositiveInfinity : share * (1 - share) * total * total / variance;
        var interval = WilsonInterval.Of(share, Math.Min(total * total / squares, byStrata));
        if (weights.Any(weight => weight.Capped) || strata.Any(Exceeds)) return interval;

        // What the answers at hand already settle; a share moved by the cap, or of people not counted, is not bound by it.
        var (satisfied, answers, people) = (strata.Sum(s => (decimal)s.Answers.Satisfied), strata.Sum(s => (decimal)s.Answers.N), strata.Sum(s => (decimal)Population(s)));
        return new WilsonInterval(Math.Max(interval.Low, satisfied / people), Math.Min(interval.High, (satisfied + people - answers) / people));
    }

    /// <summary>
    /// 1 - f, the part of a stratum's people who did not answer. With more answers than people the two were not counted of the same people, so that
    /// nothing is known of how many are left: no correction.
    /// </summary>
    private static double NotAsked(PostStratum stratum) => Exceeds(stratum) ? 1 : 1 - ((double)stratum.Answers.N / stratum.Population);

    private static bool Exceeds(PostStratum stratum) => stratum.Answers.N > stratum.Population;

    /// <summary>People who answered exist, whatever the receipts say.</summary>
    private static long Population(PostStratum stratum) => Math.Max(stratum.Population, stratum.Answers.N);
}
