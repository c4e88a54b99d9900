using System.Text;
using Feedback.Domain;
using Feedback.Domain.Ratings;

namespace Feedback.Storage.Tests.Contract;

/// <summary>Ratings come back as they were sent, and lists have one order that paging keeps.</summary>
public abstract class RatingStoreContract : StoreContract
{
    private readonly Samples _samples = new();

    [Fact]
    public async Task A_rating_reads_back_with_all_it_holds()
    {
        var rating = _samples.Verified("r1") with
        {
            Channel = Channel.Kiosk,
            Outcome = Outcome.Refused,
            Assisted = true,
            OccurredAt = Samples.Noon.AddHours(-5).AddMilliseconds(1),
            Answer = new Answer(
                Scale.Vn3, 0, new Dictionary<Factor, int> { [Factor.Results] = 2, [Factor.Access] = 0 },
                [new DriverMark(Driver.Ease, true), new DriverMark(Driver.Employee, false)],
                "Chờ “3 tiếng”;\n\tkhông ai gọi số 😡 Đ đ ỗ e\u0302\u0301 '\"\\", "vi"),
        };

        var added = await SubmitAsync(rating);

        added.Result.ShouldBe(SubmitResult.Added);
        added.Rating.ShouldHold(rating);
        (await Store.Ratings.FindAsync(rating.Id, Token)).ShouldHold(rating);
        (await AllRatingsAsync()).ShouldHaveSingleItem().ShouldHold(rating);
    }

    [Fact]
    public async Task A_comment_of_20000_characters_reads_back()
    {
        var comment = string.Concat(Enumerable.Repeat("Nguyễn Ðình Chiểu 漢字 🛵", 1000))[..20_000];
        var rating = _samples.Open("long");
        rating = rating with { Answer = rating.Answer with { Comment = comment } };

        await SubmitAsync(rating);

        (await Store.Ratings.FindAsync(rating.Id, Token)).ShouldHold(rating);
    }

