using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Feedback.Api.Tests;

/// <summary>Takes answers apart in tests.</summary>
internal static class Reading
{
    /// <summary>What a problem says is wrong, each as "member code".</summary>
    public static string[] Faults(this JsonObject problem) =>
        [.. problem["errors"]!.AsArray().Select(error => $"{error!["member"]} {error["code"]}")];

    /// <summary>One member of every item of a list.</summary>
    public static string[] Each(this JsonObject list, string member) =>
        [.. list["items"]!.AsArray().Select(item => item![member]?.ToString() ?? "-")];

    public static string[] Texts(this JsonNode? array) => [.. array!.AsArray().Select(item => item!.ToString())];

    /// <summary>Sends any request and gives the whole answer, for its headers.</summary>
    public static Task<HttpResponseMessage> Call(
        this HttpClient client, HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = body switch { null => null, HttpContent content => content, _ => JsonContent.Create(body) } };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request);
    }

    public static async Task<JsonObject> Body(this HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();

    public static async Task<JsonObject> Put(this HttpClient client, string path, object body, HttpStatusCode expected)
    {
        using var answer = await client.Call(HttpMethod.Put, path, body);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return JsonNode.Parse(text)!.AsObject();
    }

    /// <summary>Turns all pages of a list and gives one member of every item, in order; from a cursor on when one is given.</summary>
    public static async Task<List<string>> Walk(this HttpClient client, string path, string member, string? cursor = null)
    {
        var seen = new List<string>();
        do
        {
            var page = await client.Fetch(cursor is null ? path : $"{path}&cursor={cursor}");
            seen.AddRange(page.Each(member));
            cursor = page["next"]?.ToString();
        }
        while (cursor is not null);
        return seen;
    }
}
