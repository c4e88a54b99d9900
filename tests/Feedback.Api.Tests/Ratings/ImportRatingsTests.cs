using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Feedback.Domain.Access;

namespace Feedback.Api.Tests.Ratings;

/// <summary>A file of the A-11 form taken in, by the portal of Ho Chi Minh City.</summary>
public sealed class ImportRatingsTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Here = "/v1/ratings/a11?agency=" + RatingRequests.Agency + "&service=" + RatingRequests.Service;

    [Fact]
    public async Task Each_line_is_a_rating_without_a_receipt()
    {
        var results = await Import(Here + "&channel=kiosk&occurredOn=2026-11-20", A11Files.Content(A11Files.Line("x-1", comment: "\"Nhanh, gọn\nlắm\""), A11Files.Line("x 2/ß", "1")));

        results.Select(result => result!["status"]!.GetValue<string>()).ShouldBe(["added", "added"]);
        var rating = await api.Stored(results[0]!["rating"]!["id"]!.GetValue<string>());
        rating.Text("stratum").ShouldBe("open");
        rating.Text("channel").ShouldBe("kiosk");
        rating.Text("comment").ShouldBe("Nhanh, gọn\nlắm");
        rating.Text("occurredAt").ShouldBe("2026-11-20T05:00:00.000Z");
        rating["score"]!.GetValue<int>().ShouldBe(4);
        rating["drivers"]!.ToJsonString().ShouldBe("""{"positive":["effectiveness"],"negative":["other"]}""");
    }

    [Fact]
    public async Task Sent_again_it_repeats_nothing_and_another_answer_is_refused()
    {
        await Import(Here, A11Files.Content(A11Files.Line("again")));
        api.Clock.Advance(TimeSpan.FromHours(2));
        var results = await Import(Here, A11Files.Content(A11Files.Line("again"), A11Files.Line("again", "2")));

        results[0]!["status"]!.GetValue<string>().ShouldBe("repeated");
        results[1]!["problem"]!["code"]!.GetValue<string>().ShouldBe("submission-reused");
    }

    [Fact]
    public async Task What_left_as_a_file_comes_back_elsewhere_as_it_was()
    {
        string[] comments = ["Nhanh", "=1+1", "'=1", "- một\n- \"hai\", ba;", "+84…"];
        using var citizen = api.Citizen();
        foreach (var comment in comments) await citizen.Send("/v1/ratings", RatingRequests.Open(4, agency: "so-noi-vu-79").With("comment", comment), HttpStatusCode.Created);
        await citizen.Send("/v1/ratings", RatingRequests.Open(1, scale: "like", agency: "so-noi-vu-79"), HttpStatusCode.Created);
        using var committee = await api.As(Role.Committee, null);
        using var file = await committee.Call(HttpMethod.Get, "/v1/ratings?stratum=open&agency=so-noi-vu-79", null, ("Accept", "text/csv"));
        var text = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        text.ShouldContain(",'=1+1");

        // Another service is another start, without these ratings.
        await using var other = new ApiFactory();
        using var portal = await other.As(Role.Portal, null);
        var there = "/v1/ratings/a11?agency=so-noi-vu-79&service=" + RatingRequests.Service;
        using var answer = await portal.Call(HttpMethod.Post, there, new StringContent(text, Encoding.UTF8, "text/csv"));
        answer.StatusCode.ShouldBe(HttpStatusCode.MultiStatus);
        using var reader = await other.As(Role.Committee, null);
        var taken = await reader.Fetch("/v1/ratings?agency=so-noi-vu-79");
        taken["items"]!.AsArray().Select(rating => rating!["comment"]!.GetValue<string>()).ShouldBe(comments, ignoreOrder: true);
        taken["items"]!.AsArray().ShouldAllBe(rating => rating!["score"]!.GetValue<int>() == 4);

        // Here each of them is known.
        var results = await Import(there, new StringContent(text, Encoding.UTF8, "text/csv"));
        results.Count.ShouldBe(comments.Length);
        results.ShouldAllBe(result => result!["problem"]!["errors"]![0]!["member"]!.GetValue<string>() == "external_id");
    }

    [Theory]
    [InlineData("x-9,6,,,,,,,,,,,,,,,", "question_1", "type")]
    [InlineData("x-9,4,2,,,,,,,,,,,,,,", "positive_effectiveness", "type")]
    [InlineData("x-9,4", "external_id", "type")]
    [InlineData(",4,,,,,,,,,,,,,,,", "external_id", "type")]
    [InlineData("x-9,4,,,,,,,,,,,,,,,a\u0001b", "question_4", "pattern")]
    public async Task A_line_that_cannot_be_is_rejected_alone(string line, string member, string code)
    {
        var results = await Import(Here, A11Files.Content(line, A11Files.Line("good-" + member + code + line.Length)));

        var error = results[0]!["problem"]!["errors"]![0]!;
        (error["member"]!.GetValue<string>(), error["code"]!.GetValue<string>()).ShouldBe((member, code));
        results[1]!["status"]!.GetValue<string>().ShouldBe("added");
    }

    [Fact]
    public async Task A_comment_may_be_1200_characters_long()
    {
        var results = await Import(Here, A11Files.Content(A11Files.Line("long", comment: new string('ế', 1200)), A11Files.Line("longer", comment: new string('ế', 1201))));

        results[0]!["status"]!.GetValue<string>().ShouldBe("added");
        results[1]!["problem"]!["errors"]![0]!["code"]!.GetValue<string>().ShouldBe("too-long");
    }

    [Theory]
    [InlineData("", "pattern")]
    [InlineData("id,answer\n1,5\n", "pattern")]
    [InlineData("HEADER\n", "too-short")]
    [InlineData("HEADER\nx,4,,,,,,,,,,,,,,,\"open\n", "type")]
    [InlineData("HEADER\nLINES501", "too-long")]
    public async Task A_file_that_is_no_such_file_is_refused_whole(string text, string code)
    {
        text = text.Replace("HEADER", A11Files.Header, StringComparison.Ordinal)
            .Replace("LINES501", string.Join('\n', Enumerable.Range(0, 501).Select(i => A11Files.Line("many-" + i))), StringComparison.Ordinal);
        await Refused(Here, new StringContent(text, Encoding.UTF8, "text/csv"), "body", code);
    }

    [Fact]
    public async Task What_is_not_UTF8_is_refused() => await Refused(
        Here, Bytes([.. Encoding.UTF8.GetBytes(A11Files.Header + "\n"), 0xE1, 0xFF, 0x0A]), "body", "type");

    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("2026-08-24")]
    public async Task The_day_is_today_or_one_of_the_ninety_before(string day) =>
        await Refused(Here + "&occurredOn=" + day, A11Files.Content(A11Files.Line("day")), "occurredOn", "conflict");

    [Fact]
    public async Task A_spreadsheets_file_with_mark_and_semicolons_is_taken()
    {
        var text = "\uFEFF" + A11Files.Header.Replace(',', ';') + "\r\n" + A11Files.Line("sheet", "0").Replace(',', ';') + "\r\n";
        var results = await Import(Here + "&scale=like", new StringContent(text, Encoding.UTF8, "text/csv"));

        (await api.Stored(results[0]!["rating"]!["id"]!.GetValue<string>()))["score"]!.GetValue<int>().ShouldBe(-1);
    }

    [Theory]
    [InlineData("application/json", null)]
    [InlineData("text/csv", "gzip")]
    public async Task Only_CSV_as_it_stands_is_taken(string type, string? coding)
    {
        var content = new StringContent("{}", Encoding.UTF8, type);
        if (coding is not null) content.Headers.ContentEncoding.Add(coding);
        using var portal = await api.As(Role.Portal, null);
        using var answer = await portal.Call(HttpMethod.Post, Here, content);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task More_than_a_mebibyte_is_refused()
    {
        using var portal = await api.As(Role.Portal, null);
        using var answer = await portal.Call(HttpMethod.Post, Here, new StringContent(new string('a', (1 << 20) + 1), Encoding.UTF8, "text/csv"));
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    private static ByteArrayContent Bytes(byte[] bytes)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new("text/csv");
        return content;
    }

    private async Task<JsonArray> Import(string path, HttpContent content)
    {
        using var portal = await api.As(Role.Portal, "ubnd-79");
        using var answer = await portal.Call(HttpMethod.Post, path, content);
        answer.StatusCode.ShouldBe(HttpStatusCode.MultiStatus, await answer.Content.ReadAsStringAsync());
        return (await answer.Body())["results"]!.AsArray();
    }

    private async Task Refused(string path, HttpContent content, string member, string code)
    {
        using var portal = await api.As(Role.Portal, "ubnd-79");
        using var answer = await portal.Call(HttpMethod.Post, path, content);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var error = (await answer.Body())["errors"]![0]!;
        (error["member"]!.GetValue<string>(), error["code"]!.GetValue<string>()).ShouldBe((member, code));
    }
}
