namespace Feedback.Domain.Integrity;

/// <summary>
/// Finds stuffed ballot boxes and sudden drift in a window of ratings. Pure: the same window in any order gives the same flags.
/// docs/integrity.md says what is looked for, what it reaches and what gets past it.
/// </summary>
public static class StuffingDetector
{
    /// <summary>
    /// The window to read at this moment: yesterday and today in Viet Nam. Whole days, so that a day's flag never shrinks because the
    /// window slid over half of it.
    /// </summary>
    public static DateTimeOffset WindowStart(DateTimeOffset now) => now.ToVietnamDay().AddDays(-1).StartInVietnam();

    /// <summary>
    /// Flags in order of their keys. A rating may be in several; it is set aside when any flag that sets aside, and that no human has
    /// undone, holds it.
    /// </summary>
    /// <param name="window">All ratings that occurred in some whole days, set aside or not.</param>
    /// <param name="baseline">Of days before the window.</param>
    public static IReadOnlyList<RatingFlag> Find(IReadOnlyList<RatingTrace> window, IntegrityBaseline baseline, IntegrityRules rules)
    {
        ArgumentNullException.ThrowIfNull(window);
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(rules);
        var inTime = SubjectGroups.InTime(window);
        var groups = SubjectGroups.Of(inTime);
        var witnesses = new Witnesses(groups, baseline, rules);
        List<RatingFlag> flags =
        [
            .. new TimingDetector(rules).Find(groups),
            .. new EarlyReceipts(rules).Find(groups),
            .. new CommentDetector(baseline, witnesses, rules).Find(groups),
            .. new BurstDetector(baseline, witnesses, new NetworkReach(groups, rules), rules).Find(groups),
            .. new KioskFollowers(baseline, witnesses, rules).Find(groups),
        ];

        // A swell is what remains when the bursts are gone, and drift what remains then.
        flags.AddRange(new SwellDetector(baseline, witnesses, rules).Find(Left(groups, flags)));
        flags.AddRange(new DriftDetector(baseline, rules).Find(Left(groups, flags)));
        return [.. flags.GroupBy(flag => flag.Key, StringComparer.Ordinal).Select(Joined).OrderBy(flag => flag.Key, StringComparer.Ordinal)];
    }

    private static List<SubjectGroup> Left(IReadOnlyList<SubjectGroup> groups, List<RatingFlag> flags)
    {
        var gone = flags.Where(flag => flag.SetsAside).SelectMany(flag => flag.Ratings).ToHashSet();
        return
        [
            .. groups.Select(group => gone.Count == 0 ? group : group with { Traces = [.. group.Traces.Where(trace => !gone.Contains(trace.Id))] })
                .Where(group => group.Traces.Count > 0),
        ];
    }

    /// <summary>A kiosk may burst and have quick followers on one day: one flag, the larger reason, all the ratings.</summary>
    private static RatingFlag Joined(IGrouping<string, RatingFlag> same)
    {
        var sets = same.Any(flag => flag.SetsAside);
        var joined = same.Where(flag => flag.SetsAside == sets).ToList();
        return joined.MaxBy(flag => flag.Ratings.Count)! with { Ratings = [.. joined.SelectMany(flag => flag.Ratings).Distinct().Order()] };
    }
}
