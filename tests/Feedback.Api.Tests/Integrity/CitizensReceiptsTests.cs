using System.Net;
using System.Text.Json.Nodes;
using Feedback.Api.Integrity;
using Feedback.Api.Tests.Ratings;
using Feedback.Domain.Access;
using Feedback.Domain.Ratings;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Integrity;

/// <summary>Ratings that citizens send with their receipts are looked at by the receipts' issuer, whoever sends them.</summary>
public sealed class CitizensReceiptsTests : IAsyncDisposable
{
    private static readonly int[] Mix = [5, 4, 5, 1, 5, 4, 3, 5, 4, 2];

    private readonly ApiFactory _api = new();
    private int _dossiers;

    [Fact]
    public async Task An_issuer_that_invents_dossiers_and_rates_them_from_anywhere_is_set_aside()
    {
        using var portal = await _api.As(Role.Portal, RatingRequests.Agency);
        for (var day = 0; day < 16; day++)
        {
            await Rate(await Issue(portal, 10), i => Mix[i]);
            _api.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(10));
        }

        await Rate(await Issue(portal, 10), i => Mix[i]);
        await Rate(await Issue(portal, 60), _ => 5);
        var flag = (await Scan()).ShouldHaveSingleItem();
        (flag.Text("kind"), flag.Text("stratum"), flag["setsAside"]!.GetValue<bool>()).ShouldBe(("issuer-burst", "verified", true));
        flag.Text("reason").ShouldBe("70 ratings from this issuer in 29 minutes, usually about 10; 91.4% answered 5, usually 40% do. 60 are counted apart until a person decides.");
        flag.ToJsonString().ShouldNotContain("key-", Case.Sensitive, "the committee sees the finding, not the key");
    }

    [Fact]
    public async Task Without_a_past_a_burst_of_one_issuers_receipts_is_a_notice()
    {
        using var own = await _api.As(Role.Portal, RatingRequests.Agency);
        using var other = await _api.As(Role.Portal, null);
        await Rate(await Issue(own, 60), _ => 5);
        await Rate(await Issue(other, 19), i => Mix[i % 10]);
        var flag = (await Scan()).ShouldHaveSingleItem();
        (flag.Text("kind"), flag["setsAside"]!.GetValue<bool>(), flag["evidence"]!["observed"]!.GetValue<int>()).ShouldBe(("issuer-burst", false, 60));
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(0, false)]
    public async Task Three_receipts_used_before_their_dossier_ended_are_flagged(int others, bool setsAside)
    {
        using var portal = await _api.As(Role.Portal, RatingRequests.Agency);
        await Rate(await Issue(portal, others), i => Mix[i]);
        await Rate(await Issue(portal, 3, TimeSpan.FromHours(7)), _ => 5);
        var flag = (await Scan()).ShouldHaveSingleItem();
        (flag.Text("kind"), flag["setsAside"]!.GetValue<bool>(), flag["ratings"]!.GetValue<int>()).ShouldBe(("before-the-end", setsAside, 3));
    }

    [Fact]
    public async Task Ratings_from_before_this_was_kept_are_judged_as_before()
    {
        using var portal = await _api.As(Role.Portal, RatingRequests.Agency);
        await Rate(await Issue(portal, 60), _ => 5);
        await Rate(await Issue(portal, 3, TimeSpan.FromHours(7)), _ => 5);
        var store = _api.Services.GetRequiredService<IRatingStore>();
        var all = (await store.ListAsync(new RatingQuery(null, null, null, null, null, null, null, null, null, 100), TestContext.Current.CancellationToken)).Items;
        all.Count.ShouldBe(63);
        all.ShouldAllBe(rating => rating.Receipt!.Issuer!.StartsWith("key-", StringComparison.Ordinal) && rating.Origin!.Issuer == null);
        PastDays.Trace(all[0] with { Receipt = null }).ShouldBe(PastDays.Trace(all[0]) with { Issuer = null, CompletedAt = null, IssuedAt = null });
    }

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private async Task<string[]> Issue(HttpClient portal, int count, TimeSpan? ahead = null)
    {
        if (count == 0) return [];
        var items = Enumerable.Range(0, count).Select(_ => (JsonNode)_api.Ended($"H40-{_dossiers++}").With("completedAt", _api.Clock.GetUtcNow() + (ahead ?? -TimeSpan.FromHours(1))));
        var issued = await portal.Send("/v1/receipts/batch", new JsonObject { ["items"] = new JsonArray([.. items]) }, HttpStatusCode.MultiStatus);
        return [.. issued["results"]!.AsArray().Select(result => result!.AsObject().Text("receipt"))];
    }

    /// <summary>Publicly, one after another, as unevenly as people come.</summary>
    private async Task Rate(string[] receipts, Func<int, int> score)
    {
        using var citizen = _api.Citizen();
        for (var i = 0; i < receipts.Length; i++)
        {
            await citizen.Send("/v1/ratings", RatingRequests.Verified(receipts[i], score(i)), HttpStatusCode.Created);
            _api.Clock.Advance(TimeSpan.FromSeconds(5 + (i * 137 % 40)));
        }
    }

    private async Task<JsonObject[]> Scan()
    {
        await _api.Services.GetRequiredService<RatingScan>().RunAsync(TestContext.Current.CancellationToken);
        using var committee = await _api.As(Role.Committee, null);
        return [.. (await committee.Fetch("/v1/integrity/flags"))["items"]!.AsArray().Select(flag => flag!.AsObject()).Where(flag => flag.Text("kind") != "drift")];
    }
}
