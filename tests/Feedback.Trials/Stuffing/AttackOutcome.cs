using Feedback.Domain;
using Feedback.Domain.Integrity;
using Feedback.Domain.Ratings;

namespace Feedback.Trials.Stuffing;

/// <summary>What became of one attack.</summary>
/// <param name="Sent">Ratings of the attack, and <paramref name="Caught"/> those set aside.</param>
/// <param name="Citizens">Honest ratings of the same office and stratum on the same days, and <paramref name="Wronged"/> those set aside.</param>
/// <param name="Noticed">Some flag, a notice included, names the office on those days.</param>
/// <param name="Hours">From the first rating of the attack to the first run that set one aside.</param>
/// <param name="Moved">How far the share satisfied of the attacked days moved, in points, without exclusion.</param>
/// <param name="MovedStill">And with it.</param>
internal sealed record AttackOutcome(
    Attack Attack, int Sent, int Caught, int Citizens, int Wronged, bool Noticed, double? Hours, double Moved, double MovedStill)
{
    public static AttackOutcome From(StuffedCountry country, Watch watch, string office, Attack attack)
    {
        var gone = watch.Flags.Where(flag => flag.SetsAside).SelectMany(flag => flag.Ratings).ToHashSet();
        List<RatingTrace> all = [.. Enumerable.Range(StuffedCountry.FirstAttackDay, attack.Days).SelectMany(country.Day)
            .Where(trace => trace.Agency == office && trace.Stratum == attack.Stratum)];
        List<RatingTrace> sent = [.. all.Where(trace => country.Stuffed.ContainsKey(trace.Id))];
        List<RatingTrace> citizens = [.. all.Where(trace => !country.Stuffed.ContainsKey(trace.Id))];
        var days = all.Select(trace => trace.OccurredAt.ToVietnamDay()).ToHashSet();
        var truth = Satisfied(citizens);
        var first = sent.Count == 0 ? default : sent.Min(trace => trace.ReceivedAt);
        return new AttackOutcome(
            attack,
            sent.Count,
            sent.Count(trace => gone.Contains(trace.Id)),
            citizens.Count,
            citizens.Count(trace => gone.Contains(trace.Id)),
            watch.Flags.Any(flag => flag.Agency == office && flag.Stratum == attack.Stratum && days.Contains(flag.Day)),
            watch.SetAsideAt.TryGetValue(attack, out var at) ? (at - first).TotalHours : null,
            Satisfied(all) - truth,
            Satisfied(all.Where(trace => !gone.Contains(trace.Id))) - truth);
    }

    private static double Satisfied(IEnumerable<RatingTrace> traces) =>
        traces.Select(trace => trace.Scale.IsSatisfied(trace.Score) ? 100.0 : 0.0).DefaultIfEmpty(double.NaN).Average();
}
