using System.Text;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>What holds for every operation that takes a body.</summary>
public sealed class SpecBodyTests(SpecHost host) : IClassFixture<SpecHost>
{
    public static TheoryData<string> Operations =>
        [.. SpecDocument.Instance.Operations.Where(operation => operation.BodySchema is not null).Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Only_JSON_is_taken(string id)
    {
        var answer = await Send(id, new StringContent("text=x", Encoding.UTF8, "application/x-www-form-urlencoded"));
        answer.Status.ShouldBe(415, answer.ToString());
        answer.Code.ShouldBe("unsupported-media-type");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Compressed_bodies_are_not_taken(string id)
    {
        var content = new StringContent("{}", Encoding.UTF8, "application/json");
        content.Headers.ContentEncoding.Add("gzip");
        var answer = await Send(id, content);
        answer.Status.ShouldBe(415, answer.ToString());
        answer.Code.ShouldBe("unsupported-media-type");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task More_than_a_mebibyte_is_refused(string id)
    {
        var answer = await Send(id, new StringContent("{\"nonsense\":\"" + new string('a', 1 << 20) + "\"}", Encoding.UTF8, "application/json"));
        answer.Status.ShouldBe(413, answer.ToString());
        answer.Code.ShouldBe("payload-too-large");
    }

    private async Task<Answer> Send(string id, HttpContent content)
    {
        var example = Example.All.First(e => e.Operation.Id == id && e.Status[0] == '2');
        var scene = await Scene.For(example, host);
        using var request = new HttpRequestMessage(new HttpMethod(example.Method), scene.Fill(example.Path)) { Content = content };
        foreach (var (name, value) in scene.Headers(example)) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await (await host.Client(example.As)).SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await Answer.Of(response);
        SpecExamplesTests.Conforms(example.Operation, answer);
        return answer;
    }
}
