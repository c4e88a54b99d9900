using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Feedback.Api.Tests.Problems;

public sealed class StrictJsonTests(ApiFactory api) : IClassFixture<ApiFactory>
{
    private const string Good = "\"agency\":\"so-tu-phap-79\",\"service\":\"2.000815\",\"scale\":\"likert5\",\"score\":5";

    public static TheoryData<string, string, string> Bad => new()
    {
        { "unknown member", "{" + Good + ",\"stars\":5}", "invalid-json" },
        { "member of another case", "{" + Good + ",\"Comment\":\"x\"}", "invalid-json" },
        { "duplicate member", "{" + Good + ",\"score\":4}", "invalid-json" },
        { "trailing comma", "{" + Good + ",}", "invalid-json" },
        { "comment", "{" + Good + "/*x*/}", "invalid-json" },
        { "NaN", "{\"agency\":\"so-tu-phap-79\",\"service\":\"2.000815\",\"scale\":\"likert5\",\"score\":NaN}", "invalid-json" },
        { "number as text", "{\"agency\":\"so-tu-phap-79\",\"service\":\"2.000815\",\"scale\":\"likert5\",\"score\":\"5\"}", "invalid-member" },
        { "fraction", "{\"agency\":\"so-tu-phap-79\",\"service\":\"2.000815\",\"scale\":\"likert5\",\"score\":4.5}", "invalid-member" },
        { "huge number", "{\"agency\":\"so-tu-phap-79\",\"service\":\"2.000815\",\"scale\":\"likert5\",\"score\":99999999999999}", "invalid-member" },
        { "enumeration as number", "{\"agency\":\"so-tu-phap-79\",\"service\":\"2.000815\",\"scale\":0,\"score\":5}", "invalid-member" },
        { "NUL in a text", "{" + Good + ",\"comment\":\"a\\u0000b\"}", "invalid-member" },
        { "raw NUL", "{" + Good + ",\"comment\":\"a\0b\"}", "invalid-json" },
        { "lone surrogate", "{" + Good + ",\"comment\":\"\\ud800\"}", "invalid-member" },
        { "array", "[]", "invalid-json" },
        { "null", "null", "invalid-json" },
        { "nothing", "", "invalid-json" },
        { "two values", "{" + Good + "}{}", "invalid-json" },
        { "too deep", string.Concat(Enumerable.Repeat("{\"complaint\":", 40)) + "1" + new string('}', 40), "invalid-json" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_body_that_is_not_strict_JSON_is_refused_and_stores_nothing(string what, string body, string code)
    {
        var answer = await Post(Encoding.UTF8.GetBytes(body), "application/json");
        answer.Status.ShouldBe(HttpStatusCode.BadRequest, what);
        answer.Problem.Text("code").ShouldBe(code, what);
        await NothingStored();
    }

    [Fact]
    public async Task Invalid_UTF8_is_refused()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes("{" + Good + ",\"comment\":\""), 0xC3, 0x28, .. Encoding.UTF8.GetBytes("\"}")];
        var answer = await Post(body, "application/json");
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        await NothingStored();
    }

    [Fact]
    public async Task A_body_over_one_MiB_is_413()
    {
        var answer = await Post(Encoding.UTF8.GetBytes("{" + Good + ",\"comment\":\"" + new string('a', 1 << 20) + "\"}"), "application/json");
        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        answer.Problem.Text("code").ShouldBe("payload-too-large");
        await NothingStored();
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Any_other_media_type_is_415(string type)
    {
        var answer = await Post(Encoding.UTF8.GetBytes("{" + Good + "}"), type);
        answer.Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        answer.Problem.Text("code").ShouldBe("unsupported-media-type");
    }

    [Fact]
    public async Task Nothing_of_the_input_is_echoed()
    {
        const string Canary = "canary7f3a";
        foreach (var body in new[]
        {
            $"{{\"{Canary}\":1}}", $"{{{Good},\"comment\":{Canary}}}", $"{{\"scale\":\"{Canary}\"}}", $"{{\"agency\":\"{Canary} !\",\"service\":\"{Canary}\"}}",
            $"{{\"factors\":{{\"{Canary}\":1}}}}",
        })
        {
            var answer = await Post(Encoding.UTF8.GetBytes(body), "application/json");
            answer.Status.ShouldBe(HttpStatusCode.BadRequest);
            answer.Problem.ToJsonString().ShouldNotContain(Canary);
        }
    }

    private async Task<(HttpStatusCode Status, JsonObject Problem)> Post(byte[] body, string type)
    {
        using var client = api.Citizen();
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await client.PostAsync("/v1/ratings", content);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject());
    }

    private async Task NothingStored()
    {
        using var committee = await api.As(Feedback.Domain.Access.Role.Committee, null);
        (await committee.Fetch("/v1/ratings"))["items"]!.AsArray().ShouldBeEmpty();
    }
}
