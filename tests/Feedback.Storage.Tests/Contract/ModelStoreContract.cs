namespace Feedback.Storage.Tests.Contract;

/// <summary>Models come back byte for byte, and the last added is active.</summary>
public abstract class ModelStoreContract : StoreContract
{
    [Fact]
    public async Task An_empty_store_has_no_model()
    {
        (await Store.Models.GetActiveVersionAsync(Token)).ShouldBeNull();
        (await Store.Models.FindAsync("m1", Token)).ShouldBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5_000_000)]
    public async Task A_model_reads_back_byte_for_byte(int size)
    {
        var content = new byte[size];
        new Random(3).NextBytes(content);
        var model = Samples.Model("m1", content);

        (await Store.Models.TryAddActiveAsync(model, Token)).ShouldBeTrue();

        (await Store.Models.GetActiveVersionAsync(Token)).ShouldBe("m1");
        var found = await Store.Models.FindAsync("m1", Token);
        found!.Content.AsSpan().SequenceEqual(content).ShouldBeTrue();
        (found with { Content = [] }).ShouldHold(model with { Content = [] });
    }

    [Fact]
    public async Task The_model_added_last_is_active_and_the_others_stay()
    {
        await Store.Models.TryAddActiveAsync(Samples.Model("m2", [2]), Token);
        await Store.Models.TryAddActiveAsync(Samples.Model("m1", [1]), Token);

        (await Store.Models.GetActiveVersionAsync(Token)).ShouldBe("m1");
        (await Store.Models.FindAsync("m2", Token)).ShouldHold(Samples.Model("m2", [2]));
    }

    [Fact]
    public async Task A_taken_version_is_refused_and_changes_neither_content_nor_activity()
    {
        await Store.Models.TryAddActiveAsync(Samples.Model("m1", [1]), Token);
        await Store.Models.TryAddActiveAsync(Samples.Model("m2", [2]), Token);

        (await Store.Models.TryAddActiveAsync(Samples.Model("m1", [9]), Token)).ShouldBeFalse();

        (await Store.Models.GetActiveVersionAsync(Token)).ShouldBe("m2");
        (await Store.Models.FindAsync("m1", Token)).ShouldHold(Samples.Model("m1", [1]));
    }

    [Fact]
    public async Task Of_two_instances_that_add_one_version_at_once_one_does()
    {
        await using var second = await Store.OpenAgainAsync();

        var added = await AtOnceAsync(
            8, i => (i % 2 == 0 ? Store : second).Models.TryAddActiveAsync(Samples.Model("m1", [(byte)i]), Token));

        var winner = added.Index().Where(x => x.Item).ShouldHaveSingleItem().Index;
        (await second.Models.FindAsync("m1", Token))!.Content.ShouldBe([(byte)winner]);
        (await Store.Models.GetActiveVersionAsync(Token)).ShouldBe("m1");
    }

    [Fact]
    public async Task A_cancelled_call_throws_and_writes_nothing()
    {
        await ShouldBeCancelledAsync(token => Store.Models.TryAddActiveAsync(Samples.Model("m1", [1]), token));
        await ShouldBeCancelledAsync(token => Store.Models.FindAsync("m1", token));
        await ShouldBeCancelledAsync(token => Store.Models.GetActiveVersionAsync(token));

        (await Store.Models.GetActiveVersionAsync(Token)).ShouldBeNull();
    }
}
