using System.Text.Json.Nodes;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>An answer of the service, read whole.</summary>
internal sealed record Answer(int Status, string? MediaType, IReadOnlyList<string> Headers, string Text)
{
    public bool IsJson => MediaType is "application/json" or "application/problem+json";

    public JsonNode? Json => IsJson ? JsonNode.Parse(Text) : null;

    /// <summary>The problem's code; null when it is no problem.</summary>
    public string? Code => MediaType == "application/problem+json" ? Json!["code"]?.GetValue<string>() : null;

    public static async Task<Answer> Of(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        [.. response.Headers.Select(header => header.Key), .. response.Content.Headers.Select(header => header.Key)],
        await response.Content.ReadAsStringAsync());

    /// <summary>Members a problem (or a batch's rejected item) names, with what it says is wrong.</summary>
    public static IReadOnlyList<(string Member, string Code)> Errors(JsonNode? problem) =>
        [.. (problem?["errors"]?.AsArray() ?? []).Select(error => (error!["member"]!.GetValue<string>(), error["code"]!.GetValue<string>()))];

    public override string ToString() => $"{Status} {MediaType} {(Text.Length > 2000 ? Text[..2000] + "…" : Text)}";
}
