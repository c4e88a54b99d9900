using Feedback.Domain.Integrity;
using Feedback.Domain.Ratings;

namespace Feedback.Domain.Tests.Integrity;

/// <summary>One attack each, on an office whose honest day goes on.</summary>
public sealed class StuffedOfficeTests
{
    [Fact]
    public void A_script_from_one_network_is_set_aside_and_nothing_else()
    {
        var script = OneOffice.Several(50, i => OneOffice.Open(OneOffice.At(9, OneOffice.Queue(i)), 1, "script")).ToList();

        var flag = OneOffice.Find(OneOffice.Day(), script).ShouldHaveSingleItem();

        flag.Kind.ShouldBe(FlagKind.NetworkBurst);
        flag.Subject.ShouldBe("script");
        flag.SetsAside.ShouldBeTrue();
        flag.Ratings.ShouldBe(script.Select(trace => trace.Id), ignoreOrder: true);
        flag.Key.ShouldBe("network-burst|so-01|script|open|likert5|2026-11-18");
        flag.ReasonEn.ShouldBe("50 ratings from one network in 42 minutes, usually about 5; 100% answered 1, usually 10% do. 50 are counted apart until a person decides.");
        flag.ReasonVi.ShouldBe("50 đánh giá từ một địa chỉ mạng trong 42 phút, thường khoảng 5; 100% chọn mức 1, thường chỉ 10%. 50 đánh giá được đếm riêng cho đến khi có người xem xét.");
    }

    [Fact]
    public void A_script_within_a_shared_network_takes_no_honest_neighbours_of_other_answers_along()
    {
        var neighbours = OneOffice.Several(20, i => OneOffice.Open(OneOffice.At(8, OneOffice.Queue(i) * 30), i % 2 == 0 ? 5 : 4, "carrier")).ToList();
        var script = Enumerable.Range(0, 40).Select(i =>
            OneOffice.Open(OneOffice.At(10, OneOffice.Queue(i)), 1, "carrier") with { Id = new Guid(i, 1, 1, new byte[8]) }).ToList();

        var flag = OneOffice.Find(OneOffice.Day(), neighbours, script).ShouldHaveSingleItem();

        flag.Ratings.ShouldBeSubsetOf(script.Select(trace => trace.Id));
        flag.Ratings.Count.ShouldBeGreaterThanOrEqualTo(37); // 40 - 20·0.1/0.9 = 37.8 by the mix of the day.
    }

    [Fact]
    public void One_browser_that_sends_eight_ones_is_set_aside()
    {
        var flags = OneOffice.Find(OneOffice.Day(), OneOffice.Several(8, i => OneOffice.Open(OneOffice.At(9, OneOffice.Queue(i)), 1, $"n{i}", "browser")));

        flags.ShouldHaveSingleItem().Kind.ShouldBe(FlagKind.DeviceBurst);
        flags[0].Ratings.Count.ShouldBe(8);
    }

    [Fact]
    public void An_official_who_taps_after_citizens_is_set_aside()
    {
        var taps = OneOffice.Day().Where(trace => trace.Device is not null).Take(25).Select(trace =>
            trace with { Id = new Guid(trace.Id.GetHashCode(), 2, 2, new byte[8]), OccurredAt = trace.OccurredAt.AddSeconds(4), Score = 5 }).ToList();

        var flag = OneOffice.Find(OneOffice.Day(), taps).Single(one => one.SetsAside);

        flag.Kind.ShouldBe(FlagKind.KioskBurst);
        flag.Ratings.ShouldBeSubsetOf(taps.Select(trace => trace.Id));
        flag.Ratings.Count.ShouldBeGreaterThan(15);
    }

    [Fact]
    public void An_issuer_that_invents_dossiers_is_set_aside()
    {
        var flags = OneOffice.Find(OneOffice.Day(), OneOffice.Several(300, i => OneOffice.Verified(OneOffice.At(8, OneOffice.Queue(i) * 2), 5)));

        var flag = flags.Single(one => one.Kind == FlagKind.IssuerBurst);
        flag.SetsAside.ShouldBeTrue();
        flag.Ratings.Count.ShouldBeInRange(295, 305); // As many as leave six of ten: 360 - 40·0.6/0.4 = 300.
    }

    [Fact]
    public void Taps_a_second_apart_are_impossible()
    {
        var flags = OneOffice.Find(OneOffice.Day(), OneOffice.Several(10, i =>
            OneOffice.Verified(OneOffice.At(18, i * 1.1 + (i % 4 * 0.2)), 3) with { Channel = Channel.Kiosk, Device = "kiosk-9" }));

        var flag = flags.Single(one => one.Kind == FlagKind.ImpossibleTiming);
        flag.Ratings.Count.ShouldBe(9); // The first of them may be a citizen's.
    }

