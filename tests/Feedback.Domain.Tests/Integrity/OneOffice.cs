using Feedback.Domain.Integrity;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Integrity;

/// <summary>
/// One office whose past is the same every day: 100 ratings with receipts, half of them at its kiosk, and 20 open ones, five of
/// which come through its own wireless network; of ten answers six are 5, two 4, one 3 and one 1. The window is one Wednesday.
/// </summary>
internal static class OneOffice
{
    public static readonly DateOnly Today = new(2026, 11, 18);

    public static readonly IntegrityRules Rules = new();

    private static readonly double[] Gaps = [12, 95, 30, 61, 18, 120, 25, 44, 70, 25];

    private static readonly int[] Mix = [5, 4, 5, 1, 5, 5, 3, 5, 4, 5];

    public static readonly IntegrityBaseline Baseline = IntegrityBaseline.From(
        [.. Enumerable.Range(1, 35).Select(back => Today.AddDays(-back)).SelectMany(day => Day(day))], Today, Rules);

    /// <summary>An honest day.</summary>
    public static IEnumerable<RatingTrace> Day(DateOnly? on = null)
    {
        var day = on ?? Today;
        for (var i = 0; i < 100; i++)
        {
            var at = At(day, 8, 0).AddSeconds(Queue(i) * 5.8);
            var trace = Verified(at, Mix[i / 2 % 10]) with { Id = Id(day, i) };
            yield return i % 2 == 0 ? trace with { Channel = Channel.Kiosk, Device = "kiosk-1" } : trace;
        }

        for (var i = 0; i < 20; i++)
        {
            var at = At(day, 8, 0).AddSeconds(Queue(i) * 38);
            var network = i % 4 == 0 ? $"wifi-{day}" : $"home-{day}-{i}";
            yield return Open(at, Mix[i % 10], network) with { Id = Id(day, 1000 + i) };
        }
    }

    public static DateTimeOffset At(DateOnly day, int hour, int minute) => day.StartInVietnam().AddHours(hour).AddMinutes(minute);

    /// <summary>Today at this hour, and this many seconds later.</summary>
    public static DateTimeOffset At(int hour, double seconds) => At(Today, hour, 0).AddSeconds(seconds);

    public static RatingTrace Open(DateTimeOffset at, int score, string network, string? device = null) => new(
        Id(Today, (int)(at.Ticks % 1_000_003) + network.Length), "so-01", "2.000815", Channel.Web, Stratum.Open, Scale.Likert5, score, at, at,
        null, network, device, null, null, false);

    public static RatingTrace Verified(DateTimeOffset at, int score) => new(
        Id(Today, (int)(at.Ticks % 1_000_003)), "so-01", "2.000815", Channel.Web, Stratum.Verified, Scale.Likert5, score, at, at,
        at.AddHours(-3), null, null, "portal-01", null, false);

    /// <summary>Some ratings of one kind, each with an id of its own; gaps vary as people's do.</summary>
    public static IEnumerable<RatingTrace> Several(int count, Func<int, RatingTrace> make) =>
        Enumerable.Range(0, count).Select(i => make(i) with { Id = Id(Today.AddDays(1), i) });

    /// <summary>Seconds that look like a queue's: 50 from one to the next on average, and as uneven as people come.</summary>
    public static double Queue(int i) => (i / 10 * 500) + Gaps.Take(i % 10).Sum();

    public static IReadOnlyList<RatingFlag> Find(params IEnumerable<RatingTrace>[] parts) =>
        StuffingDetector.Find([.. parts.SelectMany(part => part)], Baseline, Rules);

    private static Guid Id(DateOnly day, int number) => new(day.DayNumber, (short)(number >> 16), (short)number, new byte[8]);
}
