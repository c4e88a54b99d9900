using System.Net;
using Feedback.Api.Hosting;
using Feedback.Domain.Access;
using Feedback.Domain.Indices.Disclosure;
using Feedback.Domain.Indices.Publishing;
using Feedback.Domain.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Feedback.Api.Tests.Indices;

public sealed class ActOnPublicationTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task An_action_the_state_or_the_key_does_not_allow_is_told_what_would_be()
    {
        using var drafter = await api.As(Role.Committee, null);
        using var other = await api.As(Role.Committee, null);
        var url = (await drafter.Send("/v1/indices/publications", new { period = "2025" }, HttpStatusCode.Created)).Text("url") + "/actions";

        var own = await drafter.Send(url, new { action = "review" }, HttpStatusCode.Conflict);
        own["allowed"]!.ToJsonString().ShouldBe("""["discard"]""");
        var early = await other.Send(url, new { action = "publish" }, HttpStatusCode.Conflict);
        early["allowed"]!.ToJsonString().ShouldBe("""["review","discard"]""");
    }

    [Fact]
    public async Task Of_two_who_publish_at_once_one_is_told_no()
    {
        using var drafter = await api.As(Role.Committee, null);
        using var other = await api.As(Role.Committee, null);
        var url = (await drafter.Send("/v1/indices/publications", new { period = "2024" }, HttpStatusCode.Created)).Text("url") + "/actions";
        await other.Send(url, new { action = "review" }, HttpStatusCode.OK);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => other.Call(HttpMethod.Post, url, new { action = "publish" })));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(3);
    }

    /// <summary>What the first rules printed stays as they printed it, though the rules are others now.</summary>
    [Fact]
    public async Task A_publication_of_the_first_rules_is_made_again_by_them_and_one_that_was_tampered_with_is_not()
    {
        var token = TestContext.Current.CancellationToken;
        using var committee = await api.As(Role.Committee, null);
        await RatedDossiers.Send(api, "so-cong-thuong-01", "2.000815", [.. Enumerable.Repeat(4, 12)], month: 10);
        var now = await committee.Send("/v1/indices/publications", new { period = "2026-10" }, HttpStatusCode.Created);
        var publications = api.Services.GetRequiredService<IRecordStore<Publication>>();
        var contents = api.Services.GetRequiredService<IRecordStore<PublicationContent>>();
        var made = (await publications.FindAsync(now.Text("id"), token))!;
        var input = PublicationText.Unpack((await contents.FindAsync(made.Id, token))!.Input) with { Rounding = RoundingRule.Neighbour };
        var first = made with { Id = "2026-09.1", Period = "2026-09", Method = "public-1" };
        var (text, _) = PublicationText.Write(first, input, api.Services.GetRequiredService<Secrets>().PublicationKey);
        text.ShouldContain("\"method\":\"public-1\"");
        foreach (var (id, content) in new[] { ("2026-09.1", text), ("2026-09.2", text.Replace("\"code\"", "\"Code\"", StringComparison.Ordinal)) })
        {
            await contents.TryAddAsync(new PublicationContent(id, 1, content, PublicationText.Pack(input)), token);
            await publications.TryAddAsync(first with { Id = id, Sha256 = PublicationText.Sha256(text) }, token);
        }

        foreach (var (id, same) in new[] { ("2026-09.1", true), ("2026-09.2", false) })
        {
            (await committee.Send($"/v1/indices/publications/{id}/actions", new { action = "verify" }, HttpStatusCode.OK))["recomputes"]!.GetValue<bool>().ShouldBe(same, id);
        }
    }
}