    [Fact]
    public async Task An_unknown_id_finds_nothing() =>
        (await Store.Ratings.FindAsync(RecordId.New(Samples.Noon, _samples), Token)).ShouldBeNull();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(123)]
    [InlineData(999)]
    public async Task Times_keep_every_millisecond(int milliseconds)
    {
        var at = Samples.Noon.AddMilliseconds(milliseconds);
        var rating = _samples.Verified("r1", at: at) with { OccurredAt = at.AddDays(-2) };

        await SubmitAsync(rating);

        var stored = await Store.Ratings.FindAsync(rating.Id, Token);
        stored!.ReceivedAt.ShouldBe(at);
        stored.OccurredAt.ShouldBe(at.AddDays(-2));
        stored.ReceivedAt.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task Lists_are_newest_first_also_within_one_millisecond()
    {
        var ratings = Enumerable.Range(0, 40)
            .Select(i => _samples.Open($"s{i}", at: Samples.Noon.AddMilliseconds(i * 7 % 10 / 5)))
            .ToList();
        await AtOnceAsync(ratings.Count, i => SubmitAsync(ratings[i]));

        var listed = await AllRatingsAsync();

        listed.Select(r => r.Id).ShouldBe(NewestFirst(ratings).Select(r => r.Id));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(30)]
    [InlineData(31)]
    public async Task Paging_shows_each_rating_once_while_others_come_in(int limit)
    {
        var first = Enumerable.Range(0, 30)
            .Select(i => _samples.Open($"s{i}", at: Samples.Noon.AddMilliseconds(i / 10)))
            .ToList();
        foreach (var rating in first) await SubmitAsync(rating);

        var seen = new List<Guid>();
        var late = 0;
        string? cursor = null;
        do
        {
            var page = await Store.Ratings.ListAsync(Samples.AllRatings with { Limit = limit, Cursor = cursor }, Token);
            page.Items.Count.ShouldBeLessThanOrEqualTo(limit);
            seen.AddRange(page.Items.Select(r => r.Id));
            (page.Next is null).ShouldBe(seen.Count >= first.Count, "the last page says so, also when it is full");
            for (var i = 0; i < 3; i++) await SubmitAsync(_samples.Open($"late{late++}", at: Samples.Noon.AddSeconds(1)));
            cursor = page.Next;
        }
        while (cursor is not null);

        seen.ShouldBe(NewestFirst(first).Select(r => r.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("💥")]
    [InlineData("AAAA")]
    [InlineData("not base64 at all, and long")]
    [MemberData(nameof(ForgedCursors))]
    public async Task A_nonsense_cursor_starts_from_the_newest(string cursor)
    {
        var rating = _samples.Verified("r1");
        await SubmitAsync(rating);

        var page = await Store.Ratings.ListAsync(Samples.AllRatings with { Cursor = cursor }, Token);

        page.Items.ShouldHaveSingleItem().Id.ShouldBe(rating.Id);
    }

    public static TheoryData<string> ForgedCursors() => new(
        new[] { "|", "12", "12|", "12|; DROP TABLE ratings", "-1|00000000-0000-0000-0000-000000000000", "99999999999999999999|x" }
            .Select(text => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text))));

    [Fact]
    public async Task Filters_choose_what_they_say()
    {
        var ratings = Varied(120).Select((rating, i) => i % 3 == 0 ? rating with { OccurredAt = Samples.Noon.AddMilliseconds(500 * ((i % 21 / 3) - 3)) } : rating).ToList();
        foreach (var rating in ratings) await SubmitAsync(rating);
        var from = Samples.Noon.AddMilliseconds(30);
        var to = Samples.Noon.AddMilliseconds(90);
        var many = Enumerable.Range(0, 298).Select(i => $"X{i}").Append("A1").Append("A2").ToHashSet();

        await ShouldListAsync(ratings, q => q with { Agencies = new HashSet<string> { "A1" } }, r => r.Agency == "A1");
        await ShouldListAsync(ratings, q => q with { Agencies = many }, r => r.Agency is "A1" or "A2");
        await ShouldListAsync(ratings, q => q with { Agencies = new HashSet<string>() }, _ => false);
        await ShouldListAsync(ratings, q => q with { Service = "S1" }, r => r.Service == "S1");
        await ShouldListAsync(ratings, q => q with { Stratum = Stratum.Open }, r => r.Stratum == Stratum.Open);
        await ShouldListAsync(ratings, q => q with { Scale = Scale.Likert5 }, r => r.Answer.Scale == Scale.Likert5);
        await ShouldListAsync(ratings, q => q with { Low = true }, IsLow);
        await ShouldListAsync(ratings, q => q with { Low = false }, r => !IsLow(r));
        await ShouldListAsync(ratings, q => q with { WithComment = true }, r => r.Answer.Comment is not null);
        await ShouldListAsync(ratings, q => q with { WithComment = false }, r => r.Answer.Comment is null);
        await ShouldListAsync(ratings, q => q with { From = from, To = to }, r => r.ReceivedAt >= from && r.ReceivedAt < to);
        foreach (var given in new[] { Samples.Noon, Samples.Noon.AddSeconds(-1).ToOffset(TimeSpan.FromHours(7)), Samples.Noon.AddMilliseconds(500), Samples.Noon.AddSeconds(-1).AddMilliseconds(-500) })
        {
            await ShouldListAsync(ratings, q => q with { GivenBefore = given, Agencies = many }, r => r.OccurredAt < given && (r.Agency is "A1" or "A2"));
        }

        await ShouldListAsync(ratings, q => q with { Channel = Channel.Kiosk }, r => r.Channel == Channel.Kiosk);
        await ShouldListAsync(ratings, q => q with { Factor = Factor.Officials }, r => r.Answer.Factors.ContainsKey(Factor.Officials));
        await ShouldListAsync(ratings, q => q with { Factor = Factor.Officials, Low = true }, r => LowOn(r, Factor.Officials) == true);
        await ShouldListAsync(ratings, q => q with { Factor = Factor.Officials, Low = false }, r => LowOn(r, Factor.Officials) == false);
        await ShouldListAsync(ratings, q => q with { Factor = Factor.Overall, Low = true }, IsLow);
        await ShouldListAsync(
            ratings, q => q with { Factor = Factor.Access, Low = true, Channel = Channel.Kiosk, Agencies = many, Limit = 2 }, r => LowOn(r, Factor.Access) == true && r is { Channel: Channel.Kiosk, Agency: "A1" or "A2" });
        await ShouldListAsync(
            ratings,
            q => q with { Agencies = many, Service = "S0", Stratum = Stratum.Verified, Scale = Scale.Vn3, Low = true, From = from },
            r => r.Agency is "A1" or "A2" && r is { Service: "S0", Stratum: Stratum.Verified, Answer.Scale: Scale.Vn3 }
                && IsLow(r) && r.ReceivedAt >= from);
    }

    [Fact]
    public async Task Filters_go_by_the_answer_that_replaced_another()
    {
        var rating = _samples.Verified("r1", score: 1);
        await SubmitAsync(rating);
        await SubmitAsync(_samples.Verified("r1") with
        {
            Answer = Samples.Answered(1, Scale.Like) with { Comment = "Tốt rồi" },
        });

        foreach (var query in new[]
        {
            Samples.AllRatings with { Low = true },
            Samples.AllRatings with { Scale = Scale.Likert5 },
            Samples.AllRatings with { WithComment = false },
        })
        {
            (await Store.Ratings.ListAsync(query, Token)).Items.ShouldBeEmpty();
        }

        (await Store.Ratings.ListAsync(Samples.AllRatings with { Low = false, Scale = Scale.Like, WithComment = true }, Token))
            .Items.ShouldHaveSingleItem().Id.ShouldBe(rating.Id);
    }

    [Fact]
    public async Task A_cancelled_call_throws_and_writes_nothing()
    {
        var rating = _samples.Verified("r1");
        await ShouldBeCancelledAsync(token => Store.Ratings.SubmitAsync(Samples.Submission(rating, Samples.Complaint()), token));
        await ShouldBeCancelledAsync(token => Store.Ratings.FindAsync(rating.Id, token));
        await ShouldBeCancelledAsync(token => Store.Ratings.ListAsync(Samples.AllRatings, token));
        await ShouldBeCancelledAsync(token => Store.Ratings.CountAsync(Samples.Ever, token));
        await ShouldBeCancelledAsync(token => Store.Ratings.CountReceiptsAsync(Samples.Ever, token));
        await ShouldBeCancelledAsync(token => Store.Ratings.RecountAsync(null, token));

        (await AllRatingsAsync()).ShouldBeEmpty();
        (await CountedAsync()).ShouldBeEmpty();
        (await Store.Complaints.ListAsync(Samples.AllComplaints, Token)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_instance_sees_what_the_first_wrote()
    {
        await using var second = await Store.OpenAgainAsync();
        for (var i = 0; i < 5; i++)
        {
            var rating = _samples.Verified($"r{i}");
            await SubmitAsync(rating);

            (await second.Ratings.FindAsync(rating.Id, Token)).ShouldHold(rating);
            (await second.Ratings.ListAsync(Samples.AllRatings, Token)).Items.Count.ShouldBe(i + 1);
            (await second.Ratings.CountAsync(Samples.Ever, Token)).ShouldHaveSingleItem().Counts.ShouldBe([0, 0, 0, i + 1, 0]);
            (await second.Ratings.SubmitAsync(Samples.Submission(rating), Token)).Result.ShouldBe(SubmitResult.Repeated);
        }
    }

    [Fact]
    public async Task An_instance_opened_later_finds_everything()
    {
        var rating = _samples.Verified("r1");
        await SubmitAsync(rating);

        await using var later = await Store.OpenAgainAsync();

        (await later.Ratings.FindAsync(rating.Id, Token)).ShouldHold(rating);
    }

    private Task<SubmitOutcome> SubmitAsync(Rating rating) => Store.Ratings.SubmitAsync(Samples.Submission(rating), Token);

    private async Task ShouldListAsync(List<Rating> all, Func<RatingQuery, RatingQuery> query, Func<Rating, bool> chosen)
    {
        // Small pages: a filter must also hold across cursors.
        var listed = new List<Guid>();
        string? cursor = null;
        do
        {
            var page = await Store.Ratings.ListAsync(query(Samples.AllRatings) with { Limit = 9, Cursor = cursor }, Token);
            listed.AddRange(page.Items.Select(r => r.Id));
            listed.Count.ShouldBeLessThanOrEqualTo(all.Count);
            cursor = page.Next;
        }
        while (cursor is not null);

        listed.ShouldBe(NewestFirst(all.Where(chosen)).Select(r => r.Id));
    }

    private List<Rating> Varied(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
        {
            var rating = i % 2 == 0
                ? _samples.Verified($"r{i}", at: Samples.Noon.AddMilliseconds(i))
                : _samples.Open(null, at: Samples.Noon.AddMilliseconds(i));
            var answer = i % 3 == 0 ? Samples.Answered(i % 5 + 1) : Samples.Answered(i % 4 / 2, Scale.Vn3);
            return rating with
            {
                Agency = $"A{i % 4}",
                Service = $"S{i / 4 % 3}",
                Channel = (Channel)(i % 3),
                Answer = answer with { Comment = i % 5 == 0 ? "Cảm ơn" : null, Factors = FactorsOf(i, answer.Scale) },
            };
        }),
    ];

    private static Dictionary<Factor, int> FactorsOf(int i, Scale scale)
    {
        var factors = new Dictionary<Factor, int>();
        if (i % 2 == 0) factors.Add(Factor.Officials, scale == Scale.Vn3 ? i % 3 : (i % 5) + 1);
        if (i % 7 < 5) factors.Add(Factor.Access, scale == Scale.Vn3 ? 0 : (i % 4) + 1);
        return factors;
    }

    /// <summary>Null when the factor was not answered.</summary>
    private static bool? LowOn(Rating rating, Factor factor) =>
        rating.Answer.Factors.TryGetValue(factor, out var value) ? rating.Answer.Scale == Scale.Vn3 ? value == 0 : value <= 2 : null;

    private static bool IsLow(Rating rating) =>
        rating.Answer.Scale == Scale.Vn3 ? rating.Answer.Score == 0 : rating.Answer.Score <= 2;

    private static IEnumerable<Rating> NewestFirst(IEnumerable<Rating> ratings) =>
        ratings.OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Id.ToString(), StringComparer.Ordinal);
}
