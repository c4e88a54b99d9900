using System.Text.Json.Nodes;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>One file of <c>api-spec/examples</c>; its README says what the members mean.</summary>
internal sealed record Example(string File, JsonObject Node)
{
    public static IReadOnlyList<Example> All { get; } =
    [
        .. from file in Directory.EnumerateFiles(System.IO.Path.Combine(SpecDocument.Instance.Folder, "api-spec", "examples"), "*.json").Order(StringComparer.Ordinal)
           select new Example(System.IO.Path.GetFileName(file), JsonNode.Parse(System.IO.File.ReadAllText(file))!.AsObject()),
    ];

    public SpecOperation Operation => SpecDocument.Instance.Operation(File.Split('.')[0]);

    /// <summary>The status in the file's name.</summary>
    public string Status => File.Split('.')[1];

    public string As => Node["as"]!.GetValue<string>();

    public IEnumerable<string> Given => Node["given"]!.AsArray().Select(step => step!.GetValue<string>());

    public JsonObject Request => Node["request"]!.AsObject();

    public JsonObject Response => Node["response"]!.AsObject();

    public string Method => Request["method"]!.GetValue<string>();

    public string Path => Request["path"]!.GetValue<string>();

    public static Example Of(string file) => All.Single(example => example.File == file);
}
