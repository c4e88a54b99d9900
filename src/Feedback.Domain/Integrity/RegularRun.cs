namespace Feedback.Domain.Integrity;

/// <summary>Stretches in which the gaps between ratings hardly differ.</summary>
internal static class RegularRun
{
    // A gap must span as many steps of the clock, or rounding alone would make gaps equal.
    private const int StepsOfGap = 10;

    /// <summary>Every trace that lies in a window of <see cref="IntegrityRules.RegularGaps"/> even gaps; one pass.</summary>
    public static IReadOnlyList<RatingTrace> Find(IReadOnlyList<RatingTrace> inTime, IntegrityRules rules)
    {
        var length = rules.RegularGaps;
        if (inTime.Count <= length) return [];
        var least = Clock.StepOf(inTime).TotalSeconds * StepsOfGap;
        var within = new bool[inTime.Count];
        var (sum, squares) = (0.0, 0.0);
        for (var i = 1; i < inTime.Count; i++)
        {
            var gap = Gap(i);
            (sum, squares) = (sum + gap, squares + (gap * gap));
            if (i > length)
            {
                var gone = Gap(i - length);
                (sum, squares) = (sum - gone, squares - (gone * gone));
            }

            if (i < length) continue;
            var mean = sum / length;
            var variance = Math.Max(0, (squares / length) - (mean * mean));
            if (mean >= least && variance <= rules.RegularVariation * rules.RegularVariation * mean * mean)
            {
                Array.Fill(within, true, i - length, length + 1);
            }
        }

        return [.. inTime.Where((_, i) => within[i])];

        double Gap(int i) => (inTime[i].OccurredAt - inTime[i - 1].OccurredAt).TotalSeconds;
    }
}
