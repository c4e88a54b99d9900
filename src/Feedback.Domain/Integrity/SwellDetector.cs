using Feedback.Domain.Ratings;

namespace Feedback.Domain.Integrity;

/// <summary>
/// What is too little for a burst but lasts: one end of the scale swells in a day or a week. Of open ratings, from wherever they come, it
/// is a campaign when ratings with receipts speak against it, and else at most a notice. Of a kiosk and an issuer a week is looked at.
/// </summary>
internal sealed class SwellDetector(IntegrityBaseline baseline, Witnesses witnesses, IntegrityRules rules)
{
    public IEnumerable<RatingFlag> Find(IReadOnlyList<SubjectGroup> groups)
    {
        foreach (var kind in groups.Where(group => IsWatched(group.Key)).GroupBy(group => group.Key.Kind))
        {
            var perDay = kind.GroupBy(group => group.Day).ToDictionary(day => day.Key, day => day.Count());
            foreach (var subject in kind.GroupBy(group => group.Key))
            {
                if (baseline.Find(subject.Key) is not { IsLongEnough: true } history) continue;
                var course = new SwellCourse([.. subject], history);
                foreach (var group in subject.OrderBy(group => group.Day))
                {
                    // Two ends and two spans are tried of each subject.
                    var likely = rules.FalseAlarmsPerDay / (4 * perDay[group.Day]);
                    var flags = AnswerClass.Ends(subject.Key.Scale).Select(end => Judge(group, course, end, likely)).OfType<RatingFlag>();
                    if (flags.MaxBy(flag => flag.Ratings.Count) is { } flag) yield return flag;
                }
            }
        }
    }

    private static bool IsWatched(SubjectKey key) =>
        key is { Kind: SubjectKind.Cell, Code: null, Stratum: Stratum.Open } || key.Kind is SubjectKind.Kiosk or SubjectKind.Issuer;

    private RatingFlag? Judge(SubjectGroup group, SwellCourse course, AnswerClass end, double likely)
    {
        // One day of a kiosk or an issuer is a burst's to judge.
        var day = group.Key.Kind == SubjectKind.Cell ? course.Try(group.Day, 1, end, likely, rules.UnusualVolume) : null;
        if ((day ?? course.Try(group.Day, SwellCourse.Week, end, likely, rules.UnusualVolume)) is not { } swell) return null;

        var excess = course.ExcessOf(group.Day, end);
        var days = Enumerable.Range(0, swell.Days).Select(back => group.Day.AddDays(-back));
        var isOpen = group.Key.Kind == SubjectKind.Cell;
        var testimony = witnesses.Ask(group.Key.Agency, days, swell.Sides, trace => !isOpen && Witnesses.IsOf(group.Key, trace));
        if (excess == 0 || testimony == Testimony.SameWay) return null;
        var sets = isOpen ? testimony == Testimony.AsUsual : witnesses.Allow(group.Key, swell.Sides, testimony);
        return SwellReasons.Write(group, swell, ExcessChoice.Evenly(group.Traces.Where(end.Holds), excess), testimony, sets);
    }
}
