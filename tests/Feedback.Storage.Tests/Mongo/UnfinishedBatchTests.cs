using Feedback.Domain;
using Feedback.Domain.Complaints;
using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo;
using Feedback.Storage.Tests.Contract;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Feedback.Storage.Tests.Mongo;

/// <summary>A process dies at any command of a batch: another finishes the batch, and nothing is lost, doubled or half done.</summary>
public sealed class UnfinishedBatchTests
{
    private const int Most = 40;

    private readonly Samples _samples = new();
    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_command_was_the_last_the_batch_is_finished_by_another(bool afterwards)
    {
        var sawFailures = 0;
        var receipts = 0;
        var at = 0;
        await using var survivor = await MongoTestStore.OpenAsync(_clock);
        for (; at < Most; at++)
        {
            var line = new BrokenLine(at, afterwards);
            var dying = survivor.OpenAgain(_clock, line.Attach);
            await SubmitAsync(dying, _samples.Verified($"changed {at}", score: 2));
            line.Arm();
            var sent = Sent(at);

            var answered = await Task.WhenAll(sent.Select(s => TryAsync(() => dying.Ratings.SubmitAsync(s, Token))));
            var receipt = await TryAsync(() => dying.Ratings.AddReceiptAsync(Samples.Receipt($"q{at}"), Token));
            await BuryAsync(survivor);

            await ShouldBeWholeAsync(survivor, sent, answered, at);
            if (receipt is not null) receipts++;
            (await survivor.Ratings.CountReceiptsAsync(Samples.Ever, Token)).Sum(cell => cell.Count).ShouldBeGreaterThanOrEqualTo(receipts);
            line.Mend();
            await dying.DisposeAsync();
            if (!line.Broken && line.Commands < at) break;
            if (answered.Any(outcome => outcome is null)) sawFailures++;
        }

        (await survivor.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
        TestContext.Current.TestOutputHelper?.WriteLine($"broken at {at} commands, {sawFailures} times before the answer");
        at.ShouldBeLessThan(Most, "the last runs must be whole");
        sawFailures.ShouldBeGreaterThan(4);
    }

    private List<RatingSubmission> Sent(int at) =>
    [
        Samples.Submission(_samples.Verified($"one {at}", score: 1), Samples.Complaint("một")),
        Samples.Submission(_samples.Verified($"two {at}", score: 5)),
        Samples.Submission(_samples.Open(null, score: 3), Samples.Complaint("ba")),
        Samples.Submission(_samples.Verified($"changed {at}", score: 1) with { Channel = Channel.App }, Samples.Complaint("đổi")),
    ];

    /// <summary>Sees the dying process show no life for as long as it takes.</summary>
    private async Task BuryAsync(MongoTestStore survivor)
    {
        // Not the survivor's own, which looks by itself whenever the clock is moved.
        var watch = new WriterWatch(survivor.Database, survivor.Application, survivor.Writer.Seat, _clock, NullLogger.Instance);
        await watch.LookAsync();
        _clock.Advance(WriterWatch.Patience);
        await watch.LookAsync();
    }

    private static async Task ShouldBeWholeAsync(MongoTestStore store, List<RatingSubmission> sent, SubmitOutcome?[] answered, int at)
    {
        var ratings = (await store.Ratings.ListAsync(Samples.AllRatings, Token)).Items;
        var complaints = (await store.Complaints.ListAsync(Samples.AllComplaints, Token)).Items;
        (await store.Ratings.CountAsync(Samples.Ever, Token)).ToLines().ShouldBe(RatingTruth.Count(ratings, Samples.Ever).ToLines(), $"at {at}");

        foreach (var outcome in answered.OfType<SubmitOutcome>())
        {
            ratings.Single(r => r.Id == outcome.Rating.Id).ShouldHold(outcome.Rating);
        }

        // A rating names its complaint, the complaint its rating, and the numbers have no gap.
        complaints.Select(c => c.Code).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(1, complaints.Count).Select(n => ComplaintCode.Format(Samples.Noon.ToVietnamDay(), n)), $"at {at}");
        complaints.Select(c => (c.Code, c.Filed.Rating)).ShouldBe(
            ratings.Where(r => r.Complaint is not null).Select(r => (r.Complaint!, (Guid?)r.Id)), ignoreOrder: true, $"at {at}");

        // Sent again, each is there once, whole.
        foreach (var submission in sent)
        {
            if (submission.Rating.DedupeKey is null) continue;
            var again = await store.Ratings.SubmitAsync(submission, Token);
            (again.Rating.Complaint is not null).ShouldBe(submission.Complaint is not null, $"at {at}");
        }
    }

    private static Task<SubmitOutcome> SubmitAsync(MongoTestStore store, Rating rating) => store.Ratings.SubmitAsync(Samples.Submission(rating), Token);

    private static async Task<T?> TryAsync<T>(Func<Task<T>> call) where T : class
    {
        try
        {
            return await call();
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }
}
