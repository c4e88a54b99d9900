namespace Feedback.Domain.Integrity;

/// <summary>
/// An official who rates between citizens taps soon after one of them: more quick followers than this kiosk has otherwise, with one
/// answer. A family at the kiosk does the same, but it does so on other days too.
/// </summary>
internal sealed class KioskFollowers(IntegrityBaseline baseline, Witnesses witnesses, IntegrityRules rules)
{
    // Families come on some days and not on others.
    private const double Correlation = 0.01;

    public IEnumerable<RatingFlag> Find(IReadOnlyList<SubjectGroup> groups)
    {
        var kiosks = groups.Where(group => group.Key.Kind == SubjectKind.Kiosk && group.Traces.Count >= rules.SmallestKioskBurst).ToList();
        foreach (var day in kiosks.GroupBy(group => group.Day))
        {
            var likely = rules.FalseAlarmsPerDay / day.Count();
            foreach (var group in day)
            {
                if (Judge(group, likely) is { } flag) yield return flag;
            }
        }
    }

    private RatingFlag? Judge(SubjectGroup group, double likely)
    {
        if (baseline.Find(group.Key) is not { IsLongEnough: true } history) return null;
        var quick = group.Quick(rules.QuickFollower);
        var probability = Tails.Share(quick.Count, group.Traces.Count, history.QuickShare, Correlation);
        if (quick.Count < rules.FewestFastAnswers || probability > likely) return null;
        var sides = OneSided.Find(SubjectGroup.CountsOf(group.Key.Scale, quick), history.Scores, AnswerClass.Of(group.Key.Scale));
        if (sides is null || sides.Probability > rules.UnusualVolume) return null;

        var expected = group.Traces.Count * history.QuickShare;
        var excess = Math.Min(sides.Excess, OneSided.ExcessOf(quick.Count, group.Traces.Count, history.QuickShare));
        if (excess == 0) return null;
        var testimony = witnesses.Ask(group.Key.Agency, [group.Day], sides, trace => Witnesses.IsOf(group.Key, trace));
        var sets = witnesses.Allow(group.Key, sides, testimony);
        var (seconds, share) = (rules.QuickFollower.TotalSeconds, FlagWriter.Percent(sides.Share));
        return group.Flag(
            FlagKind.KioskBurst,
            quick,
            Closest(group, quick, sides.Class, excess),
            sets,
            new FlagEvidence(quick.Count, expected, probability, sides.Share, sides.UsualShare),
            $"{quick.Count} ratings at this kiosk came within {seconds} s of the one before, usually about {expected:0.#} of {group.Traces.Count}; {share} of them answered {sides.Class.Text}.",
            $"{quick.Count} đánh giá tại máy này cách lượt trước dưới {seconds} giây, thường khoảng {expected:0.#} trên {group.Traces.Count}; {share} trong số đó chọn mức {sides.Class.Text}.");
    }

    private static IReadOnlyList<Guid> Closest(SubjectGroup group, IReadOnlyList<RatingTrace> quick, AnswerClass answers, int number)
    {
        var gaps = group.Traces.Skip(1).Zip(group.Traces, (one, before) => (one.Id, Gap: one.OccurredAt - before.OccurredAt)).ToDictionary(pair => pair.Id, pair => pair.Gap);
        return [.. quick.Where(answers.Holds).OrderBy(trace => gaps[trace.Id]).ThenBy(trace => trace.Id).Take(number).Select(trace => trace.Id).Order()];
    }
}
