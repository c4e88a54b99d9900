using Feedback.Domain.Complaints;
using Feedback.Domain.Ratings;

namespace Feedback.Storage.Tests.Contract;

/// <summary>One rating for one key, however often and however crowded it is sent; its complaint with it or not at all.</summary>
public abstract class RatingSubmissionContract : StoreContract
{
    private readonly Samples _samples = new();

    [Fact]
    public async Task Of_64_equal_submissions_at_once_one_is_added()
    {
        var sent = Enumerable.Range(0, 64).Select(_ => _samples.Verified("r1")).ToList();

        var outcomes = await AtOnceAsync(64, i => SubmitAsync(sent[i], Samples.Complaint()));

        outcomes.Count(o => o.Result == SubmitResult.Added).ShouldBe(1);
        outcomes.Count(o => o.Result == SubmitResult.Repeated).ShouldBe(63);
        var stored = (await AllRatingsAsync()).ShouldHaveSingleItem();
        outcomes.ShouldAllBe(o => o.Rating.Id == stored.Id && o.Rating.Complaint == stored.Complaint);
        (await Store.Ratings.CountAsync(Samples.Ever, Token)).ShouldHaveSingleItem().Counts.ShouldBe([0, 0, 0, 1, 0]);
        (await ComplaintsAsync()).ShouldHaveSingleItem().Code.ShouldBe(stored.Complaint);
    }

    [Fact]
    public async Task Of_64_different_submissions_at_once_the_last_stands_and_the_rest_are_history()
    {
        var sent = Enumerable.Range(0, 64).Select(i => Commented(_samples.Verified("r1", i % 5 + 1), $"lần {i}")).ToList();

        var outcomes = await AtOnceAsync(64, i => SubmitAsync(sent[i]));

        outcomes.Count(o => o.Result == SubmitResult.Added).ShouldBe(1);
        outcomes.Count(o => o.Result == SubmitResult.Replaced).ShouldBe(63);
        var stored = (await AllRatingsAsync()).ShouldHaveSingleItem();
        stored.History.Select(past => past.Answer.Comment).Append(stored.Answer.Comment).Distinct().Count().ShouldBe(64);
        (await CountedAsync()).ShouldBe(RatingTruth.Count([stored], Samples.Ever).ToLines());
    }

