using System.Text.Json.Nodes;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>Turns schemas of OpenAPI 3.1 into what NJsonSchema reads: references into definitions, and answers closed.</summary>
internal static class SchemaTranslation
{
    private const string Address = "#/components/schemas/";

    private static readonly string[] Combining = ["allOf", "anyOf", "oneOf", "not"];

    public static JsonObject Definitions(JsonObject schemas) =>
        new(schemas.Select(schema => KeyValuePair.Create(schema.Key, (JsonNode?)Translate((JsonObject)schema.Value!))));

    public static JsonObject Translate(JsonObject schema) => Translate(schema, close: true);

    private static JsonObject Translate(JsonObject schema, bool close)
    {
        // Beside a reference 3.1 allows a description; the older drafts do not.
        if (schema["$ref"]?.GetValue<string>() is { } target) return new JsonObject { ["$ref"] = "#/definitions/" + target[Address.Length..] };
        var translated = new JsonObject();
        foreach (var (name, value) in schema)
        {
            translated[name] = (name, value) switch
            {
                ("properties", JsonObject properties) => new JsonObject(properties.Select(
                    p => KeyValuePair.Create(p.Key, (JsonNode?)Translate((JsonObject)p.Value!, close)))),
                (_, JsonObject inner) when name != "example" => Translate(inner, close && !Combining.Contains(name)),
                (_, JsonArray inner) when Combining.Contains(name) => new JsonArray([.. inner.Select(s => Translate((JsonObject)s!, close: false))]),
                _ => value?.DeepClone(),
            };
        }

        // A part of a combination says something about some members and nothing about the others.
        if (close && schema["properties"] is not null && schema["additionalProperties"] is null) translated["additionalProperties"] = false;
        return translated;
    }
}
