using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Ratings;

public sealed class IssueReceiptTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task A_receipt_lasts_90_days_and_stands_behind_the_hash_of_the_page()
    {
        using var portal = await api.As(Role.Portal, RatingRequests.Agency);
        var issued = await portal.Send("/v1/receipts", api.Ended("H29-90"), HttpStatusCode.Created);
        issued.Text("expiresAt").ShouldBe("2027-02-21T02:00:00.000Z");
        issued.Text("url").ShouldEndWith("#" + issued.Text("receipt"));
    }

    [Fact]
    public async Task The_dossier_code_can_not_be_read_from_the_receipt()
    {
        var receipt = await api.Receipt("H29.18-261120-0417");
        var payload = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(receipt.Split('.')[0]));
        payload.ShouldContain(RatingRequests.Agency);
        payload.ShouldNotContain("H29.18-261120-0417");
    }

    [Fact]
    public async Task Another_end_of_the_same_dossier_has_a_receipt_of_its_own()
    {
        using var portal = await api.As(Role.Portal, null);
        var first = await portal.Send("/v1/receipts", api.Ended("H29-2"), HttpStatusCode.Created);
        var later = api.Ended("H29-2").With("completedAt", api.Clock.GetUtcNow().AddDays(-1));
        (await portal.Send("/v1/receipts", later, HttpStatusCode.Created)).Text("receipt").ShouldNotBe(first.Text("receipt"));
        await portal.Send("/v1/receipts", api.Ended("H29-2", "so-y-te-79"), HttpStatusCode.Created);
    }

    [Fact]
    public async Task The_same_instant_written_with_another_offset_is_the_same_end()
    {
        using var portal = await api.As(Role.Portal, null);
        var first = await portal.Send("/v1/receipts", api.Ended("H29-3").With("completedAt", "2026-11-20T10:00:00+07:00"), HttpStatusCode.Created);
        var again = await portal.Send("/v1/receipts", api.Ended("H29-3").With("completedAt", "2026-11-20T03:00:00.000Z"), HttpStatusCode.OK);
        again.ToJsonString().ShouldBe(first.ToJsonString());
    }

    [Fact]
    public async Task An_agency_outside_the_keys_units_is_403_and_nothing_is_kept()
    {
        using var portal = await api.As(Role.Portal, "so-y-te-79");
        (await portal.Send("/v1/receipts", api.Ended("H29-4"), HttpStatusCode.Forbidden)).Text("code").ShouldBe("forbidden");
        using var own = await api.As(Role.Portal, RatingRequests.Agency);
        await own.Send("/v1/receipts", api.Ended("H29-4"), HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("2026-11-24T02:00:00Z", true)]
    [InlineData("2026-11-24T02:00:00.001Z", false)]
    [InlineData("2025-11-23T02:00:00Z", true)]
    [InlineData("2025-11-23T01:59:59.999Z", false)]
    public async Task A_dossier_ended_at_most_a_day_ahead_and_365_days_back(string completedAt, bool taken)
    {
        using var portal = await api.As(Role.Portal, null);
        var answer = await portal.Send(
            "/v1/receipts", api.Ended("H29-" + completedAt).With("completedAt", completedAt), taken ? HttpStatusCode.Created : HttpStatusCode.BadRequest);
        if (!taken) answer.Faults().ShouldBe(["completedAt out-of-range"]);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once()
    {
        using var portal = await api.As(Role.Portal, null);
        var unknown = api.Ended("H29-5", "so-khong-co").With("service", "9.999999");
        (await portal.Send("/v1/receipts", unknown, HttpStatusCode.BadRequest)).Faults().ShouldBe(["agency not-found", "service not-found"]);
        (await portal.Send("/v1/receipts", new JsonObject { ["agency"] = "so y te" }, HttpStatusCode.BadRequest)).Faults()
            .ShouldBe(["dossierCode required", "service required", "agency pattern", "channel required", "outcome required", "completedAt required"]);
    }

    [Fact]
    public async Task Asked_for_by_many_at_once_one_end_has_one_receipt()
    {
        using var portal = await api.As(Role.Portal, null);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => portal.Call(HttpMethod.Post, "/v1/receipts", api.Ended("H29-6"))));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(7);
        (await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()))).Distinct().ShouldHaveSingleItem();
    }
}
