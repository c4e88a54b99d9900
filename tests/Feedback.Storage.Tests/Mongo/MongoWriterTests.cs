using Feedback.Domain;
using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo;
using Feedback.Storage.Tests.Contract;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using MongoDB.Driver;

namespace Feedback.Storage.Tests.Mongo;

/// <summary>Grouping of writes, and two processes at one batch: bounded, exact, and never stuck behind the dead.</summary>
public sealed class MongoWriterTests
{
    private readonly Samples _samples = new();
    private readonly FakeTimeProvider _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_queue_throws_at_once_and_writes_nothing()
    {
        await using var store = await MongoTestStore.OpenAsync(TimeProvider.System, queueCapacity: 64, maxBatch: 20);
        var held = new TaskCompletionSource();
        var entered = new TaskCompletionSource();
        var holding = store.Writer.WriteAsync(new ExclusiveWrite<bool>(async _ =>
        {
            entered.SetResult();
            await held.Task;
            return true;
        }));
        await entered.Task;
        var queued = Enumerable.Range(0, 64).Select(i => SubmitAsync(store, _samples.Verified($"r{i}"))).ToList();

        await Should.ThrowAsync<StoreBusyException>(() => SubmitAsync(store, _samples.Verified("one too many")));
        held.SetResult();

        (await Task.WhenAll(queued)).ShouldAllBe(outcome => outcome.Result == SubmitResult.Added);
        (await store.Ratings.ListAsync(Samples.AllRatings, Token)).Items.Count.ShouldBe(64);
        (await store.Database.Writers.Find(writer => true).SingleAsync(Token)).Sequence.ShouldBe(4, "64 writes in batches of 20");
        await holding;
    }

    [Fact]
    public async Task A_process_that_was_only_slow_and_the_one_that_took_over_count_once()
    {
        await using var survivor = await MongoTestStore.OpenAsync(_clock);
        for (var at = 1; at <= 6; at++)
        {
            // Stopped before its command number at, for as long as it takes the other to finish the batch for it.
            using var stopped = new ManualResetEventSlim();
            using var goOn = new ManualResetEventSlim();
            var commands = 0;
            var line = new BrokenLine(at: int.MaxValue, afterwards: false)
            {
                Before = () =>
                {
                    if (Interlocked.Increment(ref commands) != at) return;
                    stopped.Set();
                    goOn.Wait(Token);
                },
            };
            var slowClock = new FakeTimeProvider();
            await using var slow = survivor.OpenAgain(slowClock, line.Attach);
            await SubmitAsync(slow, _samples.Verified($"first {at}"));
            line.Arm();
            var sending = SubmitAsync(slow, _samples.Verified($"second {at}", score: 1), withComplaint: true);
            stopped.Wait(Token);

            var watch = new WriterWatch(survivor.Database, survivor.Application, survivor.Writer.Seat, _clock, NullLogger.Instance);
            await watch.LookAsync();
            _clock.Advance(WriterWatch.Patience);
            await Task.WhenAll(watch.LookAsync(), new WriterWatch(survivor.Database, survivor.Application, survivor.Writer.Seat, _clock, NullLogger.Instance).LookAsync());
            goOn.Set();
            try
            {
                (await sending).Result.ShouldBe(SubmitResult.Added);
            }
            catch (StoreUnavailableException)
            {
                // It was told that its seat is lost: sent again, the rating is there or is added.
            }

            var again = await SubmitAsync(survivor, _samples.Verified($"second {at}", score: 1), withComplaint: true);
            again.Rating.Complaint.ShouldNotBeNull();
            var ratings = (await survivor.Ratings.ListAsync(Samples.AllRatings, Token)).Items;
            ratings.Count.ShouldBe(2 * at);
            (await survivor.Ratings.CountAsync(Samples.Ever, Token)).ToLines().ShouldBe(RatingTruth.Count(ratings, Samples.Ever).ToLines(), $"at {at}");
            (await survivor.Complaints.ListAsync(Samples.AllComplaints, Token)).Items.Count.ShouldBe(at);
        }

        (await survivor.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
    }

    [Fact]
    public async Task A_lease_ends_with_the_seat_of_its_owner_and_no_sooner()
    {
        await using var survivor = await MongoTestStore.OpenAsync(_clock);
        await SubmitAsync(survivor, _samples.Verified("r1"));
        var dead = new WriterSeat(survivor.Database);
        await dead.TakeAsync();
        await new Lease(survivor.Database, Lease.Recount).TryTakeAsync(dead.Owner);
        var watch = new WriterWatch(survivor.Database, survivor.Application, survivor.Writer.Seat, _clock, NullLogger.Instance);
        await watch.LookAsync();
        var taken = await new Lease(survivor.Database, Lease.Recount).TryTakeAsync(survivor.Writer.Seat.Owner);

        _clock.Advance(WriterWatch.Patience);
        await watch.LookAsync();

        taken.ShouldBeFalse();
        (await survivor.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
    }

    [Fact]
    public async Task A_seat_is_taken_again_after_its_process_left_in_order()
    {
        await using var store = await MongoTestStore.OpenAsync(TimeProvider.System);
        for (var i = 0; i < 3; i++)
        {
            await using var process = store.OpenAgain();
            await SubmitAsync(process, _samples.Verified($"r{i}"));
        }

        var seats = await store.Database.Writers.Find(writer => true).ToListAsync(Token);
        seats.ShouldHaveSingleItem().ShouldSatisfyAllConditions(seat => seat.Owner.ShouldBeNull(), seat => seat.Sequence.ShouldBe(3));
    }

    private static Task<SubmitOutcome> SubmitAsync(MongoTestStore store, Rating rating, bool withComplaint = false) =>
        store.Ratings.SubmitAsync(Samples.Submission(rating, withComplaint ? Samples.Complaint() : null), Token);
}
