using Feedback.Domain.Integrity;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Integrity;

/// <summary>The cases that look like attacks and are none: a false alarm silences citizens.</summary>
public sealed class HonestOfficeTests
{
    private static readonly int[] Mix = [5, 4, 5, 1, 5, 5, 3, 5, 4, 5];

    [Fact]
    public void A_usual_day_has_no_flag() => OneOffice.Find(OneOffice.Day()).ShouldBeEmpty();

    [Fact]
    public void A_crowd_with_the_usual_mix_has_no_flag() =>
        OneOffice.Find(OneOffice.Day(), OneOffice.Several(400, i => OneOffice.Verified(OneOffice.At(8, OneOffice.Queue(i) * 1.6), Mix[i % 10]))).ShouldBeEmpty();

    [Fact]
    public void A_whole_office_behind_one_address_has_no_flag() =>
        OneOffice.Find(OneOffice.Day(), OneOffice.Several(60, i => OneOffice.Open(OneOffice.At(9, OneOffice.Queue(i)), Mix[i % 10], "ministry"))).ShouldBeEmpty();

    [Fact]
    public void A_carrier_with_the_usual_mix_has_no_flag() =>
        OneOffice.Find(OneOffice.Day(), OneOffice.Several(600, i =>
            OneOffice.Open(OneOffice.At(7, OneOffice.Queue(i)), Mix[i % 10], "carrier") with { Agency = $"so-{(i * i * i % 101 % 12) + 1:00}" })).ShouldBeEmpty();

    [Fact]
    public void A_kiosk_in_a_busy_hall_has_no_flag() =>
        OneOffice.Find(OneOffice.Day().Where(trace => trace.Device is null), OneOffice.Several(300, i =>
            OneOffice.Verified(OneOffice.At(8, OneOffice.Queue(i)), Mix[i % 10]) with { Channel = Channel.Kiosk, Device = "kiosk-1" })).ShouldBeEmpty();

    [Fact]
    public void A_kiosk_that_was_offline_may_send_its_day_at_once() =>
        OneOffice.Find(OneOffice.Day().Select(trace => trace with { ReceivedAt = OneOffice.At(18, 0) })).ShouldBeEmpty();

    [Fact]
    public void A_kiosk_that_keeps_whole_minutes_is_not_called_a_machine() =>
        OneOffice.Find(OneOffice.Day().Where(trace => trace.Device is null), OneOffice.Several(100, i =>
            OneOffice.Verified(OneOffice.At(8, i * 60), Mix[i % 10]) with { Channel = Channel.Kiosk, Device = "kiosk-1" })).ShouldBeEmpty();

    [Fact]
    public void Hundreds_of_short_thanks_have_no_flag() =>
        OneOffice.Find(OneOffice.Day(), OneOffice.Several(300, i =>
            OneOffice.Verified(OneOffice.At(8, OneOffice.Queue(i) * 1.6), Mix[i % 10]) with { CommentPrint = CommentPrint.Of("cảm ơn") })).ShouldBeEmpty();

    [Fact]
    public void A_long_phrase_used_everywhere_has_no_flag() =>
        OneOffice.Find(OneOffice.Day(), OneOffice.Several(60, i =>
            OneOffice.Verified(OneOffice.At(8, OneOffice.Queue(i) * 1.6), Mix[i % 10]) with { Agency = $"so-{(i % 6) + 1:00}", CommentPrint = 7 })).ShouldBeEmpty();

    [Fact]
    public void A_double_tap_has_no_flag() =>
        OneOffice.Find(OneOffice.Day().SelectMany(trace => trace.Device is not null && trace.Score == 1
            ? [trace, trace with { Id = Guid.Parse("00000000-0000-0000-0000-000000000001"), OccurredAt = trace.OccurredAt.AddSeconds(1) }]
            : new[] { trace }).DistinctBy(trace => trace.Id)).ShouldBeEmpty();

    [Fact]
    public void Real_anger_that_receipts_share_is_not_set_aside()
    {
        // The counter broke down: everybody answers 1, at the counter and from home.
        var flags = OneOffice.Find(
            OneOffice.Day().Select(trace => trace with { Score = 1 }),
            OneOffice.Several(60, i => OneOffice.Open(OneOffice.At(9, OneOffice.Queue(i)), 1, "wifi")));

        flags.ShouldNotBeEmpty();
        flags.ShouldAllBe(flag => !flag.SetsAside);
    }
}
