using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Complaints;

public sealed class ListComplaintsTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task All_pages_show_each_complaint_once_newest_first_though_more_come_in()
    {
        await using var own = new ApiFactory();
        for (var i = 0; i < 7; i++) await own.FileAt(Cases.Agency);
        using var officer = await own.As(Role.Officer, Cases.Agency);
        var first = await officer.Fetch("/v1/complaints?limit=3");
        await own.FileAt(Cases.Agency);
        var seen = first.Each("code").Concat(await officer.Walk("/v1/complaints?limit=3", "code", first.Text("next")));
        seen.ShouldBe(Enumerable.Range(1, 7).Reverse().Select(i => $"PAKN.20261123.{i:D4}"));
    }

    [Fact]
    public async Task What_is_pending_or_in_triage_is_for_coordinators_and_the_committee()
    {
        await using var own = new ApiFactory();
        await own.File();
        await own.FileInTriage();
        await own.FileInTriage(new { text = Cases.Text, place = "26740" });
        await own.FileAt(Cases.Agency);
        await Shows(Role.Officer, null, "", "4");
        await Shows(Role.Officer, null, "triage=true", "4");
        await Shows(Role.Coordinator, null, "", "4 3 2 1");
        await Shows(Role.Coordinator, null, "triage=true", "3 2");
        await Shows(Role.Coordinator, null, "triage=false", "4");
        await Shows(Role.Coordinator, "ubnd-79", "triage=true", "3");
        await Shows(Role.Coordinator, "ubnd-01", "", "");
        await Shows(Role.Committee, null, "triage=true", "3 2");
        await Shows(Role.Committee, "ubnd-79", "", "4 3");

        async Task Shows(Role role, string? agency, string filter, string expected)
        {
            using var staff = await own.As(role, agency);
            string.Join(' ', (await staff.Fetch("/v1/complaints?" + filter)).Each("code").Select(code => code[^1])).ShouldBe(expected, $"{role} of {agency} asking {filter}");
        }
    }

    [Fact]
    public async Task A_restricted_complaint_is_shown_to_coordinators_of_the_whole_country_alone()
    {
        await using var own = new ApiFactory();
        await own.FileRestricted(new { text = Cases.Text, place = "26740", agency = Cases.Agency });
        foreach (var (role, agency, shown) in new (Role, string?, int)[]
        {
            (Role.Officer, null, 0), (Role.Officer, Cases.Agency, 0), (Role.Committee, null, 0), (Role.Coordinator, "ubnd-79", 0), (Role.Coordinator, null, 1),
        })
        {
            using var staff = await own.As(role, agency);
            (await staff.Fetch("/v1/complaints"))["items"]!.AsArray().Count.ShouldBe(shown, $"{role} of {agency}");
        }
    }

    [Theory]
    [InlineData("nap cong", "A")]
    [InlineData("NẮP CỐNG", "A")]
    [InlineData("Nắp%20Cong%20be", "A")]
    [InlineData("den duong", "B")]
    [InlineData("duong", "B A")]
    [InlineData("100%25", "C")]
    [InlineData("_ _", "")]
    [InlineData("khong co gi", "")]
    public async Task Search_ignores_case_diacritics_and_signs_and_without_a_word_finds_nothing(string q, string expected)
    {
        await using var own = new ApiFactory();
        var named = new Dictionary<string, string>
        {
            [(await own.FileAt(Cases.Agency, new { text = "Nắp cống bể giữa đường." })).Code] = "A",
            [(await own.FileAt(Cases.Agency, new { text = "Đèn Đường tắt từ tối qua." })).Code] = "B",
            [(await own.FileAt(Cases.Agency, new { text = "Thu phí sai tới 100% so với bảng giá." })).Code] = "C",
        };
        using var officer = await own.As(Role.Officer, Cases.Agency);
        string.Join(' ', (await officer.Fetch("/v1/complaints?q=" + q)).Each("code").Select(code => named[code])).ShouldBe(expected);
    }

    [Fact]
    public async Task Filters_by_status_field_and_agency_go_together()
    {
        await using var own = new ApiFactory();
        using var officer = await own.As(Role.Officer, "ubnd-79");
        var (light, waste, ward) = (await own.FileAt(Cases.Agency), await own.FileAt("so-nong-nghiep-mt-79", field: "environment"), await own.FileAt("ubnd-26740"));
        await officer.Act(light, new { action = "receive" });
        await officer.Act(waste, new { action = "accept" });
        (await Codes("status=received,inProgress")).ShouldBe([waste.Code, light.Code]);
        (await Codes("status=new")).ShouldBe([ward.Code]);
        (await Codes("field=environment")).ShouldBe([waste.Code]);
        (await Codes($"agency={Cases.Agency}&status=received")).ShouldBe([light.Code]);
        (await Codes("agency=ubnd-26740&status=received")).ShouldBeEmpty();

        async Task<string[]> Codes(string filter) => (await officer.Fetch("/v1/complaints?" + filter)).Each("code");
    }

    [Theory]
    [InlineData("status=open", "status type")]
    [InlineData("status=new,new", "status duplicate")]
    [InlineData("status=", "status type")]
    [InlineData("triage=1", "triage type")]
    [InlineData("q=a", "q too-short")]
    [InlineData("limit=201", "limit out-of-range")]
    [InlineData("cursor=zzz", "cursor pattern")]
    public async Task A_filter_that_means_nothing_is_refused_by_name(string filter, string fault)
    {
        using var officer = await api.As(Role.Officer, Cases.Agency);
        (await officer.Fetch("/v1/complaints?" + filter, HttpStatusCode.BadRequest)).Faults().ShouldBe([fault]);
    }

    [Fact]
    public async Task The_excerpt_ends_within_200_characters_and_never_inside_one()
    {
        await api.FileAt("so-noi-vu-79", new { text = string.Concat(Enumerable.Repeat("😀", 300)) });
        using var officer = await api.As(Role.Officer, "so-noi-vu-79");
        var excerpt = (await officer.Fetch("/v1/complaints"))["items"]![0]!["excerpt"]!.ToString();
        excerpt.ShouldEndWith("😀…");
        excerpt.ShouldNotContain('\uFFFD');
        excerpt.EnumerateRunes().Count().ShouldBeLessThanOrEqualTo(200);
    }

    [Fact]
    public async Task A_line_says_who_holds_it_how_sure_routing_was_and_its_status_in_words()
    {
        var filed = await api.FileAt("so-tai-chinh-79", new { text = Cases.Text, contact = new { name = "Lan" } });
        using var officer = await api.As(Role.Officer, "so-tai-chinh-79");
        officer.DefaultRequestHeaders.AcceptLanguage.Clear();
        (await officer.Fetch("/v1/complaints"))["items"]![0]!.AsObject().ToJsonString(Readable).ShouldBe(
            $$"""{"code":"{{filed.Code}}","status":"new","statusLabel":"Mới","receivedAt":"2026-11-23T02:00:00.000Z","agency":"so-tai-chinh-79","field":"infrastructure","nature":"petition","band":"auto","confidence":0.9,"reasons":{"terms":["cống"],"runnerUpTerms":[]},"flags":[],"restricted":false,"excerpt":"{{Cases.Text}}","version":2}""");
    }
}
