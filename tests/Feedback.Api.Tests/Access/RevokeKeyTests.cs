using System.Net;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Access;

public sealed class RevokeKeyTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task A_revoked_key_opens_nothing_from_the_next_request_on()
    {
        using var admin = api.Admin();
        var made = await admin.Send("/v1/keys", new { label = "x", roles = new[] { "officer" } }, HttpStatusCode.Created);
        using var officer = api.WithKey(made.Text("key"));
        await officer.Fetch("/v1/complaints");
        await Revoke(admin, made.Text("id"), HttpStatusCode.NoContent);
        (await officer.Fetch("/v1/complaints", HttpStatusCode.Unauthorized)).Text("code").ShouldBe("unauthenticated");
    }

    [Fact]
    public async Task Revoked_again_it_keeps_its_first_instant()
    {
        await using var own = new ApiFactory();
        using var admin = own.Admin();
        var id = (await admin.Send("/v1/keys", new { label = "x", roles = new[] { "officer" } }, HttpStatusCode.Created)).Text("id");
        await Revoke(admin, id, HttpStatusCode.NoContent);
        own.Clock.Advance(TimeSpan.FromHours(1));
        await Revoke(admin, id, HttpStatusCode.NoContent);
        (await admin.Fetch("/v1/keys")).Each("revokedAt").ShouldBe(["-", "2026-11-23T02:00:00.000Z"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_key_of_another_subtree_or_above_and_none_at_all_are_404_and_stay()
    {
        using var national = api.Admin();
        using var admin = await api.As(Role.Admin, "ubnd-79");
        foreach (var agency in new[] { "ubnd-01", "chinh-phu", null })
        {
            var made = await national.Send("/v1/keys", new { label = "x", roles = new[] { "committee" }, agency }, HttpStatusCode.Created);
            await Revoke(admin, made.Text("id"), HttpStatusCode.NotFound);
            using var committee = api.WithKey(made.Text("key"));
            await committee.Fetch("/v1/ratings");
        }

        await Revoke(admin, "key-000000000000", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_admin_revokes_keys_of_the_units_under_the_own()
    {
        using var national = api.Admin();
        using var admin = await api.As(Role.Admin, "ubnd-79");
        var made = await national.Send("/v1/keys", new { label = "x", roles = new[] { "officer" }, agency = "ubnd-26740" }, HttpStatusCode.Created);
        await Revoke(admin, made.Text("id"), HttpStatusCode.NoContent);
    }

    private static async Task Revoke(HttpClient admin, string id, HttpStatusCode expected)
    {
        using var answer = await admin.Call(HttpMethod.Delete, $"/v1/keys/{id}");
        answer.StatusCode.ShouldBe(expected);
    }
}
