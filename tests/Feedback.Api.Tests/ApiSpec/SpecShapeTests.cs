using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>What every operation of the contract must have.</summary>
public sealed partial class SpecShapeTests
{
    private static readonly SpecDocument Spec = SpecDocument.Instance;

    private static readonly string[] KnownRoles = ["portal", "officer", "coordinator", "committee", "admin", "public", "tracking-secret"];

    private static readonly string[] Scopes = ["country", "body-agency", "filter", "hidden", "none"];

    public static TheoryData<string> Operations => [.. Spec.Operations.Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(Operations))]
    public void It_says_what_it_is_and_who_may_call_it(string id)
    {
        var operation = Spec.Operation(id);
        operation.Text("operationId").ShouldNotBeNull().ShouldMatch("^[A-Z][A-Za-z]+$");
        operation.Text("summary").ShouldNotBeNull().ShouldNotContain("\n");
        operation.Text("description").ShouldNotBeNullOrWhiteSpace();
        operation.Node["tags"]!.AsArray().Count.ShouldBe(1);
        operation.Roles.ShouldNotBeEmpty();
        operation.Roles.ShouldBeSubsetOf(KnownRoles);
        Scopes.ShouldContain(operation.Text("x-agency-scope")!);
        // A key is asked for by the document; who needs none says so.
        (operation.Node["security"] is JsonArray { Count: 0 }).ShouldBe(!operation.IsKeyed);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void It_names_the_statuses_that_every_such_operation_has(string id)
    {
        var operation = Spec.Operation(id);
        var statuses = operation.Responses.Select(response => response.Key).ToList();
        string[] expected =
        [
            "500", "503",
            .. operation.IsKeyed ? ["401", "403"] : Array.Empty<string>(),
            .. operation.BodySchema is not null ? ["400", "413", "415"] : Array.Empty<string>(),
            .. operation.Parameters.Count > 0 ? ["400"] : Array.Empty<string>(),
        ];
        statuses.ShouldContain(status => status.StartsWith('2'));
        expected.Except(statuses).ShouldBeEmpty();
        foreach (var status in statuses.Where(status => status[0] is '4' or '5'))
        {
            operation.AnswerSchema(status, "application/problem+json").ShouldNotBeNull($"{status} must be a problem");
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Its_parameters_are_described(string id)
    {
        var operation = Spec.Operation(id);
        var inPath = operation.Parameters.Where(p => p["in"]!.GetValue<string>() == "path").Select(p => p["name"]!.GetValue<string>());
        inPath.Order().ShouldBe(PathParameter().Matches(operation.Path).Select(match => match.Groups[1].Value).Order());
        foreach (var parameter in operation.Parameters)
        {
            parameter["description"].ShouldNotBeNull(parameter.ToJsonString());
            parameter["schema"].ShouldNotBeNull(parameter.ToJsonString());
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Its_request_is_closed_and_bounded(string id)
    {
        if (Spec.Operation(id).BodySchema is not { } schema) return;
        var open = new List<string>();
        Walk(schema, "body", open);
        open.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Its_name_finds_its_files(string id)
    {
        Files("src/Feedback.Api", id + ".cs").ShouldBe(1, $"src/Feedback.Api/**/{id}.cs");
        Files("tests/Feedback.Api.Tests", id + "Tests.cs").ShouldBe(1, $"tests/Feedback.Api.Tests/**/{id}Tests.cs");
        Files("api-spec/examples", id + ".2*.json").ShouldBeGreaterThan(0, $"api-spec/examples/{id}.2??.json");
    }

    /// <summary>Objects must refuse unknown members; texts, numbers and lists must have bounds.</summary>
    private static void Walk(JsonNode node, string path, List<string> open)
    {
        var schema = Spec.Resolve(node);
        var bounded = schema["type"]?.GetValue<string>() switch
        {
            "object" => schema["additionalProperties"]?.GetValueKind() == System.Text.Json.JsonValueKind.False,
            "string" => schema["enum"] is not null || schema["pattern"] is not null,
            "integer" or "number" => schema["minimum"] is not null && schema["maximum"] is not null,
            "array" => schema["maxItems"] is not null,
            "boolean" => true,
            _ => false,
        };
        if (!bounded && schema["x-opaque"] is null) open.Add(path);
        foreach (var (name, member) in schema["properties"]?.AsObject() ?? []) Walk(member!, $"{path}.{name}", open);
        if (schema["items"] is { } item) Walk(item, path + "[]", open);
    }

    private static int Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Spec.Folder, folder), pattern, SearchOption.AllDirectories).Count();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex PathParameter();
}
