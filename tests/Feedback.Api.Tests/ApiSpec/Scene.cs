using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>What the steps before an example left behind, and the sending of requests in which it is filled in.</summary>
internal sealed partial class Scene(SpecHost host)
{
    private readonly string _unique = Guid.NewGuid().ToString("N")[..12];

    public SpecHost Host => host;

    public Dictionary<string, string> Values { get; } = [];

    /// <summary>Sets up a scene with an example's steps.</summary>
    public static async Task<Scene> For(Example example, SpecHost host)
    {
        var scene = new Scene(host);
        foreach (var step in example.Given)
        {
            await scene.Run(step);
            // People take their time; at one and the same instant nothing would come later than anything else.
            host.Api.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        return scene;
    }

    /// <summary>A copy of the node with every placeholder in its texts filled in.</summary>
    public JsonNode? Fill(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Fill(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Fill)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Fill(text)),
        _ => node?.DeepClone(),
    };

    public string Fill(string text) => Placeholder().Replace(text, match => match.Groups[1].Value switch
    {
        "unique" => _unique,
        var name when Days().Match(name) is { Success: true } days =>
            Instant(host.Now.AddDays(int.Parse(days.Groups[1].ValueSpan, CultureInfo.InvariantCulture))),
        var name => Values[name],
    });

    /// <summary>Sends an example's request, with another body or path if given.</summary>
    public async Task<Answer> Send(Example example, JsonNode? body = null, string? path = null, IReadOnlyDictionary<string, string>? headers = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(example.Method), path ?? Fill(example.Path));
        var text = example.Request["rawBody"] is { } raw ? Fill(raw.GetValue<string>()) : (body ?? Fill(example.Request["body"]))?.ToJsonString();
        var given = headers ?? Headers(example);
        if (text is not null) request.Content = new StringContent(text, Encoding.UTF8, given.GetValueOrDefault("Content-Type", "application/json"));
        request.Headers.TryAddWithoutValidation("Accept-Language", "vi");
        foreach (var (name, value) in given.Where(header => header.Key != "Content-Type")) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await (await host.Client(example.As)).SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.Of(response);
    }

    public Dictionary<string, string> Headers(Example example) =>
        (Fill(example.Request["headers"])?.AsObject() ?? []).ToDictionary(header => header.Key, header => header.Value!.GetValue<string>());

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{\{([A-Za-z.0-9+\-]+)\}\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^now([+-][0-9]+)d$")]
    private static partial Regex Days();
}
