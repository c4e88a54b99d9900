namespace Feedback.Domain.Integrity;

/// <summary>
/// More ratings than usual from one browser, network, kiosk or issuer AND leaning one way more than usual. Either alone is honest:
/// a busy day is many mixed ratings, a good clerk is a usual number of fives.
/// </summary>
internal sealed class BurstDetector(IntegrityBaseline baseline, Witnesses witnesses, NetworkReach reach, IntegrityRules rules)
{
    public IEnumerable<RatingFlag> Find(IReadOnlyList<SubjectGroup> groups)
    {
        foreach (var kind in groups.Where(group => SmallestOf(group.Key.Kind) is not null).GroupBy(group => (group.Key.Kind, group.Day)))
        {
            var large = kind.Where(group => group.Traces.Count >= SmallestOf(kind.Key.Kind)).ToList();
            foreach (var group in large)
            {
                // Two spans are tried of each subject.
                if (Judge(group, rules.FalseAlarmsPerDay / (2 * large.Count)) is { } flag) yield return flag;
            }
        }
    }

    private RatingFlag? Judge(SubjectGroup group, double likely)
    {
        var nameless = group.Key.Kind is SubjectKind.Network or SubjectKind.Device;
        var history = baseline.Find(nameless ? group.Key with { Code = null } : group.Key);
        var usual = baseline.Scores(group.Key);
        if (reach.IsShared(group)) likely /= rules.SharedNetworkFactor;
        var day = Try(group, group.Traces, history?.Volume(group.Day, past => past.N), usual, likely);
        var peak = group.Fullest(rules.Peak);
        var span = peak.Count < SmallestOf(group.Key.Kind) ? null : Try(group, peak, history?.Volume(group.Day, past => past.Peak), usual, likely);
        var best = day is null || span?.Excess > day.Excess ? span : day;
        if (best is null) return null;

        var testimony = witnesses.Ask(group.Key.Agency, [group.Day], best.Sides, trace => Witnesses.IsOf(group.Key, trace));
        var sets = history is { IsLongEnough: true } && witnesses.Allow(group.Key, best.Sides, testimony);
        return BurstReasons.Write(group, best.Seen, best.Sides, best.Volume, sets);
    }

    private Burst? Try(SubjectGroup group, IReadOnlyList<RatingTrace> seen, VolumeModel? volume, ScoreModel usual, double likely)
    {
        if (volume is { } model && model.Probability(seen.Count) > rules.UnusualVolume) return null;
        var sides = OneSided.Find(SubjectGroup.CountsOf(group.Key.Scale, seen), usual, AnswerClass.Of(group.Key.Scale));
        return sides is null || sides.Probability > likely || sides.Excess == 0 ? null : new Burst(seen, sides, volume);
    }

    private int? SmallestOf(SubjectKind kind) => kind switch
    {
        SubjectKind.Device => rules.SmallestDeviceBurst,
        SubjectKind.Network => rules.SmallestNetworkBurst,
        SubjectKind.Kiosk => rules.SmallestKioskBurst,
        SubjectKind.Issuer => rules.SmallestIssuerBurst,
        SubjectKind.Cell => null,
    };

    private sealed record Burst(IReadOnlyList<RatingTrace> Seen, OneSided Sides, VolumeModel? Volume)
    {
        public int Excess => Sides.Excess;
    }
}
