using System.Net;
using System.Net.Http.Headers;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Complaints;

public sealed class GetComplaintTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private static readonly object WithContact = new { text = Cases.Text, contact = new { name = "Lan", phone = "0912345678" }, place = "26740" };

    [Theory]
    [InlineData(Role.Officer, Cases.Agency, HttpStatusCode.OK, true)]
    [InlineData(Role.Officer, "ubnd-79", HttpStatusCode.OK, true)]
    [InlineData(Role.Officer, null, HttpStatusCode.OK, true)]
    [InlineData(Role.Officer, "so-y-te-79", HttpStatusCode.NotFound, false)]
    [InlineData(Role.Coordinator, "ubnd-79", HttpStatusCode.OK, true)]
    [InlineData(Role.Coordinator, "ubnd-01", HttpStatusCode.NotFound, false)]
    [InlineData(Role.Committee, "ubnd-79", HttpStatusCode.OK, false)]
    [InlineData(Role.Committee, "ubnd-01", HttpStatusCode.NotFound, false)]
    public async Task Who_handles_it_sees_how_to_reach_the_citizen_and_the_committee_does_not(Role role, string? agency, HttpStatusCode expected, bool contact)
    {
        var filed = await api.FileAt(Cases.Agency, WithContact);
        using var staff = await api.As(role, agency);
        (await staff.Fetch(filed.Path, expected)).ContainsKey("contact").ShouldBe(contact);
    }

    [Theory]
    [InlineData(Role.Officer, null, HttpStatusCode.NotFound)]
    [InlineData(Role.Officer, Cases.Agency, HttpStatusCode.NotFound)]
    [InlineData(Role.Committee, null, HttpStatusCode.NotFound)]
    [InlineData(Role.Coordinator, "ubnd-79", HttpStatusCode.NotFound)]
    [InlineData(Role.Coordinator, null, HttpStatusCode.OK)]
    public async Task Of_a_denunciation_nobody_sees_the_sender_and_only_the_national_desk_the_case(Role role, string? agency, HttpStatusCode expected)
    {
        var filed = await api.FileRestricted(WithContact);
        using var staff = await api.As(role, agency);
        var seen = await staff.Fetch(filed.Path, expected);
        seen.ContainsKey("contact").ShouldBeFalse();
        if (expected == HttpStatusCode.OK) seen["restricted"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_denunciation_never_reaches_the_agency_it_names_nor_the_one_above()
    {
        var filed = await api.File(new
        {
            text = "Tôi tố cáo cán bộ tiếp nhận hồ sơ nhận hối lộ 20 triệu đồng để cấp phép sai quy định.",
            agency = Cases.Agency,
            place = "26740",
        });
        await api.Route(filed.Code);
        foreach (var (role, agency) in new[] { (Role.Officer, Cases.Agency), (Role.Coordinator, Cases.Agency), (Role.Coordinator, "ubnd-79"), (Role.Committee, "ubnd-79") })
        {
            using var staff = await api.As(role, agency);
            await staff.Fetch(filed.Path, HttpStatusCode.NotFound);
        }

        using var national = await api.As(Role.Coordinator, null);
        var seen = await national.Fetch(filed.Path);
        (seen["restricted"]!.GetValue<bool>(), seen["nature"]!["code"]!.ToString(), seen.ContainsKey("agency")).ShouldBe((true, "denunciation", false));
    }

    [Fact]
    public async Task In_triage_it_lies_at_the_desk_of_its_province()
    {
        var filed = await api.FileInTriage(WithContact);
        foreach (var (role, agency, expected) in new (Role, string, HttpStatusCode)[]
        {
            (Role.Coordinator, "ubnd-79", HttpStatusCode.OK), (Role.Coordinator, "ubnd-01", HttpStatusCode.NotFound),
            (Role.Coordinator, "ubnd-26740", HttpStatusCode.NotFound), (Role.Officer, "ubnd-79", HttpStatusCode.NotFound),
        })
        {
            using var staff = await api.As(role, agency);
            var seen = await staff.Fetch(filed.Path, expected);
            if (expected == HttpStatusCode.OK) seen["routing"]!["candidates"]!.AsArray().Count.ShouldBe(2);
        }
    }

    [Fact]
    public async Task The_ETag_is_the_version_and_grows_with_it()
    {
        var filed = await api.FileAt(Cases.Agency);
        using var officer = await api.As(Role.Officer, Cases.Agency);
        using var first = await officer.Call(HttpMethod.Get, filed.Path);
        first.Headers.ETag.ShouldBe(new EntityTagHeaderValue("\"2\""));
        using var acted = await officer.Call(HttpMethod.Post, $"{filed.Path}/actions", new { action = "accept" }, ("If-Match", "\"2\""));
        acted.Headers.ETag.ShouldBe(new EntityTagHeaderValue("\"3\""));
        using var next = await officer.Call(HttpMethod.Get, filed.Path);
        next.Headers.ETag.ShouldBe(new EntityTagHeaderValue("\"3\""));
    }

    [Fact]
    public async Task While_it_waits_for_routing_there_is_no_decision_and_no_agency()
    {
        var filed = await api.File(new { text = Cases.Text, service = "2.000815", agency = Cases.Agency, language = "vi", publish = true });
        using var coordinator = await api.As(Role.Coordinator, null);
        var seen = await coordinator.Fetch(filed.Path);
        (seen.ContainsKey("routing"), seen.ContainsKey("agency"), seen.ContainsKey("nature"), seen["restricted"]!.GetValue<bool>()).ShouldBe((false, false, false, false));
        (seen.Text("service"), seen.Text("chosenAgency"), seen.Text("language"), seen["publish"]!.GetValue<bool>()).ShouldBe(("2.000815", Cases.Agency, "vi", true));
        seen["actions"].Texts().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", "Received", "Transport and infrastructure", "Department of Construction of Ho Chi Minh City")]
    [InlineData("vi", "Đã tiếp nhận", "Giao thông – hạ tầng – chiếu sáng – thoát nước", "Sở Xây dựng Thành phố Hồ Chí Minh")]
    public async Task Names_and_labels_follow_the_readers_language(string language, string status, string field, string agency)
    {
        var filed = await api.FileAt(Cases.Agency);
        using var officer = await api.As(Role.Officer, Cases.Agency);
        await officer.Act(filed, new { action = "receive" });
        officer.DefaultRequestHeaders.AcceptLanguage.Clear();
        officer.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var seen = await officer.Fetch(filed.Path);
        var candidate = seen["routing"]!["candidates"]![0]!.AsObject();
        (seen.Text("statusLabel"), candidate.Text("fieldName"), candidate.Text("agencyName")).ShouldBe((status, field, agency));
    }

    [Theory]
    [InlineData("PAKN.20261123.9999")]
    [InlineData("PAKN.20261399.0001")]
    [InlineData("pakn.20261123.0001")]
    [InlineData("1")]
    public async Task What_is_no_code_is_not_found(string code)
    {
        using var coordinator = await api.As(Role.Coordinator, null);
        (await coordinator.Fetch($"/v1/complaints/{code}", HttpStatusCode.NotFound)).Text("code").ShouldBe("not-found");
    }
}
