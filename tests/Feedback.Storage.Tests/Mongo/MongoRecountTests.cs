using Feedback.Domain.Ratings;
using Feedback.Storage.Mongo.Documents;
using Feedback.Storage.Tests.Contract;
using MongoDB.Driver;

namespace Feedback.Storage.Tests.Mongo;

/// <summary>A recount finds and mends what was broken by hand, cell by cell.</summary>
public sealed class MongoRecountTests
{
    private static readonly UpdateDefinitionBuilder<CounterDocument> Update = Builders<CounterDocument>.Update;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_cell_changed_by_hand_is_reported_once_and_mended()
    {
        await using var store = await MongoTestStore.OpenAsync(TimeProvider.System);
        var ratings = new RatingMaker(seed: 21).Many(40);
        foreach (var rating in ratings) await store.Ratings.SubmitAsync(Samples.Submission(rating), Token);
        await store.Ratings.AddReceiptAsync(Samples.Receipt("q1"), Token);
        var expected = RatingTruth.Count(ratings, Samples.Ever).ToLines();

        foreach (var counters in new[] { store.Database.RatingDays, store.Database.RatingMonths, store.Database.ReceiptDays })
        {
            var first = await counters.Find(counter => true).FirstAsync(Token);
            var place = first.Counts.Keys.First();
            var free = Enumerable.Range(1, 12).Select(part => new CounterPlace(part, Factor.Overall, 0))
                .First(spare => !first.Counts.Keys.Select(CounterPlace.Parse).Any(taken => (taken.Part, taken.Factor) == (spare.Part, spare.Factor)));
            foreach (var damage in new[] { Update.Inc($"c.{place}", 1), Update.Unset($"c.{place}"), Update.Inc($"c.{free}", 3) })
            {
                await counters.UpdateOneAsync(counter => counter.Id == first.Id, damage, cancellationToken: Token);
                (await store.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(1, counters.CollectionNamespace.CollectionName);
            }

            await counters.UpdateOneAsync(counter => counter.Id == first.Id, Update.Set($"c.{free}", 0L), cancellationToken: Token);
            (await store.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0, "a cell of zeros is no difference");
            await counters.DeleteManyAsync(counter => true, Token);
            (await store.Ratings.RecountAsync(null, Token)).Corrected.ShouldBeGreaterThan(0);
        }

        var report = await store.Ratings.RecountAsync(null, Token);
        (report.Corrected, report.Ratings, report.Receipts).ShouldBe((0, 40, 1));
        (await store.Ratings.CountAsync(Samples.Ever, Token)).ToLines().ShouldBe(expected);
    }
}
