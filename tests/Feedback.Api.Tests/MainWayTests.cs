using System.Net;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests;

/// <summary>The whole way a rating and a complaint go, through HTTP.</summary>
public sealed class MainWayTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Agency = "so-xay-dung-79";
    private const string Text = "Đèn đường trước nhà tôi hỏng ba tháng nay, gọi 0912 345 678 để khảo sát.";

    [Fact]
    public async Task A_portal_issues_a_receipt_and_the_citizen_rates_once()
    {
        using var portal = await api.As(Role.Portal, "ubnd-79");
        using var citizen = api.Citizen();
        var issued = await portal.Send("/v1/receipts", Receipt("H29-1"), HttpStatusCode.Created);
        (await portal.Send("/v1/receipts", Receipt("H29-1"), HttpStatusCode.OK)).Text("receipt").ShouldBe(issued.Text("receipt"));

        var body = new { receipt = issued.Text("receipt"), scale = "likert5", score = 2, factors = new { access = 1 }, comment = "Gọi 0912345678" };
        var rated = await citizen.Send("/v1/ratings", body, HttpStatusCode.Created);
        rated.Text("stratum").ShouldBe("verified");
        (await citizen.Send("/v1/ratings", body, HttpStatusCode.OK)).Text("status").ShouldBe("repeated");
        var changed = await citizen.Send("/v1/ratings", body with { score = 4 }, HttpStatusCode.OK);
        (changed.Text("status"), changed.Text("id")).ShouldBe(("replaced", rated.Text("id")));

        using var officer = await api.As(Role.Officer, "so-tu-phap-79");
        var seen = await officer.Fetch($"/v1/ratings/{rated.Text("id")}");
        seen["score"]!.GetValue<int>().ShouldBe(4);
        seen.Text("comment").ShouldBe("Gọi [số điện thoại]");
        seen["history"]!.AsArray().Single()!["score"]!.GetValue<int>().ShouldBe(2);

        api.Clock.Advance(TimeSpan.FromHours(25));
        (await citizen.Send("/v1/ratings", body, HttpStatusCode.Conflict)).Text("code").ShouldBe("receipt-used");
    }

    [Fact]
    public async Task An_officer_of_the_agency_and_no_other_answers_and_the_citizen_judges()
    {
        using var citizen = api.Citizen();
        var filed = await citizen.Send("/v1/complaints", new { text = Text, agency = Agency, contact = new { name = "Lan", phone = "0912345678" }, publish = true }, HttpStatusCode.Created);
        var code = filed.Text("code");
        var secret = ("X-Tracking-Secret", filed.Text("secret"));
        await api.Route(code);

        using var stranger = await api.As(Role.Officer, "so-y-te-79");
        (await stranger.Fetch("/v1/complaints"))["items"]!.AsArray().ShouldNotContain(item => item!["code"]!.GetValue<string>() == code);
        await stranger.Fetch($"/v1/complaints/{code}", HttpStatusCode.NotFound);
        await stranger.Fetch($"/v1/complaints?agency={Agency}", HttpStatusCode.Forbidden);

        using var officer = await api.As(Role.Officer, Agency);
        (await officer.Fetch("/v1/complaints?q=den%20duong"))["items"]!.AsArray().ShouldContain(item => item!["code"]!.GetValue<string>() == code);
        var seen = await officer.Fetch($"/v1/complaints/{code}");
        seen.Text("text").ShouldNotContain("0912");
        seen["contact"]!["phone"]!.GetValue<string>().ShouldBe("0912345678");
        var path = $"/v1/complaints/{code}/actions";
        (await officer.Send(path, new { action = "accept" }, (HttpStatusCode)428)).Text("code").ShouldBe("precondition-required");
        (await officer.Send(path, new { action = "accept" }, HttpStatusCode.PreconditionFailed, ("If-Match", "\"1\""))).Text("code").ShouldBe("precondition-failed");
        var illegal = await officer.Send(path, new { action = "answer", text = "Đã sửa xong đèn." }, HttpStatusCode.Conflict, ("If-Match", "\"2\""));
        illegal["allowed"]!.AsArray().Select(a => a!.GetValue<string>()).ShouldContain("accept");
        await officer.Send(path, new { action = "accept" }, HttpStatusCode.OK, ("If-Match", "\"2\""));
        var reaction = $"/v1/complaints/{code}/reaction";
        await citizen.Send(reaction, new { reaction = "like" }, HttpStatusCode.Conflict, secret);
        var answered = await officer.Send(path, new { action = "answer", text = "Đã sửa xong đèn ngày 24/11/2026." }, HttpStatusCode.OK, ("If-Match", "\"3\""));
        answered["version"]!.GetValue<int>().ShouldBe(4);

        var tracked = await citizen.Fetch($"/v1/complaints/{code}/tracking", HttpStatusCode.OK, secret);
        tracked["answer"]!["text"]!.GetValue<string>().ShouldBe("Đã sửa xong đèn ngày 24/11/2026.");
        tracked.ToJsonString().ShouldNotContain("key-");
        var judged = await citizen.Send(reaction, new { reaction = "dislike", comment = "Vẫn tối" }, HttpStatusCode.OK, secret);
        judged["reaction"]!["reaction"]!.GetValue<string>().ShouldBe("dislike");
        await citizen.Fetch($"/v1/complaints/{code}/tracking", HttpStatusCode.NotFound, ("X-Tracking-Secret", "0123456789012345678901"));
        await citizen.Fetch($"/v1/complaints/{code}/tracking", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_committee_sees_cases_without_persons()
    {
        using var citizen = api.Citizen();
        var filed = await citizen.Send("/v1/complaints", new { text = Text, agency = Agency, contact = new { name = "Lan" } }, HttpStatusCode.Created);
        await api.Route(filed.Text("code"));
        using var committee = await api.As(Role.Committee, null);
        (await committee.Fetch($"/v1/complaints/{filed.Text("code")}")).ContainsKey("contact").ShouldBeFalse();
    }

    [Fact]
    public async Task The_same_filing_sent_again_is_one_complaint_with_one_secret()
    {
        using var citizen = api.Citizen();
        var key = ("Idempotency-Key", "8d9f3b1e-retry");
        var first = await citizen.Send("/v1/complaints", new { text = Text }, HttpStatusCode.Created, key);
        var again = await citizen.Send("/v1/complaints", new { text = Text }, HttpStatusCode.OK, key);
        again.ToJsonString().ShouldBe(first.ToJsonString());
        (await citizen.Send("/v1/complaints", new { text = Text + " Khác." }, HttpStatusCode.UnprocessableEntity, key)).Text("code").ShouldBe("idempotency-key-reused");
    }

    [Fact]
    public async Task A_low_rating_becomes_a_complaint_in_the_same_request()
    {
        using var citizen = api.Citizen();
        var body = new
        {
            agency = "so-tu-phap-79",
            service = "2.000815",
            scale = "likert5",
            score = 1,
            submissionId = "kiosk-0001",
            complaint = new { text = "Cán bộ bắt tôi đi lại ba lần để chứng thực một bản sao." },
        };
        var rated = await citizen.Send("/v1/ratings", body, HttpStatusCode.Created);
        var complaint = rated["complaint"]!.AsObject();
        var again = await citizen.Send("/v1/ratings", body, HttpStatusCode.OK);
        again["complaint"]!.ToJsonString().ShouldBe(complaint.ToJsonString());
        await api.Route(complaint.Text("code"));
        using var officer = await api.As(Role.Officer, "so-tu-phap-79");
        (await officer.Fetch($"/v1/complaints/{complaint.Text("code")}")).Text("rating").ShouldBe(rated.Text("id"));
        (await officer.Fetch($"/v1/ratings/{rated.Text("id")}")).Text("complaint").ShouldBe(complaint.Text("code"));
        await citizen.Send("/v1/ratings", body with { score = 5, submissionId = "kiosk-0002" }, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_offline_batch_has_a_result_for_each_item()
    {
        using var portal = await api.As(Role.Portal, "ubnd-79");
        var results = (await portal.Send("/v1/ratings/batch", new
        {
            items = new object[]
            {
                new { agency = "so-tu-phap-79", service = "2.000815", scale = "vn3", score = 2, occurredAt = "2026-11-20T08:00:00+07:00", submissionId = "offline-1", channel = "kiosk" },
                new { agency = "so-tu-phap-79", service = "2.000815", scale = "vn3", score = 7 },
                new { agency = "ubnd-01", service = "2.000815", scale = "vn3", score = 1 },
                new { agency = "so-tu-phap-79", service = "2.000815", scale = "vn3", score = 2, occurredAt = "2026-11-20T08:00:00+07:00", submissionId = "offline-1", channel = "kiosk" },
            },
        }, (HttpStatusCode)207))["results"]!.AsArray();
        results[0]!["status"]!.GetValue<string>().ShouldBeOneOf("added", "repeated");
        results[3]!["status"]!.GetValue<string>().ShouldBeOneOf("added", "repeated");
        results[0]!["rating"]!["id"]!.GetValue<string>().ShouldBe(results[3]!["rating"]!["id"]!.GetValue<string>());
        results[1]!["problem"]!["code"]!.GetValue<string>().ShouldBe("invalid-member");
        results[2]!["problem"]!["code"]!.GetValue<string>().ShouldBe("forbidden");
    }

    private static object Receipt(string dossier) => new
    {
        dossierCode = dossier,
        service = "2.000815",
        agency = "so-tu-phap-79",
        channel = "web",
        outcome = "granted",
        completedAt = new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero),
    };
}
