using Feedback.Domain.Routing;

namespace Feedback.Storage.Tests.Contract;

/// <summary>Models come back byte for byte; which is active is a numbered history that two cannot write at once.</summary>
public abstract class ModelStoreContract : StoreContract
{
    [Fact]
    public async Task An_empty_store_has_no_model()
    {
        (await Store.Models.GetActiveVersionAsync(Token)).ShouldBeNull();
        (await Store.Models.FindAsync("m1", Token)).ShouldBeNull();
        (await Store.Models.ListAsync(Token)).ShouldBeEmpty();
        (await Store.Models.ListActivationsAsync(Token)).ShouldBeEmpty();
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

        (await Store.Models.TryAddAsync(model, Token)).ShouldBeTrue();

        var found = await Store.Models.FindAsync("m1", Token);
        found!.Content.AsSpan().SequenceEqual(content).ShouldBeTrue();
        (found with { Content = [] }).ShouldHold(model with { Content = [] });
    }

    [Fact]
    public async Task A_model_that_was_only_added_is_not_active()
    {
        await Store.Models.TryAddAsync(Samples.Model("m1", [1]), Token);
        (await Store.Models.GetActiveVersionAsync(Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Models_are_listed_without_content_the_last_added_first()
    {
        await Store.Models.TryAddAsync(Samples.Model("m2", [2]), Token);
        await Store.Models.TryAddAsync(Samples.Model("m1", [1]), Token);

        var listed = await Store.Models.ListAsync(Token);

        listed.Select(model => model.Version).ShouldBe(["m1", "m2"]);
        listed[1].ShouldHold(Samples.Model("m2", []));
    }

    [Fact]
    public async Task The_last_activation_tells_the_active_model_and_all_are_kept()
    {
        await Store.Models.TryAddAsync(Samples.Model("m1", [1]), Token);
        await Store.Models.TryAddAsync(Samples.Model("m2", [2]), Token);
        ModelActivation[] made = [Activation(1, "m1"), Activation(2, "m2"), Activation(3, "m1") with { Reason = "Lùi lại" }];

        foreach (var activation in made) (await Store.Models.TryActivateAsync(activation, Token)).ShouldBeTrue();

        (await Store.Models.GetActiveVersionAsync(Token)).ShouldBe("m1");
        (await Store.Models.ListActivationsAsync(Token)).ShouldBe(made);
    }

    [Fact]
    public async Task A_number_that_is_taken_and_a_model_that_is_not_there_are_refused()
    {
        await Store.Models.TryAddAsync(Samples.Model("m1", [1]), Token);
        await Store.Models.TryAddAsync(Samples.Model("m2", [2]), Token);
        await Store.Models.TryActivateAsync(Activation(1, "m1"), Token);

        (await Store.Models.TryActivateAsync(Activation(1, "m2"), Token)).ShouldBeFalse();
        (await Store.Models.TryActivateAsync(Activation(2, "m3"), Token)).ShouldBeFalse();

        (await Store.Models.ListActivationsAsync(Token)).ShouldBe([Activation(1, "m1")]);
    }

    [Fact]
    public async Task A_taken_version_is_refused_and_keeps_its_content()
    {
        await Store.Models.TryAddAsync(Samples.Model("m1", [1]), Token);

        (await Store.Models.TryAddAsync(Samples.Model("m1", [9]), Token)).ShouldBeFalse();

        (await Store.Models.FindAsync("m1", Token)).ShouldHold(Samples.Model("m1", [1]));
    }

    [Fact]
    public async Task Of_two_instances_that_add_or_activate_at_once_one_does()
    {
        await using var second = await Store.OpenAgainAsync();
        IModelStore Of(int i) => (i % 2 == 0 ? Store : second).Models;

        var added = await AtOnceAsync(8, i => Of(i).TryAddAsync(Samples.Model("m1", [(byte)i]), Token));
        var winner = added.Index().Where(x => x.Item).ShouldHaveSingleItem().Index;
        (await second.Models.FindAsync("m1", Token))!.Content.ShouldBe([(byte)winner]);

        var activated = await AtOnceAsync(8, i => Of(i).TryActivateAsync(Activation(1, "m1") with { By = $"key-{i}" }, Token));
        winner = activated.Index().Where(x => x.Item).ShouldHaveSingleItem().Index;
        (await Store.Models.ListActivationsAsync(Token)).ShouldHaveSingleItem().By.ShouldBe($"key-{winner}");
    }

    [Fact]
    public async Task A_cancelled_call_throws_and_writes_nothing()
    {
        await ShouldBeCancelledAsync(token => Store.Models.TryAddAsync(Samples.Model("m1", [1]), token));
        await ShouldBeCancelledAsync(token => Store.Models.TryActivateAsync(Activation(1, "m1"), token));
        await ShouldBeCancelledAsync(token => Store.Models.FindAsync("m1", token));
        await ShouldBeCancelledAsync(token => Store.Models.ListAsync(token));
        await ShouldBeCancelledAsync(token => Store.Models.ListActivationsAsync(token));
        await ShouldBeCancelledAsync(token => Store.Models.GetActiveVersionAsync(token));

        (await Store.Models.ListAsync(Token)).ShouldBeEmpty();
    }

    private static ModelActivation Activation(int number, string version) => new(number, version, "key-1", null, Samples.Noon.AddMinutes(number));
}
