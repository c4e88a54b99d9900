using System.Net;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Complaints;

public sealed class ReactToAnswerTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task Before_there_is_an_answer_nothing_can_be_judged()
    {
        using var citizen = api.Citizen();
        var filed = await api.FileAt(Cases.Agency);
        var refused = await citizen.Send($"{filed.Path}/reaction", new { reaction = "like" }, HttpStatusCode.Conflict, filed.Key);
        refused.Text("code").ShouldBe("illegal-action");
        refused["allowed"].Texts().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_later_judgement_replaces_the_earlier_and_both_stay_in_the_history()
    {
        using var citizen = api.Citizen();
        using var officer = await api.As(Role.Officer, Cases.Agency);
        var filed = await api.FileAnswered(officer);
        await citizen.Send($"{filed.Path}/reaction", new { reaction = "dislike", comment = "Vẫn ngập, gọi 0912345678" }, HttpStatusCode.OK, filed.Key);
        var judged = await citizen.Send($"{filed.Path}/reaction", new { reaction = "like" }, HttpStatusCode.OK, filed.Key);
        judged["reaction"]!.ToJsonString().ShouldBe("""{"reaction":"like","at":"2026-11-23T02:00:00.000Z"}""");
        var events = (await officer.Fetch(filed.Path))["events"]!.AsArray().TakeLast(2).ToArray();
        events.Select(step => step!["reference"]!.ToString()).ShouldBe(["dislike", "like"]);
        events[0]!["note"]!.ToString().ShouldBe("Vẫn ngập, gọi [số điện thoại]");
        events[0]!["actor"]!.ToJsonString().ShouldBe("""{"kind":"citizen"}""");
    }

    [Fact]
    public async Task Sent_back_for_a_better_answer_it_waits_for_that_one()
    {
        using var citizen = api.Citizen();
        using var officer = await api.As(Role.Officer, Cases.Agency);
        using var coordinator = await api.As(Role.Coordinator, "ubnd-79");
        var filed = await api.FileAnswered(officer);
        await citizen.Send($"{filed.Path}/reaction", new { reaction = "dislike" }, HttpStatusCode.OK, filed.Key);
        await coordinator.Act(filed, new { action = "sendBack", reason = "Trả lời chưa đúng nội dung." });
        var tracked = await citizen.Fetch(filed.Tracking, HttpStatusCode.OK, filed.Key);
        (tracked.ContainsKey("answer"), tracked.ContainsKey("reaction"), tracked.Text("status")).ShouldBe((false, false, "inProgress"));
        await citizen.Send($"{filed.Path}/reaction", new { reaction = "like" }, HttpStatusCode.Conflict, filed.Key);
        await officer.Act(filed, new { action = "answer", text = "Đã khơi thông toàn tuyến, mời bà con kiểm tra." });
        await citizen.Send($"{filed.Path}/reaction", new { reaction = "like" }, HttpStatusCode.OK, filed.Key);
    }

    [Fact]
    public async Task A_published_or_closed_answer_can_still_be_judged_and_a_case_closed_without_one_not()
    {
        using var citizen = api.Citizen();
        using var officer = await api.As(Role.Officer, Cases.Agency);
        using var coordinator = await api.As(Role.Coordinator, "ubnd-79");
        var filed = await api.FileAnswered(officer, new { text = Cases.Text, publish = true });
        await coordinator.Act(filed, new { action = "publish" });
        (await citizen.Send($"{filed.Path}/reaction", new { reaction = "like" }, HttpStatusCode.OK, filed.Key)).Text("status").ShouldBe("published");
        await officer.Act(filed, new { action = "close" });
        (await citizen.Send($"{filed.Path}/reaction", new { reaction = "dislike" }, HttpStatusCode.OK, filed.Key)).Text("status").ShouldBe("closed");

        var refused = await api.FileAt(Cases.Agency);
        await officer.Act(refused, new { action = "refuse", reason = "Trùng nội dung." });
        await officer.Act(refused, new { action = "close" });
        await citizen.Send($"{refused.Path}/reaction", new { reaction = "like" }, HttpStatusCode.Conflict, refused.Key);
    }

    [Fact]
    public async Task Judgements_at_once_are_all_taken_one_after_another()
    {
        using var citizen = api.Citizen();
        using var officer = await api.As(Role.Officer, Cases.Agency);
        var filed = await api.FileAnswered(officer);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => citizen.Send(
            $"{filed.Path}/reaction", new { reaction = i % 2 == 0 ? "like" : "dislike" }, HttpStatusCode.OK, filed.Key)));
        var seen = await officer.Fetch(filed.Path);
        seen["version"]!.GetValue<int>().ShouldBe(12);
        seen["events"]!.AsArray().Select(step => step!["sequence"]!.GetValue<int>()).ShouldBe(Enumerable.Range(1, 12));
    }

    [Fact]
    public async Task Only_the_secret_opens_it()
    {
        using var officer = await api.As(Role.Officer, Cases.Agency);
        var filed = await api.FileAnswered(officer);
        await officer.Send($"{filed.Path}/reaction", new { reaction = "like" }, HttpStatusCode.Unauthorized);
        await officer.Send($"{filed.Path}/reaction", new { reaction = "like" }, HttpStatusCode.NotFound, ("X-Tracking-Secret", "00000000000000000000000000"));
        (await officer.Fetch(filed.Path)).ContainsKey("reaction").ShouldBeFalse();
        (await officer.Send($"{filed.Path}/reaction", new { }, HttpStatusCode.BadRequest, filed.Key)).Faults().ShouldBe(["reaction required"]);
    }
}
