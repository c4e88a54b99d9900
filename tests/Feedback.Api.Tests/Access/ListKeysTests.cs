using System.Net;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Access;

public sealed class ListKeysTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task An_admin_sees_the_keys_of_the_units_under_the_own_oldest_first_and_no_others()
    {
        await using var own = new ApiFactory();
        using var national = own.Admin();
        foreach (var (label, agency) in new[] { ("ward", "ubnd-26740"), ("department", "so-y-te-79"), ("elsewhere", "ubnd-01"), ("above", "chinh-phu") })
        {
            own.Clock.Advance(TimeSpan.FromMilliseconds(1));
            await national.Send("/v1/keys", new { label, roles = new[] { "officer" }, agency }, HttpStatusCode.Created);
        }

        own.Clock.Advance(TimeSpan.FromMilliseconds(1));
        using var admin = await own.As(Role.Admin, "ubnd-79");
        (await admin.Fetch("/v1/keys")).Each("label").ShouldBe(["ward", "department", "Admin of ubnd-79"]);
        (await national.Fetch("/v1/keys")).Each("label").ShouldBe(["bootstrap", "ward", "department", "elsewhere", "above", "Admin of ubnd-79"]);
    }

    [Fact]
    public async Task A_revoked_key_stays_in_the_list_with_when_it_was_revoked()
    {
        await using var own = new ApiFactory();
        using var admin = own.Admin();
        var made = await admin.Send("/v1/keys", new { label = "gone", roles = new[] { "officer", "committee" }, expiresAt = "2027-01-01T00:00:00Z" }, HttpStatusCode.Created);
        own.Clock.Advance(TimeSpan.FromHours(1));
        using var answer = await admin.Call(HttpMethod.Delete, $"/v1/keys/{made.Text("id")}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await admin.Fetch("/v1/keys"))["items"]!.AsArray().Single(key => key!["label"]!.ToString() == "gone")!.ToJsonString().ShouldBe(
            $$"""{"id":"{{made.Text("id")}}","label":"gone","roles":["officer","committee"],"createdAt":"2026-11-23T02:00:00.000Z","expiresAt":"2027-01-01T00:00:00.000Z","revokedAt":"2026-11-23T03:00:00.000Z"}""");
    }

    [Fact]
    public async Task It_takes_no_parameters()
    {
        using var admin = api.Admin();
        (await admin.Fetch("/v1/keys?agency=ubnd-79", HttpStatusCode.BadRequest)).Text("code").ShouldBe("unknown-parameter");
    }
}
