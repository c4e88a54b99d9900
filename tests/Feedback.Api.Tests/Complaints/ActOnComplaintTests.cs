using System.Net;
using System.Text.Json.Nodes;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Complaints;

public sealed class ActOnComplaintTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task A_case_goes_from_receipt_to_close_and_tells_each_time_what_comes_next()
    {
        using var officer = await api.As(Role.Officer, Cases.Agency);
        var filed = await api.FileAt(Cases.Agency);
        Next(await officer.Fetch(filed.Path)).ShouldBe("new: receive accept requestInformation transfer return refer refuse merge");
        Next(await officer.Act(filed, new { action = "receive" })).ShouldBe("received: accept requestInformation transfer return refer refuse merge");
        Next(await officer.Act(filed, new { action = "requestInformation", message = "Đề nghị cho biết vị trí." })).ShouldBe("awaitingInformation: accept close");
        Next(await officer.Act(filed, new { action = "accept" })).ShouldBe("inProgress: requestInformation transfer return refer answer merge");
        Next(await officer.Act(filed, new { action = "answer", text = "Đã nạo vét xong cống." })).ShouldBe("answered: close");
        Next(await officer.Act(filed, new { action = "close", reason = "Đã xong." })).ShouldBe("closed: ");
    }

    [Fact]
    public async Task A_transferred_case_leaves_the_inbox_of_one_agency_and_enters_the_others()
    {
        using var officer = await api.As(Role.Officer, Cases.Agency);
        using var other = await api.As(Role.Officer, "so-nong-nghiep-mt-79");
        var filed = await api.FileAt(Cases.Agency);
        var moved = await officer.Act(filed, new { action = "transfer", agency = "so-nong-nghiep-mt-79", field = "environment", reason = "Rác thải, không phải cống; gọi 0912345678." });
        (moved.Text("agency"), moved.Text("field"), moved.Text("status")).ShouldBe(("so-nong-nghiep-mt-79", "environment", "new"));
        await officer.Fetch(filed.Path, HttpStatusCode.NotFound);
        (await officer.Fetch("/v1/complaints")).Each("code").ShouldNotContain(filed.Code);
        var seen = await other.Fetch(filed.Path);
        var corrected = seen["routing"]!["overrides"]!.AsArray().ShouldHaveSingleItem()!.AsObject();
        (corrected.Text("agency"), corrected.Text("field"), corrected.Text("reason")).ShouldBe(("so-nong-nghiep-mt-79", "environment", "Rác thải, không phải cống; gọi [số điện thoại]."));
        corrected.Text("key").ShouldStartWith("key-");
        (await other.Fetch("/v1/complaints")).Each("code").ShouldContain(filed.Code);
    }

    [Fact]
    public async Task A_returned_case_lies_in_triage_until_a_coordinator_assigns_it()
    {
        using var officer = await api.As(Role.Officer, Cases.Agency);
        using var coordinator = await api.As(Role.Coordinator, "ubnd-79");
        var filed = await api.FileAt(Cases.Agency, new { text = Cases.Text, place = "26740" });
        var returned = await officer.Act(filed, new { action = "return", reason = "Không rõ thuộc ai." });
        returned.ContainsKey("agency").ShouldBeFalse();
        await officer.Fetch(filed.Path, HttpStatusCode.NotFound);
        (await coordinator.Fetch("/v1/complaints?triage=true")).Each("code").ShouldContain(filed.Code);
        Next(await coordinator.Fetch(filed.Path)).ShouldBe("new: assign refer refuse merge");
        (await coordinator.Act(filed, new { action = "assign", agency = "ubnd-26740" })).Text("agency").ShouldBe("ubnd-26740");
        (await coordinator.Fetch("/v1/complaints?triage=true")).Each("code").ShouldNotContain(filed.Code);
        using var ward = await api.As(Role.Officer, "ubnd-26740");
        await ward.Act(filed, new { action = "accept" });
    }

    [Fact]
    public async Task Handed_over_as_a_denunciation_it_is_restricted_at_once()
    {
        using var officer = await api.As(Role.Officer, Cases.Agency);
        var filed = await api.FileAt(Cases.Agency, new { text = Cases.Text, contact = new { name = "Lan" }, publish = true });
        var referred = await officer.Act(filed, new { action = "refer", to = "denunciation", message = "Đề nghị gửi đơn tố cáo theo Luật Tố cáo." });
        (referred.Text("status"), referred["restricted"]!.GetValue<bool>(), referred.ContainsKey("contact")).ShouldBe(("guidedToDenunciation", true, false));
        await officer.Fetch(filed.Path, HttpStatusCode.NotFound);
        using var committee = await api.As(Role.Committee, null);
        await committee.Fetch(filed.Path, HttpStatusCode.NotFound);
        using var citizen = api.Citizen();
        (await citizen.Fetch(filed.Tracking, HttpStatusCode.OK, filed.Key)).Text("statusLabel").ShouldBe("Handed over as a denunciation");
    }

    [Fact]
    public async Task Handed_over_as_a_formal_complaint_or_refused_it_stays_visible()
    {
        using var officer = await api.As(Role.Officer, Cases.Agency);
        var (formal, refused) = (await api.FileAt(Cases.Agency), await api.FileAt(Cases.Agency));
        Next(await officer.Act(formal, new { action = "refer", to = "formalComplaint", message = "Đề nghị gửi đơn khiếu nại." })).ShouldBe("guidedToComplaint: ");
        Next(await officer.Act(refused, new { action = "refuse", reason = "Nội dung đã được trả lời." })).ShouldBe("refused: close");
        (await officer.Fetch("/v1/complaints")).Each("code").ShouldContain(formal.Code);
    }

    [Fact]
    public async Task Only_what_the_citizen_agreed_to_is_published_and_never_the_conduct_of_officials()
    {
        using var officer = await api.As(Role.Officer, Cases.Agency);
        using var coordinator = await api.As(Role.Coordinator, "ubnd-79");
        var agreed = await api.FileAnswered(officer, new { text = Cases.Text, publish = true });
        (await officer.Act(agreed, new { action = "publish" }, HttpStatusCode.Conflict))["allowed"].Texts().ShouldBe(["close"]);
        Next(await coordinator.Act(agreed, new { action = "publish" })).ShouldBe("published: close");

        var kept = await api.FileAnswered(officer);
        (await coordinator.Act(kept, new { action = "publish" }, HttpStatusCode.Conflict))["allowed"].Texts().ShouldBe(["sendBack", "close"]);
        var conduct = await api.FileAt(Cases.Agency, new { text = Cases.Text, publish = true }, "staff-conduct");
        await officer.Act(conduct, new { action = "accept" });
        await officer.Act(conduct, new { action = "answer", text = "Đã nhắc nhở cán bộ." });
        await coordinator.Act(conduct, new { action = "publish" }, HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_key_with_both_roles_acts_in_the_one_that_may()
    {
        using var admin = api.Admin();
        var key = await admin.Send("/v1/keys", new { label = "both", roles = new[] { "officer", "coordinator" }, agency = "ubnd-79" }, HttpStatusCode.Created);
        using var both = api.WithKey(key.Text("key"));
        var filed = await api.FileAnswered(both, new { text = Cases.Text, publish = true });
        var published = await both.Act(filed, new { action = "publish" });
        var steps = published["events"]!.AsArray();
        steps[^2]!["actor"]!.ToJsonString().ShouldBe($$"""{"kind":"officer","key":"{{key.Text("id")}}"}""");
        steps[^1]!["actor"]!["kind"]!.ToString().ShouldBe("coordinator");
    }

    [Fact]
    public async Task What_an_officer_writes_is_masked_everywhere()
    {
        using var officer = await api.As(Role.Officer, Cases.Agency);
        var filed = await api.FileAt(Cases.Agency);
        await officer.Act(filed, new { action = "requestInformation", message = "Xin gọi 0912345678 trước ngày 30/11/2026." });
        await officer.Act(filed, new { action = "accept" });
        await officer.Act(filed, new { action = "answer", text = "Anh Nam, thư nam@example.vn, đã sửa theo Quyết định 45/2026/QĐ-UBND." });
        var closed = await officer.Act(filed, new { action = "close", reason = "Gọi 0912 345 678 xác nhận." });
        closed["answer"]!["text"]!.ToString().ShouldBe("Anh Nam, thư [email], đã sửa theo Quyết định 45/2026/QĐ-UBND.");
        closed["events"]!.AsArray().Select(step => step!["note"]?.ToString()).Where(note => note is not null).ShouldBe([
            "Xin gọi [số điện thoại] trước ngày 30/11/2026.",
            "Anh Nam, thư [email], đã sửa theo Quyết định 45/2026/QĐ-UBND.",
            "Gọi [số điện thoại] xác nhận.",
        ]);
    }

    private static string Next(JsonObject seen) => $"{seen.Text("status")}: {string.Join(' ', seen["actions"].Texts())}";
}
