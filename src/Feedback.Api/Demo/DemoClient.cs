using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Feedback.Api.Hosting;

namespace Feedback.Api.Demo;

/// <summary>Plays the users of the demo through the same HTTP calls they would make.</summary>
internal sealed class DemoClient(HttpClient http, string adminKey)
{
    public async Task<string> KeyAsync(string role, string? agency = null)
    {
        var body = new JsonObject { ["label"] = "demo " + role, ["roles"] = new JsonArray(role) };
        if (agency is not null) body["agency"] = agency;
        return (await SendAsync(HttpMethod.Post, "/v1/keys", body, adminKey)).Text("key");
    }

    public Task<JsonObject> GetAsync(string path, string? key = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, key, headers);

    public async Task<byte[]> PictureAsync(string path, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        request.Headers.Accept.ParseAdd(AcceptedFormat.Svg);
        using var answer = await http.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    public Task<JsonObject> PostAsync(string path, JsonNode body, string? key = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body, key, headers);

    public Task<JsonObject> PutAsync(string path, JsonNode body) => SendAsync(HttpMethod.Put, path, body, adminKey);

    private async Task<JsonObject> SendAsync(HttpMethod method, string path, JsonNode? body, string? key, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = JsonContent.Create(body);
        if (key is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{method} {path} answered {(int)answer.StatusCode}: {text}");
        return JsonNode.Parse(text)!.AsObject();
    }
}

internal static class DemoJson
{
    public static string Text(this JsonObject answer, string member) => answer[member]!.GetValue<string>();
}
