using Feedback.Domain.Catalogue;
using Feedback.Domain.Complaints;
using Feedback.Domain.Moving;
using Feedback.Domain.Ratings;
using Feedback.Domain.Routing;
using Feedback.Storage.Tests.Sqlite;

namespace Feedback.Storage.Tests.Contract;

/// <summary>Everything a store holds goes into another and back, however often the way is interrupted.</summary>
public abstract class MovingStoreContract : StoreContract
{
    [Fact]
    public async Task What_went_into_an_embedded_store_and_back_is_what_was_there()
    {
        await FillAsync(Store);
        var all = await ReadAsync(Store);
        await using var other = SqliteTestStore.Open();

        await MoveAsync(all, other);
        var there = await ReadAsync(other);
        await using var back = await OpenAsync();
        await MoveAsync(there, back);

        Lines(there).ShouldBe(Lines(all));
        Lines(await ReadAsync(back)).ShouldBe(Lines(all));
        foreach (var grain in RatingTruth.Grains(Samples.Ever))
        {
            (await back.Ratings.CountAsync(grain, Token)).ToLines().ShouldBe((await Store.Ratings.CountAsync(grain, Token)).ToLines());
            (await back.Ratings.CountReceiptsAsync(grain, Token)).ToLines().ShouldBe((await Store.Ratings.CountReceiptsAsync(grain, Token)).ToLines());
        }

        (await back.Ratings.ListAsync(Samples.AllRatings, Token)).Items.Select(r => r.Id).ShouldBe((await AllRatingsAsync()).Select(r => r.Id));
        (await back.Complaints.ListAsync(Samples.AllComplaints with { Search = "viec 3" }, Token)).Items.ShouldHaveSingleItem();
        (await back.Complaints.ListPendingAsync(Samples.Noon.AddDays(1), 100, Token))
            .ShouldBe(await Store.Complaints.ListPendingAsync(Samples.Noon.AddDays(1), 100, Token));
        (await back.Models.GetActiveVersionAsync(Token)).ShouldBe("m2");
        (await back.Models.ListActivationsAsync(Token)).Select(activation => activation.Version).ShouldBe(["m1", "m2"]);
        (await back.Catalogue.GetVersionAsync(Token)).ShouldBe(2);
    }

    [Fact]
    public async Task A_moved_store_goes_on_where_the_other_stopped()
    {
        await using var from = SqliteTestStore.Open();
        await FillAsync(from);
        await MoveAsync(await ReadAsync(from), Store);

        (await Store.Complaints.FileAsync(Samples.Complaint("nữa"), Token)).Complaint.Code.ShouldBe("PAKN.20261122.0012");
        (await Store.Complaints.FileAsync(Samples.Complaint("có khóa", key: "k"), Token)).Result.ShouldBe(FileResult.Repeated);
        (await Store.Ratings.SubmitAsync(Samples.Submission(new Samples(99).Verified("r1", score: 3)), Token)).Result.ShouldBe(SubmitResult.Replaced);
        (await Store.Keys.GetOrAddSecretAsync("s", [9], Token)).ShouldBe([1, 2, 3]);
        (await Store.Keys.TryAddAsync(Samples.Key("a"), Token)).ShouldBeFalse();
        (await Store.Ratings.RecountAsync(null, Token)).Corrected.ShouldBe(0);
    }

    [Fact]
    public async Task An_interrupted_move_goes_on_and_a_repeated_one_changes_nothing()
    {
        await using var from = SqliteTestStore.Open();
        await FillAsync(from);
        var all = await ReadAsync(from);

        (await Store.Moving.BeginAsync("m", Token)).ShouldBe(0);
        await Store.Moving.WriteAsync("m", all[..7], 7, Token);
        await using (var again = await Store.OpenAgainAsync())
        {
            (await again.Moving.BeginAsync("m", Token)).ShouldBe(7);
            (await again.Moving.BeginAsync("other", Token)).ShouldBeNull("one move at a time");

            // What was written just before the fall, but not yet said to be, comes once more.
            await again.Moving.WriteAsync("m", all[3..], all.Count, Token);
        }

        (await Store.Moving.BeginAsync("m", Token)).ShouldBe(all.Count);
        await Store.Moving.WriteAsync("m", all, all.Count, Token);
        Lines(await ReadAsync(Store)).ShouldBe(Lines(all));
    }

    [Fact]
    public async Task A_move_is_under_way_from_its_beginning_to_its_end()
    {
        await using var second = await Store.OpenAgainAsync();
        (await second.Moving.IsUnderWayAsync(Token)).ShouldBeFalse();

        await Store.Moving.BeginAsync("m", Token);
        (await second.Moving.IsUnderWayAsync(Token)).ShouldBeTrue();
        await Store.Moving.WriteAsync("m", [new MovedSecret("s", [1])], 1, Token);
        (await second.Moving.IsUnderWayAsync(Token)).ShouldBeTrue("written is not counted");

        await Store.Moving.EndAsync("m", Token);
        await Store.Moving.EndAsync("m", Token);
        (await second.Moving.IsUnderWayAsync(Token)).ShouldBeFalse();
        (await second.Moving.BeginAsync("m", Token)).ShouldBe(1);
        (await second.Moving.BeginAsync("other", Token)).ShouldBeNull("it holds what came with m");
    }

