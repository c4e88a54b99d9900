using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Feedback.Api.Tests;

/// <summary>Sends JSON and reads it back in tests.</summary>
internal static class Answers
{
    public static async Task<JsonObject> Send(this HttpClient client, string path, object body, HttpStatusCode expected, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.Read(request, expected);
    }

    public static async Task<JsonObject> Fetch(this HttpClient client, string path, HttpStatusCode expected = HttpStatusCode.OK, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await client.Read(request, expected);
    }

    public static string Text(this JsonObject answer, string member) => answer[member]!.GetValue<string>();

    private static async Task<JsonObject> Read(this HttpClient client, HttpRequestMessage request, HttpStatusCode expected)
    {
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(expected, text);
        return text.Length == 0 ? [] : JsonNode.Parse(text)!.AsObject();
    }
}
