using Feedback.Domain;
using Feedback.Domain.Complaints;
using Feedback.Domain.Ratings;

namespace Feedback.Storage.Tests.Contract;

/// <summary>Random operations, drawn from a seed, against a model in memory: the store must end, and answer on the way, as the model does.</summary>
public abstract class RandomUseContract : StoreContract
{
    private const int Operations = 500;

    private readonly Dictionary<string, Rating> _keyed = new(StringComparer.Ordinal);
    private readonly List<Rating> _unkeyed = [];
    private readonly Dictionary<string, Receipt> _receipts = new(StringComparer.Ordinal);
    private readonly Dictionary<DateOnly, int> _codes = [];
    private readonly List<string> _complaints = [];

    private IEnumerable<Rating> Ratings => _keyed.Values.Concat(_unkeyed);

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public async Task The_store_agrees_with_the_model(int seed)
    {
        var random = new Random(seed);
        var maker = new RatingMaker(seed);
        for (var i = 0; i < Operations; i++)
        {
            await (random.Next(10) switch
            {
                < 4 => SubmitAsync(maker.Next($"r{i}"), WithComplaint(random, i)),
                < 7 => SendAgainAsync(random, maker, i),
                < 8 => FileAsync(random, i),
                _ => AddReceiptAsync(maker.Receipt($"q{random.Next(60)}")),
            });
            if (i % 100 == 99) await ShouldAgreeAsync();
        }

        _keyed.Values.ShouldContain(r => r.History.Count > 0, "the trial replaces nothing");
        (await Store.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
        await ShouldAgreeAsync();
    }

    private async Task SubmitAsync(Rating rating, NewComplaint? complaint)
    {
        var expected = complaint is null ? rating : rating with { Complaint = NextCode(complaint.ReceivedAt) };
        if (rating.DedupeKey is { } key) _keyed.Add(key, expected);
        else _unkeyed.Add(expected);

        var outcome = await Store.Ratings.SubmitAsync(Samples.Submission(rating, complaint), Token);

        outcome.Result.ShouldBe(SubmitResult.Added);
        outcome.Rating.ShouldHold(expected);
    }

    /// <summary>The same key once more: unchanged, changed in time, or changed too late.</summary>
    private async Task SendAgainAsync(Random random, RatingMaker maker, int i)
    {
        if (_keyed.Count == 0) return;
        var stored = _keyed.Values.ElementAt(random.Next(_keyed.Count));
        var inTime = random.Next(3) > 0;
        var changed = random.Next(3) > 0;
        var next = maker.Next(stored.DedupeKey!);
        var sent = next with
        {
            DedupeKey = stored.DedupeKey,
            Stratum = stored.Stratum,
            Agency = stored.Agency,
            Service = stored.Service,
            Answer = changed ? next.Answer with { Comment = $"lần {i}" } : stored.Answer,
        };
        var complaint = changed ? WithComplaint(random, i) : null;
        var expected = (changed, inTime) switch
        {
            (false, _) => SubmitResult.Repeated,
            (true, true) => SubmitResult.Replaced,
            (true, false) => SubmitResult.Conflict,
        };
        if (expected == SubmitResult.Replaced)
        {
            _keyed[stored.DedupeKey!] = stored with
            {
                Answer = sent.Answer,
                Channel = sent.Channel,
                Assisted = sent.Assisted,
                OccurredAt = sent.OccurredAt,
                History = [.. stored.History, new PastAnswer(stored.Answer, sent.ReceivedAt)],
                Complaint = stored.Complaint ?? (complaint is null ? null : NextCode(complaint.ReceivedAt)),
            };
        }

        var outcome = await Store.Ratings.SubmitAsync(
            new RatingSubmission(sent, complaint, stored.ReceivedAt.AddMilliseconds(inTime ? 0 : 1)), Token);

        outcome.Result.ShouldBe(expected);
        outcome.Rating.ShouldHold(_keyed[stored.DedupeKey!]);
    }

    private async Task FileAsync(Random random, int i)
    {
        var complaint = Samples.Complaint($"Việc số {i}", Samples.Noon.AddHours(random.Next(96)), $"k{i}");
        var expected = NextCode(complaint.ReceivedAt);

        (await Store.Complaints.FileAsync(complaint, Token)).Complaint.Code.ShouldBe(expected);
        (await Store.Complaints.FileAsync(complaint, Token)).Result.ShouldBe(FileResult.Repeated);
    }

    private async Task AddReceiptAsync(Receipt receipt)
    {
        _receipts.TryAdd(receipt.Id, receipt);

        (await Store.Ratings.AddReceiptAsync(receipt, Token)).ShouldHold(_receipts[receipt.Id]);
    }

    private async Task ShouldAgreeAsync()
    {
        foreach (var grain in RatingTruth.Grains(Samples.Ever))
        {
            (await Store.Ratings.CountAsync(grain, Token)).ToLines().ShouldBe(RatingTruth.Count(Ratings, grain).ToLines());
            (await Store.Ratings.CountReceiptsAsync(grain, Token)).ToLines()
                .ShouldBe(RatingTruth.Count(_receipts.Values, grain).ToLines());
        }

        (await AllRatingsAsync()).Select(r => r.Id).ShouldBe(Ratings.OrderByDescending(r => r.Id).Select(r => r.Id));
        (await Store.Complaints.ListAsync(Samples.AllComplaints, Token)).Items.Select(c => c.Code)
            .ShouldBe(_complaints, ignoreOrder: true);
    }

    private static NewComplaint? WithComplaint(Random random, int i) =>
        random.Next(4) == 0 ? Samples.Complaint($"Từ lần đánh giá {i}", Samples.Noon.AddHours(random.Next(96))) : null;

    private string NextCode(DateTimeOffset receivedAt)
    {
        var day = receivedAt.ToVietnamDay();
        var number = _codes[day] = _codes.GetValueOrDefault(day) + 1;
        _complaints.Add($"PAKN.{day:yyyyMMdd}.{number:0000}");
        return _complaints[^1];
    }
}