    [Fact]
    public async Task A_cancelled_call_throws_and_writes_nothing()
    {
        await ShouldBeCancelledAsync(token => Store.Moving.BeginAsync("m", token));
        await ShouldBeCancelledAsync(token => Store.Moving.IsUnderWayAsync(token));
        (await Store.Moving.IsUnderWayAsync(Token)).ShouldBeFalse();

        await Store.Moving.BeginAsync("m", Token);
        await ShouldBeCancelledAsync(token => Store.Moving.WriteAsync("m", [new MovedSecret("s", [1])], 1, token));
        await ShouldBeCancelledAsync(token => Store.Moving.EndAsync("m", token));
        (await Store.Moving.BeginAsync("m", Token)).ShouldBe(0);
        (await ReadAsync(Store)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_store_that_holds_anything_takes_no_move()
    {
        await Store.Complaints.FileAsync(Samples.Complaint(), Token);

        (await Store.Moving.BeginAsync("m", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task The_count_is_that_of_the_records()
    {
        await FillAsync(Store);

        (await Store.Moving.CountAsync(Token)).ShouldBeInRange((await ReadAsync(Store)).Count - 1, (await ReadAsync(Store)).Count + 10);
    }

    private static async Task FillAsync(TestStore store)
    {
        await store.Catalogue.TrySeedAsync(
            new CatalogueSnapshot(
                0, [new Agency("H29", "UBND", null, null, AgencyLevel.Provincial, "79", ["TP"])],
                [new Service("2.1", "Kết hôn", null, "f", "g", "BTP", [AgencyLevel.Commune])], [new Field("f", "a", "b", "c", "d", null)],
                [new Place("79", "HCM", "TP HCM", "HCMC", "Thành phố", null, [])]),
            Token);
        await store.Catalogue.PutServiceAsync(new Service("2.2", "Khai sinh", null, "f", "g", "BTP", [], Active: false), Token);
        await store.Keys.GetOrAddSecretAsync("s", [1, 2, 3], Token);
        await store.Keys.TryAddAsync(Samples.Key("a"), Token);
        await store.Keys.RevokeAsync("a", Samples.Noon, Token);
        await store.Models.TryAddAsync(Samples.Model("m2", [2, 2]), Token);
        await store.Models.TryAddAsync(Samples.Model("m1", [1]), Token);
        await store.Models.TryActivateAsync(new ModelActivation(1, "m1", "train-model", "first", Samples.Noon), Token);
        await store.Models.TryActivateAsync(new ModelActivation(2, "m2", "key-1", null, Samples.Noon), Token);
        var maker = new RatingMaker(seed: 5);
        for (var i = 0; i < 20; i++) await store.Ratings.AddReceiptAsync(maker.Receipt($"q{i}"), Token);
        foreach (var rating in maker.Many(30)) await store.Ratings.SubmitAsync(Samples.Submission(rating), Token);
        await store.Ratings.SubmitAsync(Samples.Submission(new Samples(7).Verified("r1", score: 2), Samples.Complaint("Việc của đánh giá")), Token);
        for (var i = 0; i < 10; i++)
        {
            var filed = (await store.Complaints.FileAsync(Samples.Complaint(i == 0 ? "có khóa" : $"Việc {i}", key: i == 0 ? "k" : null), Token)).Complaint;
            if (i > 5) await store.Complaints.TryReplaceAsync(Samples.Routed(filed, "H29"), 1, Token);
        }
    }

    private static async Task MoveAsync(List<MovedRecord> records, TestStore into)
    {
        (await into.Moving.BeginAsync("m", Token)).ShouldBe(0);
        for (var i = 0; i < records.Count; i += 9)
        {
            var some = records.Skip(i).Take(9).ToList();
            await into.Moving.WriteAsync("m", some, i + some.Count, Token);
        }

        await into.Ratings.RecountAsync(null, Token);
    }

    private static async Task<List<MovedRecord>> ReadAsync(TestStore store)
    {
        // A store is quiet once its writer has nothing more to say.
        await store.Ratings.RecountAsync(null, Token);
        var all = new List<MovedRecord>();
        await foreach (var record in store.Moving.ReadAsync(Token)) all.Add(record);
        return all;
    }

    private static string[] Lines(List<MovedRecord> records) => [.. records.Select(Comparison.ToLine).Order(StringComparer.Ordinal)];
}
