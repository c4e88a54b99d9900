using Feedback.Domain.Access;

namespace Feedback.Storage.Tests.Contract;

/// <summary>Keys are unique by id and by hash and stay in the list after revocation; a secret is decided once for all processes.</summary>
public abstract class KeyStoreContract : StoreContract
{
    [Fact]
    public async Task A_key_reads_back_with_all_it_holds()
    {
        var national = Samples.Key("k2", Samples.Noon.AddMilliseconds(1)) with { Agency = null, ExpiresAt = null, Roles = [Role.Admin] };
        (await Store.Keys.TryAddAsync(Samples.Key("k1"), Token)).ShouldBeTrue();
        (await Store.Keys.TryAddAsync(national, Token)).ShouldBeTrue();

        var keys = await Store.Keys.ListAsync(Token);

        keys.Count.ShouldBe(2);
        keys[0].ShouldHold(Samples.Key("k1"));
        keys[1].ShouldHold(national);
    }

    [Fact]
    public async Task A_taken_id_or_hash_is_refused_and_changes_nothing()
    {
        await Store.Keys.TryAddAsync(Samples.Key("k1"), Token);

        (await Store.Keys.TryAddAsync(Samples.Key("k1") with { Hash = "other", Label = "khác" }, Token)).ShouldBeFalse();
        (await Store.Keys.TryAddAsync(Samples.Key("k2") with { Hash = "hash-of-k1" }, Token)).ShouldBeFalse();

        (await Store.Keys.ListAsync(Token)).ShouldHaveSingleItem().ShouldHold(Samples.Key("k1"));
    }

    [Fact]
    public async Task Of_equal_keys_at_once_one_is_added()
    {
        await using var second = await Store.OpenAgainAsync();

        var added = await AtOnceAsync(16, i => (i % 2 == 0 ? Store : second).Keys.TryAddAsync(Samples.Key("k1"), Token));

        added.Count(done => done).ShouldBe(1);
    }

    [Fact]
    public async Task Keys_are_listed_oldest_first()
    {
        foreach (var (id, milliseconds) in new[] { ("b", 2), ("d", 1), ("a", 3), ("c", 1) })
        {
            await Store.Keys.TryAddAsync(Samples.Key(id, Samples.Noon.AddMilliseconds(milliseconds)), Token);
        }

        (await Store.Keys.ListAsync(Token)).Select(k => k.Id).ShouldBe(["c", "d", "b", "a"]);
    }

    [Fact]
    public async Task A_revoked_key_stays_listed_with_the_first_instant()
    {
        await Store.Keys.TryAddAsync(Samples.Key("k1"), Token);
        await Store.Keys.TryAddAsync(Samples.Key("k2"), Token);
        var at = Samples.Noon.AddMilliseconds(17);

        (await Store.Keys.RevokeAsync("k1", at, Token)).ShouldBeTrue();
        (await Store.Keys.RevokeAsync("k1", at.AddDays(1), Token)).ShouldBeTrue();
        (await Store.Keys.RevokeAsync("nobody", at, Token)).ShouldBeFalse();

        var keys = await Store.Keys.ListAsync(Token);
        keys[0].ShouldHold(Samples.Key("k1") with { RevokedAt = at });
        keys[1].ShouldHold(Samples.Key("k2"));
        (await Store.Keys.TryAddAsync(Samples.Key("k1"), Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task All_callers_of_all_instances_get_the_same_secret()
    {
        await using var second = await Store.OpenAgainAsync();

        var secrets = await AtOnceAsync(
            32, i => (i % 2 == 0 ? Store : second).Keys.GetOrAddSecretAsync("receipts", [(byte)i, 0, 255], Token));

        foreach (var secret in secrets) secret.ShouldBe(secrets[0]);
        await using var later = await Store.OpenAgainAsync();
        (await later.Keys.GetOrAddSecretAsync("receipts", [99], Token)).ShouldBe(secrets[0]);
        (await later.Keys.GetOrAddSecretAsync("other", [99], Token)).ShouldBe([99]);
    }

    [Fact]
    public async Task A_cancelled_call_throws_and_writes_nothing()
    {
        await ShouldBeCancelledAsync(token => Store.Keys.TryAddAsync(Samples.Key("k1"), token));
        await ShouldBeCancelledAsync(token => Store.Keys.RevokeAsync("k1", Samples.Noon, token));
        await ShouldBeCancelledAsync(token => Store.Keys.GetOrAddSecretAsync("receipts", [1], token));
        await ShouldBeCancelledAsync(token => Store.Keys.ListAsync(token));

        (await Store.Keys.ListAsync(Token)).ShouldBeEmpty();
        (await Store.Keys.GetOrAddSecretAsync("receipts", [2], Token)).ShouldBe([2]);
    }

    [Fact]
    public async Task A_second_instance_sees_a_revocation()
    {
        await using var second = await Store.OpenAgainAsync();
        await Store.Keys.TryAddAsync(Samples.Key("k1"), Token);
        (await second.Keys.ListAsync(Token)).ShouldHaveSingleItem().RevokedAt.ShouldBeNull();

        await Store.Keys.RevokeAsync("k1", Samples.Noon, Token);

        (await second.Keys.ListAsync(Token)).ShouldHaveSingleItem().RevokedAt.ShouldBe(Samples.Noon);
    }
}
