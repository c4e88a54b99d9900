using Feedback.Domain.Ratings;

namespace Feedback.Domain.Integrity;

/// <summary>
/// Open ratings of one agency swell at one end of the scale, in a day or in a week, from wherever they come. Ratings with receipts
/// decide what it is: as usual, it is a campaign and the excess is set aside; the same way, it is an outcry and no flag; too few, a notice.
/// </summary>
internal sealed class CampaignDetector(IntegrityBaseline baseline, Witnesses witnesses, IntegrityRules rules)
{
    public IEnumerable<RatingFlag> Find(IReadOnlyList<SubjectGroup> groups)
    {
        var open = groups.Where(group => group.Key is { Kind: SubjectKind.Cell, Code: null, Stratum: Stratum.Open }).ToList();
        var perDay = open.GroupBy(group => group.Day).ToDictionary(day => day.Key, day => day.Count());
        foreach (var cell in open.GroupBy(group => group.Key))
        {
            if (baseline.Find(cell.Key) is not { IsLongEnough: true } history) continue;
            var course = new CampaignCourse([.. cell], history);
            foreach (var group in cell.OrderBy(group => group.Day))
            {
                // Two ends and two spans are tried of each cell.
                var likely = rules.FalseAlarmsPerDay / (4 * perDay[group.Day]);
                var flags = AnswerClass.Ends(cell.Key.Scale).Select(end => Judge(group, course, end, likely)).OfType<RatingFlag>();
                if (flags.MaxBy(flag => flag.Ratings.Count) is { } flag) yield return flag;
            }
        }
    }

    private RatingFlag? Judge(SubjectGroup group, CampaignCourse course, AnswerClass end, double likely)
    {
        if (course.Try(group.Day, 1, end, likely, rules.UnusualVolume) is { } day) return Write(group, course, end, day);
        return course.Try(group.Day, CampaignCourse.Week, end, likely, rules.UnusualVolume) is { } week ? Write(group, course, end, week) : null;
    }

    private RatingFlag? Write(SubjectGroup group, CampaignCourse course, AnswerClass end, CampaignSwell swell)
    {
        var excess = course.ExcessOf(group.Day, end);
        var days = Enumerable.Range(0, swell.Days).Select(back => group.Day.AddDays(-back));
        var testimony = witnesses.Ask(group.Key.Agency, days, end, _ => false);
        if (excess == 0 || testimony == Testimony.SameWay) return null;
        var (share, usual) = (FlagWriter.Percent(swell.Sides.Share), FlagWriter.Percent(swell.Sides.UsualShare));
        return group.Flag(
            FlagKind.OpenCampaign,
            group.Traces,
            ExcessChoice.Evenly(group.Traces.Where(end.Holds), excess),
            testimony == Testimony.AsUsual,
            new FlagEvidence(swell.Sides.Count, swell.Usual, swell.Sides.Probability, swell.Sides.Share, swell.Sides.UsualShare),
            $"{swell.Sides.Count} open ratings of {end.Text} in {swell.Days} days, usually about {swell.Usual:0.#}; {share} of the open ratings, usually {usual}. {Said(testimony)}",
            $"{swell.Sides.Count} đánh giá tự do mức {end.Text} trong {swell.Days} ngày, thường khoảng {swell.Usual:0.#}; chiếm {share} đánh giá tự do, thường {usual}. {SaidVi(testimony)}");
    }

    private static string Said(Testimony testimony) => testimony == Testimony.AsUsual
        ? "Ratings with receipts are as usual."
        : "There are too few ratings with receipts to tell a campaign from a real event.";

    private static string SaidVi(Testimony testimony) => testimony == Testimony.AsUsual
        ? "Đánh giá có mã xác nhận vẫn như thường."
        : "Có quá ít đánh giá có mã xác nhận để phân biệt chiến dịch với sự việc có thật.";
}
