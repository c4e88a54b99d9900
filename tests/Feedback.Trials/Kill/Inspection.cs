using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Feedback.Trials.Kill;

/// <summary>Reads everything back through the API and counts each marker.</summary>
internal sealed partial class Inspection(Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address };

    public async Task<string> KeyAsync(string role)
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ServiceProcess.AdminKey);
        using var answer = await _http.PostAsJsonAsync("/v1/keys", new { label = role, roles = new[] { role } });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["key"]!.GetValue<string>();
    }

    public async Task<IReadOnlyDictionary<string, int>> MarkersAsync()
    {
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await KeyAsync("committee"));
        var found = new Dictionary<string, int>();
        await ReadAllAsync("/v1/ratings", "comment", found);
        await ReadAllAsync("/v1/complaints", "excerpt", found);
        return found;
    }

    public void Dispose() => _http.Dispose();

    private async Task ReadAllAsync(string path, string member, Dictionary<string, int> found)
    {
        string? cursor = null;
        do
        {
            var page = (await _http.GetFromJsonAsync<JsonObject>($"{path}?limit=200{(cursor is null ? "" : "&cursor=" + cursor)}"))!;
            foreach (var item in page["items"]!.AsArray())
            {
                var marker = Marker().Match(item![member]!.GetValue<string>()).Value;
                found[marker] = found.GetValueOrDefault(marker) + 1;
            }

            cursor = page["next"]?.GetValue<string>();
        }
        while (cursor is not null);
    }

    [GeneratedRegex("m[0-9]+x[0-9]+x[0-9]+m")]
    private static partial Regex Marker();
}
