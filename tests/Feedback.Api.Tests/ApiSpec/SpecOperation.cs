using System.Text.Json.Nodes;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>One operation of the contract.</summary>
internal sealed record SpecOperation(SpecDocument Document, string Path, string Method, JsonObject Node)
{
    public string Id => Text("operationId") ?? $"{Method} {Path}";

    public IReadOnlyList<string> Roles => [.. (Node["x-roles"]?.AsArray() ?? []).Select(role => role!.GetValue<string>())];

    /// <summary>Whether a key is needed.</summary>
    public bool IsKeyed => !Roles.Contains("public") && !Roles.Contains("tracking-secret");

    public IReadOnlyList<JsonObject> Parameters => [.. (Node["parameters"]?.AsArray() ?? []).Select(parameter => Document.Resolve(parameter!))];

    public JsonNode? BodySchema => Node["requestBody"]?["content"]?["application/json"]?["schema"];

    public JsonObject Responses => (JsonObject)Node["responses"]!;

    public string? Text(string member) => Node[member]?.GetValue<string>();

    public JsonObject? Response(string status) => Responses[status] is { } response ? Document.Resolve(response) : null;

    /// <summary>The schema of an answer by status and media type; null when the contract does not know the pair.</summary>
    public JsonNode? AnswerSchema(string status, string? mediaType) =>
        mediaType is null ? null : Response(status)?["content"]?[mediaType]?["schema"];

    /// <summary>Headers an answer must carry.</summary>
    public IEnumerable<string> RequiredHeaders(string status) =>
        from header in Response(status)?["headers"]?.AsObject() ?? []
        where Document.Resolve(header.Value!)["required"]?.GetValue<bool>() == true
        select header.Key;

    public override string ToString() => Id;
}
