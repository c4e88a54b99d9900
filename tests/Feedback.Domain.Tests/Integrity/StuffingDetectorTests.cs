using Feedback.Domain.Integrity;

namespace Feedback.Domain.Tests.Integrity;

public sealed class StuffingDetectorTests
{
    private static readonly List<RatingTrace> Window =
    [
        .. OneOffice.Day(OneOffice.Today.AddDays(-1)),
        .. OneOffice.Day(),
        .. OneOffice.Several(60, i => OneOffice.Open(OneOffice.At(9, OneOffice.Queue(i)), 1, i % 2 == 0 ? "script" : $"n{i}")),
    ];

    [Fact]
    public void Flags_are_the_same_whatever_order_ratings_come_in()
    {
        var forth = StuffingDetector.Find(Window, OneOffice.Baseline, OneOffice.Rules);
        var back = StuffingDetector.Find([.. Window.AsEnumerable().Reverse()], OneOffice.Baseline, OneOffice.Rules);

        forth.ShouldNotBeEmpty();
        Lines(back).ShouldBe(Lines(forth));
    }

    [Fact]
    public void A_window_that_has_moved_on_gives_the_same_keys()
    {
        var yesterday = OneOffice.Today.AddDays(-1);
        var later = Window.Where(trace => trace.OccurredAt.ToVietnamDay() != yesterday).ToList();

        Lines(StuffingDetector.Find(later, OneOffice.Baseline, OneOffice.Rules))
            .ShouldBe(Lines(StuffingDetector.Find(Window, OneOffice.Baseline, OneOffice.Rules)));
    }

    [Fact]
    public void Nothing_is_found_in_nothing()
    {
        var blank = IntegrityBaseline.From(Array.Empty<RatingTrace>(), OneOffice.Today, OneOffice.Rules);

        StuffingDetector.Find([], blank, OneOffice.Rules).ShouldBeEmpty();
    }

    [Fact]
    public void Without_a_past_bursts_are_notices()
    {
        var blank = IntegrityBaseline.From(Array.Empty<RatingTrace>(), OneOffice.Today, OneOffice.Rules);
        var script = OneOffice.Several(80, i => OneOffice.Open(OneOffice.At(9, OneOffice.Queue(i)), 1, "script"));

        StuffingDetector.Find([.. script], blank, OneOffice.Rules).ShouldAllBe(flag => !flag.SetsAside);
    }

    [Fact]
    public void The_window_starts_with_yesterday_in_Viet_Nam()
    {
        // 18:00 UTC on the 18th is 01:00 on the 19th there; its yesterday began at 17:00 UTC on the 17th.
        var start = StuffingDetector.WindowStart(new DateTimeOffset(2026, 11, 18, 18, 0, 0, TimeSpan.Zero));

        start.ShouldBe(new DateTimeOffset(2026, 11, 17, 17, 0, 0, TimeSpan.Zero));
    }

    private static string[] Lines(IReadOnlyList<RatingFlag> flags) => [.. flags.Select(flag => $"{flag.Key} {string.Join(',', flag.Ratings)} {flag.ReasonEn}")];
}
