using Feedback.Domain.Integrity;
using Feedback.Domain.Ratings;

namespace Feedback.Trials.Stuffing;

/// <summary>What an attack sends on one day.</summary>
internal sealed class Attacker(Chance chance, HonestTraffic honest)
{
    public IEnumerable<RatingTrace> Day(Attack attack, Office office, DateTimeOffset start, IReadOnlyList<RatingTrace> citizens)
    {
        var sent = attack.Kind switch
        {
            AttackKind.NetworkScript => Script(attack, office, start.AddHours(chance.Between(8, 20)), $"script-{start.UtcTicks}"),
            AttackKind.KioskOfficer => Officer(attack, office, citizens),
            AttackKind.PastedComments => Spread(attack, office, start, attack.PerDay).Select(trace => trace with { CommentPrint = 0xC0FFEE + (ulong)attack.PerDay }),
            AttackKind.InventingIssuer => Invented(attack, office, start),
            AttackKind.SlowCampaign => Spread(attack, office, start, office.Open * attack.PerDay),
            AttackKind.Adaptive => attack.Stratum == Stratum.Open ? Spread(attack, office, start, office.Open * attack.PerDay) : Invented(attack, office, start),
        };
        return sent.Select(trace => trace with { Score = attack.Score == 0 ? (chance.Happens(0.65) ? 5 : 4) : attack.Score });
    }

    private IEnumerable<RatingTrace> Script(Attack attack, Office office, DateTimeOffset from, string network) =>
        Enumerable.Range(0, (int)attack.PerDay).Select(_ =>
        {
            var trace = honest.Trace(office, Channel.Web, Stratum.Open, from.AddHours(chance.Unit()), 0);
            return trace with { Network = network, Device = $"made-up-{trace.Id}", CommentPrint = null };
        });

    private IEnumerable<RatingTrace> Officer(Attack attack, Office office, IReadOnlyList<RatingTrace> citizens)
    {
        var device = $"{office.Code}-kiosk-0";
        List<RatingTrace> taps = [.. citizens.Where(trace => trace.Device == device)];
        if (taps.Count == 0) yield break;
        for (var i = 0; i < attack.PerDay; i++)
        {
            var after = taps[chance.Below(taps.Count)].OccurredAt;
            var at = after.AddSeconds(chance.Happens(0.5) ? chance.Between(2.5, 7) : chance.Between(10, 300));
            yield return honest.Trace(office, Channel.Kiosk, Stratum.Verified, at, 0) with { Device = device, CommentPrint = null };
        }
    }

    private IEnumerable<RatingTrace> Spread(Attack attack, Office office, DateTimeOffset start, double mean) =>
        Enumerable.Range(0, attack.Kind == AttackKind.PastedComments ? (int)mean : chance.Count(mean)).Select(_ =>
        {
            var trace = honest.Trace(office, Channel.Web, Stratum.Open, start.AddHours(chance.Between(7, 22)), 0);
            return trace with { Network = $"bot-{trace.Id}", Device = $"bot-{trace.Id}" };
        });

    private IEnumerable<RatingTrace> Invented(Attack attack, Office office, DateTimeOffset start) =>
        Enumerable.Range(0, chance.Count(office.Verified * attack.PerDay))
            .Select(_ => honest.Trace(office, Channel.Web, Stratum.Verified, honest.OfficeTime(start), 0) with { CommentPrint = null });
}
