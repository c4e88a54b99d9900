using System.Text.Json.Nodes;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>A member of a request body: where it stands, what its schema is, and whether it must be there.</summary>
/// <param name="Path">As errors name it: <c>contact.phone</c>, <c>items[0].score</c>.</param>
internal sealed record Member(string Path, JsonObject Schema, bool Required)
{
    /// <summary>Every member the contract describes that has its place in the body, whether it is given there or not.</summary>
    public static IEnumerable<Member> In(JsonNode schemaNode, JsonNode? body, string path = "")
    {
        var schema = SpecDocument.Instance.Resolve(schemaNode);
        if (schema["items"] is { } items)
        {
            if (body is not JsonArray { Count: > 0 } list) yield break;
            if (list[0] is not JsonObject) yield return new Member(path + "[0]", SpecDocument.Instance.Resolve(items), true);
            foreach (var inner in In(items, list[0], path + "[0]")) yield return inner;
            yield break;
        }

        var required = (schema["required"]?.AsArray() ?? []).Select(name => name!.GetValue<string>()).ToHashSet();
        foreach (var (name, member) in schema["properties"]?.AsObject() ?? [])
        {
            var inner = path.Length == 0 ? name : $"{path}.{name}";
            yield return new Member(inner, SpecDocument.Instance.Resolve(member!), required.Contains(name));
            if (body is not JsonObject given || given[name] is not { } value) continue;
            foreach (var deeper in In(member!, value, inner)) yield return deeper;
        }
    }

    public JsonNode? ValueIn(JsonNode body) => Steps().Aggregate((JsonNode?)body, (at, step) => Step(at, step));

    /// <summary>The body with another value here.</summary>
    public JsonNode With(JsonNode body, JsonNode? value) => Change(body, (parent, step) =>
    {
        if (int.TryParse(step, out var index)) parent.AsArray()[index] = value?.DeepClone();
        else parent.AsObject()[step] = value?.DeepClone();
    });

    public JsonNode Without(JsonNode body) => Change(body, (parent, step) => parent.AsObject().Remove(step));

    private JsonNode Change(JsonNode body, Action<JsonNode, string> change)
    {
        var copy = body.DeepClone();
        var steps = Steps();
        change(steps[..^1].Aggregate((JsonNode?)copy, Step)!, steps[^1]);
        return copy;
    }

    private string[] Steps() => Path.Replace("]", "", StringComparison.Ordinal).Split('.', '[');

    private static JsonNode? Step(JsonNode? at, string step) => at switch
    {
        JsonArray list => list[int.Parse(step, null)],
        JsonObject members => members[step],
        _ => null,
    };
}
