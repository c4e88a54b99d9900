using System.Net;
using System.Text.Json.Nodes;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Complaints;

public sealed class TrackComplaintTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task A_wrong_secret_an_unknown_code_and_anothers_secret_are_the_same_404()
    {
        using var citizen = api.Citizen();
        var mine = await api.File();
        var others = await api.File();
        var answers = new[]
        {
            await citizen.Fetch(mine.Tracking, HttpStatusCode.NotFound, ("X-Tracking-Secret", "00000000000000000000000000")),
            await citizen.Fetch(mine.Tracking, HttpStatusCode.NotFound, others.Key),
            await citizen.Fetch(mine.Tracking, HttpStatusCode.NotFound, ("X-Tracking-Secret", mine.Secret.ToUpperInvariant())),
            await citizen.Fetch("/v1/complaints/PAKN.20261123.9999/tracking", HttpStatusCode.NotFound, mine.Key),
            await citizen.Fetch("/v1/complaints/none/tracking", HttpStatusCode.NotFound, mine.Key),
        };
        foreach (var answer in answers) answer.Remove("instance");
        answers.Select(answer => answer.ToJsonString()).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Without_a_secret_it_is_401_even_for_staff()
    {
        var filed = await api.FileAt(Cases.Agency);
        using var officer = await api.As(Role.Officer, Cases.Agency);
        (await officer.Fetch(filed.Tracking, HttpStatusCode.Unauthorized)).Text("code").ShouldBe("unauthenticated");
        (await officer.Fetch(filed.Tracking, HttpStatusCode.BadRequest, ("X-Tracking-Secret", "short"))).Faults().ShouldBe(["X-Tracking-Secret pattern"]);
    }

    [Fact]
    public async Task Who_handles_it_is_told_once_somebody_does()
    {
        using var citizen = api.Citizen();
        var waiting = await api.File();
        var tracked = await citizen.Fetch(waiting.Tracking, HttpStatusCode.OK, waiting.Key);
        tracked.ContainsKey("agency").ShouldBeFalse();
        tracked["timeline"]!.AsArray().Select(step => step!["action"]!.ToString()).ShouldBe(["submit"]);

        var routed = await api.FileAt(Cases.Agency);
        tracked = await citizen.Fetch(routed.Tracking, HttpStatusCode.OK, routed.Key);
        tracked["agency"]!["nameVi"]!.ToString().ShouldBe("Sở Xây dựng Thành phố Hồ Chí Minh");
        tracked["timeline"]!.AsArray().Select(step => step!["label"]!.ToString()).ShouldBe(["Filed by the citizen", "Classified and routed"]);
    }

    [Fact]
    public async Task Labels_are_Vietnamese_by_default()
    {
        using var citizen = api.Citizen();
        citizen.DefaultRequestHeaders.AcceptLanguage.Clear();
        var filed = await api.FileAt(Cases.Agency);
        var tracked = await citizen.Fetch(filed.Tracking, HttpStatusCode.OK, filed.Key);
        tracked.Text("statusLabel").ShouldBe("Mới");
        tracked["timeline"]!.AsArray().Select(step => step!["label"]!.ToString())
            .ShouldBe(["Người dân gửi phản ánh", "Phân loại, chuyển đến cơ quan có thẩm quyền"]);
    }

    [Fact]
    public async Task What_offices_write_to_one_another_is_not_shown_and_what_they_write_to_the_citizen_is()
    {
        using var officer = await api.As(Role.Officer, "ubnd-79");
        var filed = await api.FileAt(Cases.Agency);
        await officer.Act(filed, new { action = "transfer", agency = "so-y-te-79", reason = "Nội bộ: không thuộc thẩm quyền." });
        await officer.Act(filed, new { action = "requestInformation", message = "Đề nghị cho biết vị trí cống, gọi 0912 345 678." });
        await officer.Act(filed, new { action = "accept" });
        await officer.Act(filed, new { action = "answer", text = "Đã nạo vét xong cống ngày 24/11/2026." });
        using var citizen = api.Citizen();
        var tracked = await citizen.Fetch(filed.Tracking, HttpStatusCode.OK, filed.Key);
        Notes(tracked).ShouldBe(["-", "-", "-", "Đề nghị cho biết vị trí cống, gọi [số điện thoại].", "-", "Đã nạo vét xong cống ngày 24/11/2026."]);
        tracked.ToJsonString().ShouldNotContain("key-");
        tracked["actions"].Texts().ShouldBe(["react"]);

        var refused = await api.FileAt(Cases.Agency);
        await officer.Act(refused, new { action = "refuse", reason = "Nội dung đã được trả lời." });
        Notes(await citizen.Fetch(refused.Tracking, HttpStatusCode.OK, refused.Key))[^1].ShouldBe("Nội dung đã được trả lời.");
    }

    [Fact]
    public async Task A_merged_case_does_not_tell_whose_it_was_merged_with()
    {
        using var officer = await api.As(Role.Officer, Cases.Agency);
        var (first, second) = (await api.FileAt(Cases.Agency), await api.FileAt(Cases.Agency));
        await officer.Act(second, new { action = "merge", into = first.Code });
        using var citizen = api.Citizen();
        var tracked = await citizen.Fetch(second.Tracking, HttpStatusCode.OK, second.Key);
        tracked.Text("statusLabel").ShouldBe("Merged with another complaint");
        tracked.ToJsonString().ShouldNotContain(first.Code);
    }

    private static string[] Notes(JsonObject tracked) =>
        [.. tracked["timeline"]!.AsArray().Select(step => step!["note"]?.ToString() ?? "-")];
}