    [Fact]
    public async Task Two_instances_add_one_rating_for_one_receipt()
    {
        await using var second = await Store.OpenAgainAsync();
        var sent = Enumerable.Range(0, 40).Select(_ => _samples.Verified("r1")).ToList();

        var outcomes = await AtOnceAsync(
            40, i => (i % 2 == 0 ? Store : second).Ratings.SubmitAsync(Samples.Submission(sent[i]), Token));

        outcomes.Count(o => o.Result == SubmitResult.Added).ShouldBe(1);
        outcomes.Count(o => o.Result == SubmitResult.Repeated).ShouldBe(39);
        (await CountedAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Another_answer_in_the_window_replaces_the_first_and_keeps_it_as_history()
    {
        var first = _samples.Verified("r1", score: 2);
        var later = _samples.Verified("r1", score: 5, at: Samples.Noon.AddHours(3)) with { Channel = Channel.App, Assisted = true };
        await SubmitAsync(first);

        var outcome = await SubmitAsync(later);

        var expected = first with
        {
            Answer = later.Answer,
            Channel = Channel.App,
            Assisted = true,
            OccurredAt = later.OccurredAt,
            History = [new PastAnswer(first.Answer, later.ReceivedAt)],
        };
        outcome.Result.ShouldBe(SubmitResult.Replaced);
        outcome.Rating.ShouldHold(expected);
        (await Store.Ratings.FindAsync(first.Id, Token)).ShouldHold(expected);
        (await Store.Ratings.FindAsync(later.Id, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Every_replaced_answer_stays_in_the_history_in_order()
    {
        for (var i = 1; i <= 5; i++) await SubmitAsync(_samples.Verified("r1", i, Samples.Noon.AddMinutes(i)));

        var stored = (await AllRatingsAsync()).ShouldHaveSingleItem();

        stored.Answer.Score.ShouldBe(5);
        stored.History.Select(past => past.Answer.Score).ShouldBe([1, 2, 3, 4]);
        stored.History.Select(past => past.ReplacedAt).ShouldBe(Enumerable.Range(2, 4).Select(i => Samples.Noon.AddMinutes(i)));
    }

    [Theory]
    [InlineData(0, SubmitResult.Replaced)]
    [InlineData(1, SubmitResult.Conflict)]
    public async Task The_window_ends_to_the_millisecond(int millisecondsOver, SubmitResult expected)
    {
        await SubmitAsync(_samples.Verified("r1", score: 2));

        var outcome = await Store.Ratings.SubmitAsync(
            new RatingSubmission(_samples.Verified("r1", score: 5), null, Samples.Noon.AddMilliseconds(millisecondsOver)), Token);

        outcome.Result.ShouldBe(expected);
    }

    [Fact]
    public async Task After_the_window_another_answer_conflicts_and_changes_nothing()
    {
        var first = _samples.Verified("r1", score: 2);
        await SubmitAsync(first);
        var counted = await CountedAsync();

        var outcome = await SubmitAsync(_samples.Verified("r1", score: 5, at: Samples.Noon.AddDays(2)), Samples.Complaint());

        outcome.Result.ShouldBe(SubmitResult.Conflict);
        outcome.Rating.ShouldHold(first);
        (await Store.Ratings.FindAsync(first.Id, Token)).ShouldHold(first);
        (await CountedAsync()).ShouldBe(counted);
        (await ComplaintsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_the_window_the_same_answer_is_still_a_repetition()
    {
        await SubmitAsync(_samples.Verified("r1"));

        (await SubmitAsync(_samples.Verified("r1", at: Samples.Noon.AddYears(1)))).Result.ShouldBe(SubmitResult.Repeated);
    }

    [Fact]
    public async Task The_order_of_factors_makes_no_other_answer()
    {
        var one = _samples.Verified("r1");
        var other = _samples.Verified("r1");
        one = one with { Answer = one.Answer with { Factors = new Dictionary<Factor, int> { [Factor.Access] = 1, [Factor.Results] = 2 } } };
        other = other with { Answer = other.Answer with { Factors = new Dictionary<Factor, int> { [Factor.Results] = 2, [Factor.Access] = 1 } } };
        await SubmitAsync(one);

        (await SubmitAsync(other)).Result.ShouldBe(SubmitResult.Repeated);
    }

    public static TheoryData<string, Answer> OtherAnswers() => new()
    {
        { "score", Samples.Answered(5) },
        { "scale", Samples.Answered(1, Scale.Vn3) },
        { "comment", Samples.Answered(1) with { Comment = "" } },
        { "language", Samples.Answered(1) with { Language = "en" } },
        { "driver", Samples.Answered(1) with { Drivers = [new DriverMark(Driver.Ease, false)] } },
        { "factor", Samples.Answered(1) with { Factors = new Dictionary<Factor, int> { [Factor.Access] = 1 } } },
    };

    [Theory]
    [MemberData(nameof(OtherAnswers))]
    public async Task Each_part_of_an_answer_can_be_changed(string part, Answer answer)
    {
        await SubmitAsync(_samples.Verified("r1", score: 1));

        var outcome = await SubmitAsync(_samples.Verified("r1") with { Answer = answer });

        outcome.Result.ShouldBe(SubmitResult.Replaced, part);
        (await AllRatingsAsync()).ShouldHaveSingleItem().ShouldHold(outcome.Rating);
        (await CountedAsync()).ShouldBe(RatingTruth.Count([outcome.Rating], Samples.Ever).ToLines());
    }

    [Fact]
    public async Task An_open_submission_repeated_is_recognised_and_never_changed()
    {
        var first = _samples.Open("form-1", score: 2);
        await SubmitAsync(first);

        (await SubmitAsync(_samples.Open("form-1", score: 2))).Result.ShouldBe(SubmitResult.Repeated);
        (await SubmitAsync(_samples.Open("form-1", score: 5))).Result.ShouldBe(SubmitResult.Conflict);
        (await SubmitAsync(_samples.Open("form-1", score: 2) with { Service = "other" })).Result.ShouldBe(SubmitResult.Conflict);

        (await AllRatingsAsync()).ShouldHaveSingleItem().ShouldHold(first);
        (await CountedAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Open_submissions_without_an_id_are_all_kept()
    {
        for (var i = 0; i < 3; i++) (await SubmitAsync(_samples.Open(null))).Result.ShouldBe(SubmitResult.Added);

        (await AllRatingsAsync()).Count.ShouldBe(3);
        (await Store.Ratings.CountAsync(Samples.Ever, Token)).ShouldHaveSingleItem().Counts.ShouldBe([0, 0, 0, 3, 0]);
    }

    [Fact]
    public async Task A_rating_and_its_complaint_are_written_together_and_know_each_other()
    {
        var rating = _samples.Verified("r1", score: 1);

        var outcome = await SubmitAsync(rating, Samples.Complaint());

        outcome.Rating.Complaint.ShouldBe("PAKN.20261122.0001");
        (await Store.Ratings.FindAsync(rating.Id, Token)).ShouldHold(rating with { Complaint = "PAKN.20261122.0001" });
        var complaint = await Store.Complaints.FindAsync("PAKN.20261122.0001", Token);
        complaint.ShouldHold(Complaint.File(Samples.Complaint() with { Rating = rating.Id }, "PAKN.20261122.0001"));
        (await Store.Complaints.ListPendingAsync(Samples.Noon, 10, Token)).ShouldBe(["PAKN.20261122.0001"]);
    }

    [Fact]
    public async Task A_rating_that_cannot_be_written_files_no_complaint()
    {
        var first = _samples.Verified("r1");
        await SubmitAsync(first);

        await Should.ThrowAsync<Exception>(async () => await SubmitAsync(first with { DedupeKey = "r2" }, Samples.Complaint()));

        (await ComplaintsAsync()).ShouldBeEmpty();
        (await AllRatingsAsync()).ShouldHaveSingleItem().ShouldHold(first);
        (await CountedAsync()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_repetition_files_no_second_complaint()
    {
        await SubmitAsync(_samples.Verified("r1"), Samples.Complaint());
        await SubmitAsync(_samples.Open("form-1"), Samples.Complaint());

        var verified = await SubmitAsync(_samples.Verified("r1"), Samples.Complaint());
        var open = await SubmitAsync(_samples.Open("form-1"), Samples.Complaint());

        verified.Result.ShouldBe(SubmitResult.Repeated);
        verified.Rating.Complaint.ShouldBe("PAKN.20261122.0001");
        open.Result.ShouldBe(SubmitResult.Repeated);
        open.Rating.Complaint.ShouldBe("PAKN.20261122.0002");
        (await ComplaintsAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_replacement_adds_a_complaint_once()
    {
        var first = _samples.Verified("r1", score: 3);
        await SubmitAsync(first);

        var second = await SubmitAsync(_samples.Verified("r1", score: 1), Samples.Complaint("Lần một"));
        var third = await SubmitAsync(_samples.Verified("r1", score: 2), Samples.Complaint("Lần hai"));

        second.Rating.Complaint.ShouldBe("PAKN.20261122.0001");
        third.Result.ShouldBe(SubmitResult.Replaced);
        third.Rating.Complaint.ShouldBe("PAKN.20261122.0001");
        (await Store.Ratings.FindAsync(first.Id, Token)).ShouldHold(third.Rating);
        var complaint = (await ComplaintsAsync()).ShouldHaveSingleItem();
        complaint.Filed.Text.ShouldBe("Lần một");
        complaint.Filed.Rating.ShouldBe(first.Id);
    }

    [Fact]
    public async Task A_complaint_added_to_the_same_answer_is_filed_without_making_history()
    {
        var first = _samples.Verified("r1", score: 1);
        await SubmitAsync(first);
        var counted = await CountedAsync();

        var outcome = await SubmitAsync(_samples.Verified("r1", score: 1, at: Samples.Noon.AddHours(1)), Samples.Complaint());

        outcome.Result.ShouldBe(SubmitResult.Replaced);
        outcome.Rating.ShouldHold(first with { Complaint = "PAKN.20261122.0001" });
        (await ComplaintsAsync()).ShouldHaveSingleItem().Filed.Rating.ShouldBe(first.Id);
        (await CountedAsync()).ShouldBe(counted);
    }

    [Fact]
    public async Task A_complaint_that_comes_too_late_is_refused_and_not_swallowed()
    {
        await SubmitAsync(_samples.Verified("r1", score: 1));
        await SubmitAsync(_samples.Open("form-1", score: 1));

        var late = await SubmitAsync(_samples.Verified("r1", score: 1, at: Samples.Noon.AddDays(2)), Samples.Complaint());
        var open = await SubmitAsync(_samples.Open("form-1", score: 1), Samples.Complaint());

        late.Result.ShouldBe(SubmitResult.Conflict);
        open.Result.ShouldBe(SubmitResult.Conflict);
        (await ComplaintsAsync()).ShouldBeEmpty();
    }

    private static Rating Commented(Rating rating, string comment) =>
        rating with { Answer = rating.Answer with { Comment = comment } };

    private Task<SubmitOutcome> SubmitAsync(Rating rating, NewComplaint? complaint = null) =>
        Store.Ratings.SubmitAsync(Samples.Submission(rating, complaint), Token);

    private async Task<IReadOnlyList<Complaint>> ComplaintsAsync() =>
        (await Store.Complaints.ListAsync(Samples.AllComplaints, Token)).Items;
}
