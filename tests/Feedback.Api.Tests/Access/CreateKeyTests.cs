using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Feedback.Domain.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Access;

public sealed class CreateKeyTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task A_key_is_shown_once_and_kept_as_a_hash()
    {
        using var admin = api.Admin();
        var made = await admin.Send("/v1/keys", new { label = "Cổng TP. Hồ Chí Minh", roles = new[] { "portal" }, agency = "ubnd-79" }, HttpStatusCode.Created);
        var key = made.Text("key");
        key.ShouldMatch("^fbk_[0-9a-hjkmnp-tv-z]{52}$");
        (await admin.Fetch("/v1/keys")).ToJsonString().ShouldNotContain(key);
        var kept = (await api.Services.GetRequiredService<IKeyStore>().ListAsync(TestContext.Current.CancellationToken)).Single(one => one.Id == made.Text("id"));
        kept.ToString().ShouldNotContain(key);
        kept.Hash.ShouldMatch("^[0-9a-f]{64}$");
        made.Remove("key");
        made.Remove("id");
        made["label"]!.GetValue<string>().ShouldBe("Cổng TP. Hồ Chí Minh");
        made.Remove("label");
        made.ToJsonString().ShouldBe("""{"roles":["portal"],"agency":"ubnd-79","createdAt":"2026-11-23T02:00:00.000Z"}""");
    }

    [Theory]
    [InlineData("ubnd-79", HttpStatusCode.Created)]
    [InlineData("so-y-te-79", HttpStatusCode.Created)]
    [InlineData("ubnd-01", HttpStatusCode.Forbidden)]
    [InlineData("chinh-phu", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    public async Task A_key_reaches_no_further_than_its_makers(string? agency, HttpStatusCode expected)
    {
        using var admin = await api.As(Role.Admin, "ubnd-79");
        await admin.Send("/v1/keys", new JsonObject { ["label"] = "x", ["roles"] = new JsonArray("officer"), ["agency"] = agency }, expected);
    }

    [Fact]
    public async Task A_key_expires_at_the_millisecond_it_says()
    {
        await using var own = new ApiFactory();
        using var admin = own.Admin();
        var made = await admin.Send("/v1/keys", Key("2026-11-23T12:00:00+07:00"), HttpStatusCode.Created);
        made.Text("expiresAt").ShouldBe("2026-11-23T05:00:00.000Z");
        using var officer = own.WithKey(made.Text("key"));
        own.Clock.SetUtcNow(DateTimeOffset.Parse("2026-11-23T04:59:59.999Z", CultureInfo.InvariantCulture));
        await officer.Fetch("/v1/complaints");
        own.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await officer.Fetch("/v1/complaints", HttpStatusCode.Unauthorized)).Text("code").ShouldBe("unauthenticated");
    }

    [Fact]
    public async Task A_key_that_would_be_dead_or_open_nothing_is_refused()
    {
        using var admin = api.Admin();
        (await admin.Send("/v1/keys", Key("2026-11-23T02:00:00Z"), HttpStatusCode.BadRequest)).Faults().ShouldBe(["expiresAt out-of-range"]);
        await admin.Send("/v1/keys", Key("2026-11-23T02:00:00.001Z"), HttpStatusCode.Created);
        await Refused(new { label = "x", roles = Array.Empty<string>() }, "roles too-short");
        await Refused(new { label = "x", roles = new[] { "officer", "officer" } }, "roles duplicate");
        await Refused(new { label = "x", roles = new[] { "Officer" } }, "roles[0] type");
        await Refused(new { label = "", roles = new[] { "officer" } }, "label too-short");
        await Refused(new { label = "x", roles = new[] { "officer" }, agency = "so-khong-co" }, "agency not-found");

        async Task Refused(object body, string fault) => (await admin.Send("/v1/keys", body, HttpStatusCode.BadRequest)).Faults().ShouldBe([fault]);
    }

    [Fact]
    public async Task Keys_made_at_once_all_work()
    {
        using var admin = api.Admin();
        var made = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => admin.Send("/v1/keys", new { label = $"k{i}", roles = new[] { "officer" } }, HttpStatusCode.Created)));
        made.Select(one => one.Text("key")).Distinct().Count().ShouldBe(24);
        foreach (var one in made)
        {
            using var officer = api.WithKey(one.Text("key"));
            await officer.Fetch("/v1/complaints");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer fbk_wrong")]
    [InlineData("Basic dGVzdDp0ZXN0")]
    [InlineData("Bearer " + ApiFactory.AdminKey + "x")]
    [InlineData(ApiFactory.AdminKey)]
    public async Task Whatever_is_no_key_is_401_and_says_how(string header)
    {
        using var client = api.Citizen();
        (string, string)[] headers = header.Length == 0 ? [] : [("Authorization", header)];
        using var answer = await client.Call(HttpMethod.Get, "/v1/keys", null, headers);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        (await answer.Body()).Text("title").ShouldBe("A valid key or secret is needed");
    }

    private static object Key(string expiresAt) => new { label = "short-lived", roles = new[] { "officer" }, expiresAt };
}
