using Feedback.Domain.Complaints;
using Feedback.Domain.Routing;

namespace Feedback.Storage.Tests.Contract;

/// <summary>Complaints get gapless codes, change only from the version that was read, and wait for routing until they are routed.</summary>
public abstract class ComplaintStoreContract : StoreContract
{
    [Fact]
    public async Task A_filed_complaint_reads_back_with_all_it_holds()
    {
        var sent = Samples.Complaint("Cán bộ “X” hẹn 3 lần;\n\tkhông giải quyết 😡 e\u0302\u0301 '\"\\ %_", key: "k1");

        var outcome = await Store.Complaints.FileAsync(sent, Token);

        outcome.Result.ShouldBe(FileResult.Filed);
        outcome.Complaint.ShouldHold(Complaint.File(sent, "PAKN.20261122.0001"));
        (await Store.Complaints.FindAsync("PAKN.20261122.0001", Token)).ShouldHold(outcome.Complaint);
    }

    [Fact]
    public async Task A_complaint_of_20000_characters_reads_back_and_is_found_by_its_last_words()
    {
        var text = string.Concat(Enumerable.Repeat("Nước thải chảy ra đường 🛵 漢字 ", 1000))[..19_980] + " cuối cùng là Đây";

        var outcome = await Store.Complaints.FileAsync(Samples.Complaint(text), Token);

        (await Store.Complaints.FindAsync(outcome.Complaint.Code, Token)).ShouldHold(outcome.Complaint);
        var found = await Store.Complaints.ListAsync(Samples.AllComplaints with { Search = "cuoi cung la day" }, Token);
        found.Items.ShouldHaveSingleItem().Filed.Text.ShouldBe(text);
    }

    [Fact]
    public async Task A_changed_complaint_reads_back_with_all_it_holds()
    {
        var filed = await FileAsync("Đèn đường hỏng");
        var at = Samples.Noon.AddMilliseconds(123);
        var decision = new RoutingDecision(
            Band.Auto, "m1", null, new NatureFinding(Nature.Petition, 0.75), [new Candidate("giao-thong", "H29.01", 0.9)],
            [new Evidence("đèn", 1.5), new Evidence("hỏng", -0.25)], new Thresholds(0.8, 0.3), ["short"], at,
            [new Override("y-te", null, "key-1", "Nhầm lĩnh vực", at), new Override(null, null, "key-2", null, at, Nature.Denunciation)],
            [new Evidence("tối", 0.5)], new Candidate("y-te", "H29.02", 0.1), new DecidedPlace("00004", true, ["00004", "00008"]), 0.875);
        var changed = Samples.Routed(filed, "H29.01") with
        {
            Status = ComplaintStatus.Published,
            Restricted = true,
            Decision = decision,
            AnswerText = "Đã sửa.",
            Reaction = new Reaction(false, "Chưa sáng", at),
            CorrectedAt = at,
            Events =
            [
                .. filed.Events,
                new ComplaintEvent(
                    2, at, new Actor(ActorKind.Officer, "key-1"), ComplaintAction.Answer, ComplaintStatus.Answered, "H29.01",
                    "giao-thong", "Đã sửa.", "ref"),
            ],
        };

        (await Store.Complaints.TryReplaceAsync(changed, 1, Token)).ShouldBeTrue();

        (await Store.Complaints.FindAsync(filed.Code, Token)).ShouldHold(changed);
    }

