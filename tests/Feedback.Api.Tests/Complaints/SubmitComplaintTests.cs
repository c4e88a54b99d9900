using System.Globalization;
using System.Net;
using System.Text;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Complaints;

public sealed class SubmitComplaintTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    [Fact]
    public async Task The_code_bears_the_day_in_Viet_Nam_and_counts_from_one_each_day()
    {
        await using var own = new ApiFactory();
        At("2026-11-24T16:59:59.999Z");
        (await own.File()).Code.ShouldBe("PAKN.20261124.0001");
        (await own.File()).Code.ShouldBe("PAKN.20261124.0002");
        At("2026-11-24T17:00:00Z");
        (await own.File()).Code.ShouldBe("PAKN.20261125.0001");

        void At(string instant) => own.Clock.SetUtcNow(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Filed_by_many_at_once_each_has_a_code_of_its_own_without_gaps()
    {
        await using var own = new ApiFactory();
        var filed = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => own.File()));
        filed.Select(one => one.Code).Order().ShouldBe(Enumerable.Range(1, 40).Select(i => $"PAKN.20261123.{i:D4}"));
        filed.Select(one => one.Secret).Distinct().Count().ShouldBe(40);
    }

    [Fact]
    public async Task The_answer_says_where_to_follow_it()
    {
        using var citizen = api.Citizen();
        using var answer = await citizen.Call(HttpMethod.Post, "/v1/complaints", new { text = Cases.Text });
        var filed = await answer.Body();
        answer.Headers.Location!.ToString().ShouldBe($"/v1/complaints/{filed.Text("code")}/tracking");
        filed["links"]!["tracking"]!.ToString().ShouldBe($"/v1/complaints/{filed.Text("code")}/tracking");
        (filed.Text("status"), filed.Text("receivedAt"), filed.Text("secret").Length).ShouldBe(("new", "2026-11-23T02:00:00.000Z", 26));
    }

    [Theory]
    [InlineData(null, "Mới")]
    [InlineData("vi", "Mới")]
    [InlineData("en-GB, vi;q=0.5", "New")]
    [InlineData("vi;q=0.9, en;q=0.8", "Mới")]
    [InlineData("fr, en;q=0.3", "New")]
    [InlineData("en;q=0", "Mới")]
    [InlineData("zh", "Mới")]
    public async Task It_speaks_Vietnamese_unless_English_is_preferred(string? accepted, string label)
    {
        using var citizen = api.Citizen();
        citizen.DefaultRequestHeaders.AcceptLanguage.Clear();
        (string, string)[] headers = accepted is null ? [] : [("Accept-Language", accepted)];
        (await citizen.Send("/v1/complaints", new { text = Cases.Text }, HttpStatusCode.Created, headers)).Text("statusLabel").ShouldBe(label);
    }

    [Fact]
    public async Task What_is_not_in_the_catalogue_is_refused_in_the_callers_language()
    {
        using var citizen = api.Citizen();
        var body = new { text = Cases.Text, place = "99999", service = "9.999999", agency = "so-khong-co" };
        (await citizen.Send("/v1/complaints", body, HttpStatusCode.BadRequest)).Faults().ShouldBe(["place not-found", "service not-found", "agency not-found"]);
        citizen.DefaultRequestHeaders.AcceptLanguage.Clear();
        var problem = await citizen.Send("/v1/complaints", body, HttpStatusCode.BadRequest);
        problem.Text("title").ShouldBe("Có giá trị thiếu hoặc không hợp lệ");
        problem["errors"]![0]!["message"]!.ToString().ShouldBe("không có trong danh mục");
    }

    [Theory]
    [InlineData(9, HttpStatusCode.BadRequest)]
    [InlineData(10, HttpStatusCode.Created)]
    public async Task A_letter_written_in_parts_counts_as_one(int letters, HttpStatusCode expected)
    {
        using var citizen = api.Citizen();
        var decomposed = string.Concat(Enumerable.Repeat("ế", letters)).Normalize(NormalizationForm.FormD);
        var answer = await citizen.Send("/v1/complaints", new { text = decomposed }, expected);
        if (expected == HttpStatusCode.BadRequest) answer.Faults().ShouldBe(["text too-short"]);
    }

    [Fact]
    public async Task Persons_are_masked_in_the_text_and_kept_in_the_contact_alone()
    {
        var text = "Tôi là Lan, CCCD 079301001234, số 0912.345.678, thư lan@example.vn; hồ sơ H29.18-261120-0417 nộp ngày 20/11/2026.";
        var filed = await api.FileAt(Cases.Agency, new { text, contact = new { name = "Lan", phone = "0912 345 678", email = "lan@example.vn" } });
        using var officer = await api.As(Role.Officer, Cases.Agency);
        var seen = await officer.Fetch(filed.Path);
        seen.Text("text").ShouldBe("Tôi là Lan, CCCD [số giấy tờ], số [số điện thoại], thư [email]; hồ sơ H29.18-261120-0417 nộp ngày 20/11/2026.");
        seen["contact"]!.ToJsonString().ShouldBe("""{"name":"Lan","phone":"0912 345 678","email":"lan@example.vn"}""");
    }

    [Fact]
    public async Task Without_a_key_for_repetition_the_same_text_twice_is_two_complaints() =>
        (await api.File()).Code.ShouldNotBe((await api.File()).Code);

    [Fact]
    public async Task Sent_by_many_at_once_under_one_key_it_is_one_complaint()
    {
        using var citizen = api.Citizen();
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(
            _ => citizen.Call(HttpMethod.Post, "/v1/complaints", new { text = Cases.Text }, ("Idempotency-Key", "0000-at-once"))));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Created).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(11);
        (await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync()))).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_key_for_repetition_is_8_to_128_visible_characters()
    {
        using var citizen = api.Citizen();
        foreach (var wrong in new[] { "1234567", "with a space", new string('k', 129) })
        {
            var refused = await citizen.Send("/v1/complaints", new { text = Cases.Text }, HttpStatusCode.BadRequest, ("Idempotency-Key", wrong));
            refused.Faults().ShouldBe(["Idempotency-Key pattern"]);
        }
    }
}
