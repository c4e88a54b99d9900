using Feedback.Domain.Records;

namespace Feedback.Storage.Tests.Contract;

/// <summary>Office records: one under an id, changed only from the version before, listed by id.</summary>
public abstract class RecordStoreContract : StoreContract
{
    [Fact]
    public async Task A_record_reads_back_as_it_was_written()
    {
        var record = Record("QD766/2026-08/ubnd-25") with { Text = "Tỷ lệ hài lòng: \"78,35\" \\ '\n" };

        (await Store.Records.TryAddAsync(record, Token)).ShouldBeTrue();

        Plain(await Store.Records.FindAsync(record.Id, Token)).ShouldBe(Plain(record));
        (await Store.Records.FindAsync("QD766/2026-08", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task An_id_can_be_taken_once_even_when_many_try()
    {
        var added = await AtOnceAsync(8, i => Store.Records.TryAddAsync(Record("one") with { Text = $"{i}" }, Token));

        added.Count(done => done).ShouldBe(1);
        (await Store.Records.FindAsync("one", Token))!.Text.ShouldBe($"{Array.IndexOf(added, true)}");
    }

    [Fact]
    public async Task A_record_is_replaced_from_the_version_before_only()
    {
        await Store.Records.TryAddAsync(Record("one"), Token);

        (await Store.Records.TryReplaceAsync(Record("one", 3), Token)).ShouldBeFalse();
        (await Store.Records.TryReplaceAsync(Record("one", 1), Token)).ShouldBeFalse();
        (await Store.Records.TryReplaceAsync(Record("two", 2), Token)).ShouldBeFalse();
        (await Store.Records.FindAsync("one", Token))!.Version.ShouldBe(1);
        (await AtOnceAsync(8, i => Store.Records.TryReplaceAsync(Record("one", 2) with { Text = $"{i}" }, Token))).Count(done => done).ShouldBe(1);
        (await Store.Records.TryReplaceAsync(Record("one", 3), Token)).ShouldBeTrue();
        (await Store.Records.FindAsync("one", Token))!.Version.ShouldBe(3);
        (await Store.Records.FindAsync("two", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Lists_go_by_id_within_a_prefix_both_ways_and_on_from_the_last_seen()
    {
        foreach (var id in new[] { "b/2", "a/1", "b/10", "b/1", "c/1", "b" }) await Store.Records.TryAddAsync(Record(id), Token);

        (await ListAsync(new RecordQuery("", 10))).ShouldBe("a/1 b b/1 b/10 b/2 c/1");
        (await ListAsync(new RecordQuery("b/", 10))).ShouldBe("b/1 b/10 b/2");
        (await ListAsync(new RecordQuery("b/", 2))).ShouldBe("b/1 b/10");
        (await ListAsync(new RecordQuery("b/", 2, "b/10"))).ShouldBe("b/2");
        (await ListAsync(new RecordQuery("", 3, LastFirst: true))).ShouldBe("c/1 b/2 b/10");
        (await ListAsync(new RecordQuery("", 3, "b/10", LastFirst: true))).ShouldBe("b/1 b a/1");
        (await ListAsync(new RecordQuery("d", 10))).ShouldBe("");
    }

    [Fact]
    public async Task A_second_instance_sees_what_the_first_wrote()
    {
        await Store.Records.TryAddAsync(Record("one"), Token);
        await using var second = await Store.OpenAgainAsync();

        (await second.Records.FindAsync("one", Token)).ShouldNotBeNull();
        (await second.Records.TryAddAsync(Record("one"), Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_cancelled_call_is_told_so()
    {
        await ShouldBeCancelledAsync(token => Store.Records.TryAddAsync(Record("one"), token));
        await ShouldBeCancelledAsync(token => Store.Records.TryReplaceAsync(Record("one", 2), token));
        await ShouldBeCancelledAsync(token => Store.Records.FindAsync("one", token));
        await ShouldBeCancelledAsync(token => Store.Records.ListAsync(new RecordQuery("", 1), token));
    }

    private static SampleRecord Record(string id, int version = 1) =>
        new(id, version, "text", 78.3544m, new Dictionary<string, long> { ["a.b"] = long.MaxValue, ["đ"] = 0 }, Samples.Noon);

    private static string Plain(SampleRecord? record) => System.Text.Json.JsonSerializer.Serialize(record);

    private async Task<string> ListAsync(RecordQuery query) => string.Join(' ', (await Store.Records.ListAsync(query, Token)).Select(record => record.Id));
}