    [Fact]
    public async Task An_unknown_code_finds_nothing_and_cannot_be_replaced()
    {
        (await Store.Complaints.FindAsync("PAKN.20261122.0001", Token)).ShouldBeNull();
        var invented = Complaint.File(Samples.Complaint(), "PAKN.20261122.0001");
        (await Store.Complaints.TryReplaceAsync(invented, 1, Token)).ShouldBeFalse();
        (await Store.Complaints.FindAsync("PAKN.20261122.0001", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Codes_of_200_filings_at_once_are_unique_and_without_gaps_and_the_next_day_starts_anew()
    {
        await using var second = await Store.OpenAgainAsync();

        var filed = await AtOnceAsync(200, i => (i % 4 == 0 ? second : Store).Complaints.FileAsync(Samples.Complaint($"Việc {i}"), Token));

        filed.Select(o => o.Complaint.Code).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(1, 200).Select(n => $"PAKN.20261122.{n:0000}"));
        (await FileAsync("Hôm sau", Samples.Noon.AddDays(1))).Code.ShouldBe("PAKN.20261123.0001");
        (await FileAsync("Hôm trước nữa")).Code.ShouldBe("PAKN.20261122.0201");
    }

    [Fact]
    public async Task The_day_of_a_code_is_that_of_Viet_Nam()
    {
        var evening = new DateTimeOffset(2026, 12, 31, 16, 59, 59, 999, TimeSpan.Zero);

        (await FileAsync("23:59:59.999", evening)).Code.ShouldBe("PAKN.20261231.0001");
        (await FileAsync("00:00", evening.AddMilliseconds(1))).Code.ShouldBe("PAKN.20270101.0001");
    }

    [Fact]
    public async Task Complaints_of_ratings_draw_from_the_same_numbers()
    {
        await FileAsync("một");
        var rating = new Samples().Verified("r1", score: 1);
        var submitted = await Store.Ratings.SubmitAsync(Samples.Submission(rating, Samples.Complaint("hai")), Token);

        submitted.Rating.Complaint.ShouldBe("PAKN.20261122.0002");
        (await FileAsync("ba")).Code.ShouldBe("PAKN.20261122.0003");
    }

    [Fact]
    public async Task The_same_content_under_a_key_is_a_repetition_and_other_content_a_conflict()
    {
        var first = (await Store.Complaints.FileAsync(Samples.Complaint("một", key: "k1"), Token)).Complaint;

        var same = await Store.Complaints.FileAsync(Samples.Complaint("một", Samples.Noon.AddDays(3), "k1"), Token);
        var other = await Store.Complaints.FileAsync(Samples.Complaint("hai", key: "k1"), Token);
        var elsewhere = await Store.Complaints.FileAsync(Samples.Complaint("một", key: "k2"), Token);

        same.Result.ShouldBe(FileResult.Repeated);
        same.Complaint.ShouldHold(first);
        other.Result.ShouldBe(FileResult.Conflict);
        other.Complaint.ShouldHold(first);
        elsewhere.Result.ShouldBe(FileResult.Filed);
        elsewhere.Complaint.Code.ShouldBe("PAKN.20261122.0002");
    }

    [Fact]
    public async Task Of_64_filings_under_one_key_at_once_one_is_filed_and_no_number_is_lost()
    {
        var outcomes = await AtOnceAsync(64, _ => Store.Complaints.FileAsync(Samples.Complaint(key: "k1"), Token));

        outcomes.Count(o => o.Result == FileResult.Filed).ShouldBe(1);
        outcomes.Count(o => o.Result == FileResult.Repeated).ShouldBe(63);
        outcomes.ShouldAllBe(o => o.Complaint.Code == "PAKN.20261122.0001");
        (await FileAsync("sau đó")).Code.ShouldBe("PAKN.20261122.0002");
    }

    [Fact]
    public async Task Filings_without_a_key_are_all_kept()
    {
        await FileAsync("một");
        await FileAsync("một");

        (await Store.Complaints.ListAsync(Samples.AllComplaints, Token)).Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Of_racers_from_one_version_one_wins()
    {
        await using var second = await Store.OpenAgainAsync();
        var filed = await FileAsync("Đèn đường hỏng");

        var won = await AtOnceAsync(
            32, i => (i % 2 == 0 ? Store : second).Complaints.TryReplaceAsync(Samples.Routed(filed, $"A{i}"), 1, Token));

        var winner = won.Index().Where(x => x.Item).ShouldHaveSingleItem().Index;
        (await Store.Complaints.FindAsync(filed.Code, Token)).ShouldHold(Samples.Routed(filed, $"A{winner}"));
        (await Store.Complaints.TryReplaceAsync(Samples.Triaged(filed, null), 1, Token)).ShouldBeFalse();
        (await Store.Complaints.TryReplaceAsync(filed with { Version = 3 }, 2, Token)).ShouldBeTrue();
    }

    [Fact]
    public async Task Pending_complaints_are_listed_longest_waiting_first_until_they_are_routed()
    {
        var third = await FileAsync("ba", Samples.Noon.AddMilliseconds(2));
        var first = await FileAsync("một", Samples.Noon);
        var second = await FileAsync("hai", Samples.Noon.AddMilliseconds(1));
        var alsoSecond = await FileAsync("hai rưỡi", Samples.Noon.AddMilliseconds(1));
        await FileAsync("sau này", Samples.Noon.AddMilliseconds(3));

        (await PendingAsync(2)).ShouldBe([first.Code, second.Code, alsoSecond.Code, third.Code]);
        (await PendingAsync(2, limit: 2)).ShouldBe([first.Code, second.Code]);
        (await PendingAsync(-1)).ShouldBeEmpty();

        await Store.Complaints.TryReplaceAsync(Samples.Routed(first, "A1"), 1, Token);
        await Store.Complaints.TryReplaceAsync(Samples.Triaged(second, null), 1, Token);
        var later = new RoutingWork(RoutingState.Pending, Samples.Noon.AddMinutes(5), 1);
        await Store.Complaints.TryReplaceAsync(third with { Work = later, Version = 2 }, 1, Token);

        (await PendingAsync(2)).ShouldBe([alsoSecond.Code]);
        (await PendingAsync(300_000))[^1].ShouldBe(third.Code);
    }

    [Fact]
    public async Task A_cancelled_call_throws_and_writes_nothing()
    {
        var filed = await FileAsync("một");
        await ShouldBeCancelledAsync(token => Store.Complaints.FileAsync(Samples.Complaint("hai"), token));
        await ShouldBeCancelledAsync(token => Store.Complaints.TryReplaceAsync(Samples.Routed(filed, "A1"), 1, token));
        await ShouldBeCancelledAsync(token => Store.Complaints.FindAsync(filed.Code, token));
        await ShouldBeCancelledAsync(token => Store.Complaints.ListAsync(Samples.AllComplaints, token));
        await ShouldBeCancelledAsync(token => Store.Complaints.ListPendingAsync(Samples.Noon, 10, token));

        (await Store.Complaints.ListAsync(Samples.AllComplaints, Token)).Items.ShouldHaveSingleItem().ShouldHold(filed);
        (await FileAsync("ba")).Code.ShouldBe("PAKN.20261122.0002");
    }

    [Fact]
    public async Task A_second_instance_sees_what_the_first_wrote_and_goes_on_from_there()
    {
        await using var second = await Store.OpenAgainAsync();
        var filed = await FileAsync("một");

        (await second.Complaints.FindAsync(filed.Code, Token)).ShouldHold(filed);
        (await second.Complaints.TryReplaceAsync(Samples.Routed(filed, "A1"), 1, Token)).ShouldBeTrue();
        (await Store.Complaints.TryReplaceAsync(Samples.Routed(filed, "A2"), 1, Token)).ShouldBeFalse();
        (await Store.Complaints.FindAsync(filed.Code, Token))!.Handler.ShouldBe("A1");
        (await second.Complaints.FileAsync(Samples.Complaint("hai"), Token)).Complaint.Code.ShouldBe("PAKN.20261122.0002");
    }

    [Fact]
    public async Task Reads_of_a_second_instance_during_writes_see_whole_records()
    {
        await using var second = await Store.OpenAgainAsync();
        var writing = AtOnceAsync(100, i => Store.Ratings.SubmitAsync(
            Samples.Submission(new Samples(i).Verified($"r{i}", score: 1), Samples.Complaint($"Việc {i}")), Token));

        IReadOnlyList<Complaint> complaints;
        do
        {
            complaints = (await second.Complaints.ListAsync(Samples.AllComplaints, Token)).Items;
            foreach (var complaint in complaints.Take(5))
            {
                var rating = await second.Ratings.FindAsync(complaint.Filed.Rating!.Value, Token);
                rating.ShouldNotBeNull().Complaint.ShouldBe(complaint.Code);
            }
        }
        while (!writing.IsCompleted);

        await writing;
        (await second.Complaints.ListAsync(Samples.AllComplaints, Token)).Items.Count.ShouldBe(100);
    }

    private async Task<Complaint> FileAsync(string text, DateTimeOffset? at = null) =>
        (await Store.Complaints.FileAsync(Samples.Complaint(text, at), Token)).Complaint;

    private Task<IReadOnlyList<string>> PendingAsync(int milliseconds, int limit = 100) =>
        Store.Complaints.ListPendingAsync(Samples.Noon.AddMilliseconds(milliseconds), limit, Token);
}
