using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Feedback.Domain.Text;
using NJsonSchema;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>The contract, read once: its operations, and its schemas as validators.</summary>
internal sealed class SpecDocument
{
    private readonly JsonObject _root;
    private readonly JsonObject _definitions;
    private readonly ConcurrentDictionary<string, Lazy<JsonSchema>> _validators = new();

    private SpecDocument(string folder)
    {
        Folder = folder;
        _root = YamlNodes.Load(Path.Combine(folder, "api-spec", "openapi.yaml"));
        _definitions = SchemaTranslation.Definitions((JsonObject)_root["components"]!["schemas"]!);
        Operations =
        [
            .. from path in (JsonObject)_root["paths"]!
               from verb in (JsonObject)path.Value!
               select new SpecOperation(this, path.Key, verb.Key.ToUpperInvariant(), (JsonObject)verb.Value!),
        ];
    }

    public static SpecDocument Instance { get; } = new(FindRoot());

    /// <summary>The repository's root.</summary>
    public string Folder { get; }

    public IReadOnlyList<SpecOperation> Operations { get; }

    public JsonObject Root => _root;

    public SpecOperation Operation(string id) => Operations.Single(operation => operation.Id == id);

    /// <summary>What a node stands for: itself, or what its <c>$ref</c> points to.</summary>
    public JsonObject Resolve(JsonNode node)
    {
        var current = node;
        while (current is JsonObject { } found && found["$ref"]?.GetValue<string>() is { } address)
        {
            current = address[2..].Split('/').Aggregate((JsonNode)_root, (at, step) => at[step]!);
        }

        return (JsonObject)current;
    }

    /// <summary>A schema of the contract as a validator. Objects in answers are closed, so that a member nobody described is noticed.</summary>
    public JsonSchema Validator(JsonNode schema) => _validators.GetOrAdd(schema.ToJsonString(), _ => new Lazy<JsonSchema>(() =>
    {
        var translated = SchemaTranslation.Translate(Resolve(schema));
        translated["definitions"] = _definitions.DeepClone();
        return JsonSchema.FromJsonAsync(translated.ToJsonString()).GetAwaiter().GetResult();
    })).Value;

    /// <summary>What is wrong with a value by a schema of the contract; empty when nothing is.</summary>
    public IReadOnlyList<string> Faults(JsonNode schema, JsonNode? value) =>
        [.. Validator(schema).Validate(Counted(value)?.ToJsonString() ?? "null").Select(error => $"{error.Path}: {error.Kind}")];

    /// <summary>The validator counts UTF-16 units, the contract code points after composition: here they are made the same.</summary>
    private static JsonNode? Counted(JsonNode? value) => value switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Counted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Counted)]),
        JsonValue text when text.TryGetValue<string>(out var plain) => JsonValue.Create(string.Concat(
            VietnameseText.Compose(plain).EnumerateRunes().Select(rune => rune.IsBmp ? rune.ToString() : "\ufffd"))),
        _ => value?.DeepClone(),
    };

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Feedback.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