    [Fact]
    public void A_rating_every_thirty_seconds_is_a_machine()
    {
        int[] mix = [5, 1, 4, 3, 5];
        var flags = OneOffice.Find(OneOffice.Day(), OneOffice.Several(40, i => OneOffice.Open(OneOffice.At(9, (i * 30) + (i % 3)), mix[i % 5], "robot")));

        var flag = flags.Single(one => one.Kind == FlagKind.ImpossibleTiming);
        flag.Ratings.Count.ShouldBe(40);
        flag.ReasonEn.ShouldStartWith("40 ratings follow each other every 30 s");
    }

    [Fact]
    public void Ratings_received_before_the_dossier_ended_are_set_aside_and_a_wrong_clock_is_a_notice()
    {
        RatingTrace Early(int i, double received) => OneOffice.Verified(OneOffice.At(9, i * 600), 5) with
        {
            CompletedAt = OneOffice.At(9, (i * 600) + 3600),
            ReceivedAt = OneOffice.At(9, (i * 600) + received),
        };

        OneOffice.Find(OneOffice.Day(), OneOffice.Several(3, i => Early(i, 0))).Single().SetsAside.ShouldBeTrue();
        OneOffice.Find(OneOffice.Day(), OneOffice.Several(3, i => Early(i, 7200))).Single().SetsAside.ShouldBeFalse();
        OneOffice.Find(OneOffice.Day(), OneOffice.Several(2, i => Early(i, 0))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void Early_ratings_of_an_issuer_most_of_whose_receipts_are_early_are_its_clock_and_a_notice(int others, bool setsAside)
    {
        RatingTrace Of(int i, int ends) => OneOffice.Verified(OneOffice.At(9, i * 600), 5) with
        {
            Issuer = "receipts/key-2",
            IssuedAt = OneOffice.At(9, (i * 600) - 60),
            CompletedAt = OneOffice.At(9, (i * 600) + ends),
        };

        var flag = OneOffice.Find(OneOffice.Day(), OneOffice.Several(3 + others, i => Of(i, i < 3 ? 7 * 3600 : -3600))).Single();

        (flag.Kind, flag.SetsAside, flag.Ratings.Count, flag.Subject).ShouldBe((FlagKind.BeforeTheEnd, setsAside, 3, "receipts/key-2"));
        flag.ReasonEn.ShouldBe(setsAside
            ? "3 ratings were received before the dossier they are about had ended. 3 are counted apart until a person decides."
            : "3 ratings were received before the dossier they are about had ended, and so most receipts of this issuer say: its clock or its time zone is wrong. Nothing is set aside: a notice.");
    }

    [Fact]
    public void A_pasted_comment_is_set_aside_but_for_the_first()
    {
        var pasted = OneOffice.Several(6, i => OneOffice.Open(OneOffice.At(9, OneOffice.Queue(i) * 18), 1, $"n{i}") with { CommentPrint = 99 }).ToList();

        var flag = OneOffice.Find(OneOffice.Day(), pasted).Single(one => one.Kind == FlagKind.IdenticalComments);

        flag.Ratings.ShouldBe(pasted.Skip(1).Select(trace => trace.Id), ignoreOrder: true);
        flag.Subject.ShouldBe("0000000000000063");
    }

    [Fact]
    public void A_campaign_from_many_networks_is_set_aside_when_receipts_speak_against_it()
    {
        var campaign = OneOffice.Several(60, i => OneOffice.Open(OneOffice.At(7, OneOffice.Queue(i) * 16), 1, $"n{i}")).ToList();

        var flag = OneOffice.Find(OneOffice.Day(), campaign).Single(one => one.Kind == FlagKind.OpenCampaign);

        flag.SetsAside.ShouldBeTrue();
        flag.Ratings.Count.ShouldBeInRange(59, 61); // 62 ones, two of them usual.
        flag.Subject.ShouldBeNull();
    }

    [Fact]
    public void A_campaign_is_a_notice_when_nobody_has_receipts()
    {
        var campaign = OneOffice.Several(60, i => OneOffice.Open(OneOffice.At(7, OneOffice.Queue(i) * 16), 1, $"n{i}"));

        var flags = OneOffice.Find(OneOffice.Day().Where(trace => trace.Stratum == Stratum.Open), campaign);

        flags.ShouldContain(flag => flag.Kind == FlagKind.OpenCampaign);
        flags.ShouldAllBe(flag => !flag.SetsAside);
    }

    [Fact]
    public void A_cell_that_turns_is_a_drift_and_keeps_its_ratings()
    {
        var flags = OneOffice.Find(OneOffice.Day().Select((trace, i) => trace.Stratum == Stratum.Verified && i % 2 == 0 ? trace with { Score = 2 } : trace));

        var drift = flags.Where(flag => flag.Kind == FlagKind.Drift).ToList();
        drift.ShouldNotBeEmpty();
        drift.ShouldAllBe(flag => !flag.SetsAside && flag.Ratings.Count == 0);
    }
}
