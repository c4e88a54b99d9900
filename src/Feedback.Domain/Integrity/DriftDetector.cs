using Feedback.Domain.Ratings;

namespace Feedback.Domain.Integrity;

/// <summary>
/// Cells whose share satisfied left their own past on a day, up or down: beta-binomial tails, Holm's procedure over all cells of the day
/// (Holm 1979). It looks at what is left after the other findings, so that an attack is not told twice.
/// </summary>
internal sealed class DriftDetector(IntegrityBaseline baseline, IntegrityRules rules)
{
    public IEnumerable<RatingFlag> Find(IReadOnlyList<SubjectGroup> groups)
    {
        var cells = groups.Where(group => group.Key.Kind == SubjectKind.Cell && group.Traces.Count >= rules.FewestOfDrift)
            .Select(Measure).OfType<Change>();
        foreach (var day in cells.GroupBy(change => change.Group.Day))
        {
            var sorted = day.OrderBy(change => change.Probability).ToList();
            for (var i = 0; i < sorted.Count && sorted[i].Probability <= rules.FalseDriftsPerDay / (sorted.Count - i); i++)
            {
                if (Math.Abs(sorted[i].Share - sorted[i].Usual) >= rules.SmallestDrift) yield return Write(sorted[i]);
            }
        }
    }

    private Change? Measure(SubjectGroup group)
    {
        if (baseline.Find(group.Key) is not { IsLongEnough: true } history) return null;
        var scale = group.Key.Scale;
        var n = group.Traces.Count;
        var satisfied = group.Traces.Count(trace => scale.IsSatisfied(trace.Score));
        var usual = scale.Values().Where(value => scale.IsSatisfied(value)).Sum(value => history.Scores.Shares[scale.IndexOf(value)]);
        var correlation = history.Scores.Correlation;
        var probability = Math.Min(Tails.Share(satisfied, n, usual, correlation), Tails.Share(n - satisfied, n, 1 - usual, correlation));
        return new Change(group, satisfied, (double)satisfied / n, usual, Math.Min(1, 2 * probability));
    }

    private static RatingFlag Write(Change change)
    {
        var (share, usual) = (FlagWriter.Percent(change.Share), FlagWriter.Percent(change.Usual));
        var n = change.Group.Traces.Count;
        return change.Group.Flag(
            FlagKind.Drift,
            change.Group.Traces,
            [],
            false,
            new FlagEvidence(change.Satisfied, n * change.Usual, change.Probability, change.Share, change.Usual),
            $"{share} of {n} ratings were satisfied on this day, usually {usual}: more than days of this cell differ.",
            $"{share} trong {n} đánh giá của ngày này là hài lòng, thường {usual}: lệch nhiều hơn mức khác nhau thường ngày.");
    }

    private sealed record Change(SubjectGroup Group, int Satisfied, double Share, double Usual, double Probability);
}
