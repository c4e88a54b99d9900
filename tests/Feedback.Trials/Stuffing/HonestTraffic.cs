using Feedback.Domain.Integrity;
using Feedback.Domain.Ratings;

namespace Feedback.Trials.Stuffing;

/// <summary>What honest people send in a day, the hard cases included: shared networks, queues, double taps, late uploads, stock phrases.</summary>
internal sealed class HonestTraffic(Chance chance)
{
    private const int Carriers = 8;

    private const int Companies = 20;

    private const int StockPhrases = 5;

    /// <summary>What the day drawn last was like.</summary>
    public DayKind Kind { get; private set; } = DayKind.All[0];

    public IEnumerable<RatingTrace> Day(Office office, DateTimeOffset start)
    {
        var kind = Kind = DayKind.Draw(chance);
        var weekend = start.AddHours(12).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        var leaning = kind.Leaning + (0.15 * chance.Normal());
        var busy = Math.Exp(0.25 * chance.Normal());
        var verified = chance.Count(office.Verified * kind.Crowd * busy * (weekend ? 0.05 : 1));
        var open = chance.Count(office.Open * kind.Posters * busy * (weekend ? 0.4 : 1));
        var atKiosk = (int)(verified * 0.6);
        for (var kiosk = 0; kiosk < office.Kiosks; kiosk++)
        {
            var name = $"{office.Code}-kiosk-{kiosk}";
            foreach (var trace in Kiosk(office, name, start, atKiosk / office.Kiosks, leaning)) yield return trace;
        }

        for (var i = atKiosk; i < verified; i++) yield return Trace(office, Channel.Web, Stratum.Verified, OfficeTime(start), leaning);
        for (var i = 0; i < open; i++) yield return Open(office, start, leaning);
    }

    public DateTimeOffset OfficeTime(DateTimeOffset start) =>
        start.AddHours(chance.Happens(0.6) ? chance.Between(7.5, 11.5) : chance.Between(13.5, 17));

    public RatingTrace Trace(Office office, Channel channel, Stratum stratum, DateTimeOffset at, double leaning) => new(
        chance.Id(), office.Code, $"service-{chance.Below(5)}", channel, stratum, Scale.Likert5, office.Score(chance, leaning), at, at,
        stratum == Stratum.Verified ? at.AddMinutes(-chance.Wait(600)) : null, null, null,
        stratum == Stratum.Verified ? office.Issuer : null, Comment(), false);

    private IEnumerable<RatingTrace> Kiosk(Office office, string device, DateTimeOffset start, int count, double leaning)
    {
        var offline = chance.Happens(0.03);
        DateTimeOffset[] times = [.. Enumerable.Range(0, count).Select(_ => OfficeTime(start)).Order()];
        for (var i = 0; i < count; i++)
        {
            // A queue: the next one steps up. Now and then a family, or a finger that hits twice.
            var gap = chance.Happens(0.01) ? chance.Between(0.4, 1.5) : chance.Happens(0.05) ? chance.Between(3, 8) : 9 + chance.Wait(12);
            if (i > 0 && times[i] < times[i - 1].AddSeconds(gap)) times[i] = times[i - 1].AddSeconds(gap);
            var at = office.WholeMinutes ? new DateTimeOffset(times[i].Ticks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, times[i].Offset) : times[i];
            var trace = Trace(office, Channel.Kiosk, Stratum.Verified, at, leaning) with { Device = device };
            yield return offline ? trace with { ReceivedAt = start.AddHours(18) } : trace;
        }
    }

    private RatingTrace Open(Office office, DateTimeOffset start, double leaning)
    {
        var (day, draw) = (start.UtcTicks, chance.Unit());
        var trace = Trace(office, Channel.Web, Stratum.Open, start.AddHours(chance.Between(7, 22)), leaning);
        var (network, device) = draw switch
        {
            < 0.30 => ($"carrier-{chance.Below(Carriers)}-{day}", $"phone-{trace.Id}"),
            < 0.50 => ($"wifi-{office.Code}-{day}", $"phone-{trace.Id}"),
            < 0.55 => ($"wifi-{office.Code}-{day}", $"public-computer-{office.Code}-{day}"),
            < 0.70 => ($"company-{chance.Below(Companies)}-{day}", $"desk-{trace.Id}"),
            < 0.75 => ($"home-{office.Code}-{chance.Below(3)}-{day}", $"family-{office.Code}-{chance.Below(3)}-{day}"),
            _ => ($"home-{trace.Id}", $"phone-{trace.Id}"),
        };
        return trace with { Network = network, Device = device };
    }

    private ulong? Comment()
    {
        if (!chance.Happens(0.15)) return null;
        return chance.Happens(0.1) ? (ulong)chance.Below(StockPhrases) : BitConverter.ToUInt64(chance.Id().ToByteArray());
    }
}
