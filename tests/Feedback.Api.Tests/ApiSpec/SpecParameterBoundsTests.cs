using System.Globalization;
using System.Text.Json.Nodes;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>Every bound the contract states for a query parameter or header is tried against the service, inside and outside.</summary>
public sealed class SpecParameterBoundsTests(SpecHost host) : IClassFixture<SpecHost>
{
    private static readonly SpecDocument Spec = SpecDocument.Instance;

    public static TheoryData<string, string> InQuery => Named("query");

    public static TheoryData<string, string> InHeaders => Named("header");

    public static TheoryData<string> Operations => [.. Spec.Operations.Where(o => o.Response("400") is not null).Select(o => o.Id)];

    [Theory]
    [MemberData(nameof(InQuery))]
    public async Task The_service_keeps_the_bounds_of_a_query_parameter(string id, string name)
    {
        var parameter = Parameter(id, name);
        var schema = Spec.Resolve(parameter["schema"]!);
        var (example, scene) = await Begin(id);
        foreach (var text in Texts(schema))
        {
            var inside = IsInside(schema, text);
            if (inside && parameter["x-opaque"] is not null) continue;
            var answer = await scene.Send(example, path: Query(scene.Fill(example.Path), name, text));
            (inside ? Verdict.Taken(answer) : Verdict.Refused(answer, name)).ShouldBeNull($"{name}={text[..Math.Min(text.Length, 100)]}");
        }

        var twice = await scene.Send(example, path: Query(Query(scene.Fill(example.Path), name, null), name, "a") + $"&{name}=a");
        Verdict.Refused(twice, name).ShouldBeNull("given twice");
        if (parameter["required"] is null) return;
        var without = await scene.Send(example, path: Query(scene.Fill(example.Path), name, null));
        Verdict.Refused(without, name).ShouldBeNull("left out");
    }

    [Theory]
    [MemberData(nameof(InHeaders))]
    public async Task The_service_keeps_the_bounds_of_a_header(string id, string name)
    {
        var schema = Spec.Resolve(Parameter(id, name)["schema"]!);
        if (schema["minLength"] is null) return;
        // White space at the ends is no part of a header's value, so an empty one is a missing one.
        foreach (var text in Trials.Texts(schema).Where(text => text.All(char.IsAscii) && text.Trim().Length > 0 && !text.Any(char.IsControl)))
        {
            var (example, scene) = await Begin(id);
            var headers = scene.Headers(example);
            headers[name] = text;
            var answer = await scene.Send(example, headers: headers);
            (IsInside(schema, text) ? Verdict.Taken(answer) : Verdict.Refused(answer, name)).ShouldBeNull($"{name}: {text}");
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_service_refuses_a_query_parameter_it_does_not_know(string id)
    {
        var (example, scene) = await Begin(id);
        var answer = await scene.Send(example, path: Query(scene.Fill(example.Path), "nonsense", "1"));
        answer.Status.ShouldBe(400, answer.ToString());
        answer.Code.ShouldBe("unknown-parameter");
    }

    private static TheoryData<string, string> Named(string place)
    {
        var rows = new TheoryData<string, string>();
        foreach (var operation in Spec.Operations)
        {
            foreach (var parameter in operation.Parameters.Where(p => p["in"]!.GetValue<string>() == place)) rows.Add(operation.Id, parameter["name"]!.GetValue<string>());
        }

        return rows;
    }

    private static JsonObject Parameter(string id, string name) =>
        Spec.Operation(id).Parameters.Single(parameter => parameter["name"]!.GetValue<string>() == name);

    private async Task<(Example Example, Scene Scene)> Begin(string id)
    {
        var example = Example.All.First(e => e.Operation.Id == id && e.Status[0] == '2');
        return (example, await Scene.For(example, host));
    }

    private static IEnumerable<string> Texts(JsonObject schema) => (schema["type"]!.GetValue<string>(), schema["format"]?.GetValue<string>()) switch
    {
        ("integer", _) => ["0", "1", "200", "201", "-1", "1.5", "+1", "x", ""],
        ("boolean", _) => ["true", "false", "yes", "1", "TRUE", ""],
        ("string", "date") => ["2026-11-31", "23/11/2026", "2026-11-23T00:00:00Z", "1999-12-31", "2100-01-01", "20261123", ""],
        ("string", _) => Trials.Texts(schema),
        _ => Lists(schema),
    };

    private static IEnumerable<string> Lists(JsonObject schema)
    {
        var values = Spec.Resolve(schema["items"]!)["enum"]!.AsArray().Select(value => value!.GetValue<string>()).ToList();
        var max = schema["maxItems"]!.GetValue<int>();
        return [.. values, string.Join(',', values.Take(max)), string.Join(',', values.Append(values[0]).Take(max + 1)), $"{values[0]},{values[0]}", "nonsense", $"{values[0]},", $"{values[0]}, {values[1]}"];
    }

    private static bool IsInside(JsonObject schema, string text) => Spec.Faults(schema, schema["type"]!.GetValue<string>() switch
    {
        "integer" when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        "boolean" when text is "true" or "false" => text == "true",
        "array" => new JsonArray([.. text.Split(',').Select(part => JsonValue.Create(part))]),
        _ => text,
    }).Count == 0;

    /// <summary>The address with another value for a parameter, or without it.</summary>
    private static string Query(string path, string name, string? value)
    {
        var parts = path.Split('?', 2);
        var kept = parts.Length == 1 ? [] : parts[1].Split('&').Where(part => part.Split('=')[0] != name);
        var added = value is null ? [] : new[] { $"{name}={Uri.EscapeDataString(value)}" };
        var query = string.Join('&', kept.Concat(added));
        return query.Length == 0 ? parts[0] : $"{parts[0]}?{query}";
    }
}
