using Feedback.Domain.Catalogue;

namespace Feedback.Storage.Tests.Contract;

/// <summary>The catalogue is seeded once, changed piece by piece, and read whole.</summary>
public abstract class CatalogueStoreContract : StoreContract
{
    private static readonly Agency Committee = new("H29", "UBND Thành phố Hồ Chí Minh", "Ho Chi Minh City", null, AgencyLevel.Provincial, "79", ["TP.HCM", "Sài Gòn"]);

    private static readonly Agency Department = new("H29.01", "Sở Y tế", null, "H29", AgencyLevel.Provincial, "79", []);

    private static readonly Service Marriage = new(
        "2.000815", "Đăng ký kết hôn", "Marriage registration", "ho-tich", "Hộ tịch", "BTP", [AgencyLevel.Provincial, AgencyLevel.Commune]);

    private static readonly CatalogueSnapshot Shipped = new(
        0, [Committee, Department], [Marriage],
        [new Field("y-te", "Y tế", "Health", "BYT", "SYT", null), new Field("ho-tich", "Hộ tịch", "Civil status", "BTP", "STP", "Tư pháp")],
        [
            new Place("79", "Hồ Chí Minh", "Thành phố Hồ Chí Minh", "Ho Chi Minh", "Thành phố", null, ["Bình Dương"]),
            new Place("26734", "Bến Nghé", "Phường Bến Nghé", "Ben Nghe", "Phường", "79", []),
        ]);

    [Fact]
    public async Task A_new_store_is_empty_at_version_0()
    {
        (await Store.Catalogue.GetVersionAsync(Token)).ShouldBe(0);
        ShouldEqual(await Store.Catalogue.LoadAsync(Token), CatalogueSnapshot.Empty, version: 0);
    }

    [Fact]
    public async Task Seeding_writes_everything_once()
    {
        (await Store.Catalogue.TrySeedAsync(Shipped, Token)).ShouldBeTrue();
        ShouldEqual(await Store.Catalogue.LoadAsync(Token), Shipped, version: 1);

        (await Store.Catalogue.TrySeedAsync(new CatalogueSnapshot(0, [Committee with { NameVi = "khác" }], [], [], []), Token)).ShouldBeFalse();
        ShouldEqual(await Store.Catalogue.LoadAsync(Token), Shipped, version: 1);
    }

    [Fact]
    public async Task Of_two_instances_that_seed_at_once_one_does()
    {
        await using var second = await Store.OpenAgainAsync();

        var seeded = await AtOnceAsync(8, i => (i % 2 == 0 ? Store : second).Catalogue.TrySeedAsync(Shipped, Token));

        seeded.Count(done => done).ShouldBe(1);
        ShouldEqual(await second.Catalogue.LoadAsync(Token), Shipped, version: 1);
    }

    [Fact]
    public async Task Each_put_grows_the_version_and_adds_or_replaces()
    {
        await Store.Catalogue.TrySeedAsync(Shipped, Token);
        var added = new Agency("H29.02", "Sở Xây dựng", null, "H29", AgencyLevel.Provincial, "79", ["SXD"], Active: false);
        var renamed = Committee with { NameVi = "Ủy ban nhân dân", Aliases = [] };
        var ended = Marriage with { Active = false };

        await Store.Catalogue.PutAgencyAsync(added, Token);
        (await Store.Catalogue.GetVersionAsync(Token)).ShouldBe(2);
        await Store.Catalogue.PutAgencyAsync(renamed, Token);
        (await Store.Catalogue.GetVersionAsync(Token)).ShouldBe(3);
        await Store.Catalogue.PutServiceAsync(ended, Token);
        await Store.Catalogue.PutServiceAsync(Marriage with { Code = "1" }, Token);

        var expected = new CatalogueSnapshot(
            0, [renamed, Department, added], [ended, Marriage with { Code = "1" }], [.. Shipped.Fields.Values], [.. Shipped.Places.Values]);
        ShouldEqual(await Store.Catalogue.LoadAsync(Token), expected, version: 5);
    }

    [Fact]
    public async Task Puts_at_once_each_grow_the_version()
    {
        await Store.Catalogue.TrySeedAsync(Shipped, Token);

        await AtOnceAsync(50, async i =>
        {
            await Store.Catalogue.PutAgencyAsync(Department with { Code = $"P{i}" }, Token);
            return true;
        });

        var loaded = await Store.Catalogue.LoadAsync(Token);
        loaded.Version.ShouldBe(51);
        loaded.Agencies.Count.ShouldBe(52);
    }

    [Fact]
    public async Task A_second_instance_sees_what_the_first_wrote()
    {
        await using var second = await Store.OpenAgainAsync();
        await Store.Catalogue.TrySeedAsync(Shipped, Token);

        (await second.Catalogue.GetVersionAsync(Token)).ShouldBe(1);
        ShouldEqual(await second.Catalogue.LoadAsync(Token), Shipped, version: 1);
    }

    [Fact]
    public async Task A_cancelled_call_throws_and_writes_nothing()
    {
        await ShouldBeCancelledAsync(token => Store.Catalogue.TrySeedAsync(Shipped, token));
        await ShouldBeCancelledAsync(token => Store.Catalogue.PutAgencyAsync(Committee, token));
        await ShouldBeCancelledAsync(token => Store.Catalogue.PutServiceAsync(Marriage, token));
        await ShouldBeCancelledAsync(token => Store.Catalogue.GetVersionAsync(token));
        await ShouldBeCancelledAsync(token => Store.Catalogue.LoadAsync(token));

        ShouldEqual(await Store.Catalogue.LoadAsync(Token), CatalogueSnapshot.Empty, version: 0);
    }

    private static void ShouldEqual(CatalogueSnapshot actual, CatalogueSnapshot expected, long version)
    {
        actual.Version.ShouldBe(version);
        actual.Agencies.Values.OrderBy(a => a.Code, StringComparer.Ordinal).ToList()
            .ShouldHold(expected.Agencies.Values.OrderBy(a => a.Code, StringComparer.Ordinal).ToList());
        actual.Services.Values.OrderBy(s => s.Code, StringComparer.Ordinal).ToList()
            .ShouldHold(expected.Services.Values.OrderBy(s => s.Code, StringComparer.Ordinal).ToList());
        actual.Fields.Values.OrderBy(f => f.Code, StringComparer.Ordinal).ToList()
            .ShouldHold(expected.Fields.Values.OrderBy(f => f.Code, StringComparer.Ordinal).ToList());
        actual.Places.Values.OrderBy(p => p.Code, StringComparer.Ordinal).ToList()
            .ShouldHold(expected.Places.Values.OrderBy(p => p.Code, StringComparer.Ordinal).ToList());
    }
}
