using System.Text.Json.Nodes;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>
/// Every bound the contract states for a member of a request body is tried against the service. A valid example is changed in one
/// member at a time; the contract's schema says whether the changed body is inside or outside, and the service must agree.
/// </summary>
public sealed class SpecBoundsTests(SpecHost host) : IClassFixture<SpecHost>
{
    private static readonly SpecDocument Spec = SpecDocument.Instance;

    private static readonly IReadOnlyList<(Example Example, JsonNode Body)> Valid = FindValid();

    /// <summary>An example and a member; texts and lists once, but short values in every example, since they depend on the others.</summary>
    public static TheoryData<string, string> Members
    {
        get
        {
            var rows = new TheoryData<string, string>();
            var tried = new HashSet<string>();
            foreach (var (example, body) in Valid)
            {
                foreach (var member in Member.In(example.Operation.BodySchema!, body))
                {
                    var given = member.ValueIn(body) is not null;
                    var isShort = member.Schema["type"]!.GetValue<string>() is "integer" or "boolean" || member.Schema["enum"] is not null;
                    if (given && (tried.Add($"{example.Operation.Id} {member.Path}") || isShort)) rows.Add(example.File, member.Path);
                }
            }

            return rows;
        }
    }

    public static TheoryData<string> Bodies => [.. Valid.GroupBy(valid => valid.Example.Operation.Id).Select(group => group.First().Example.File)];

    [Theory]
    [MemberData(nameof(Members))]
    public async Task The_service_keeps_the_bounds_of_a_member(string file, string path)
    {
        var trial = new BoundsTrial(Example.Of(file), host);
        await trial.Start();
        var member = Member.In(trial.Example.Operation.BodySchema!, trial.Body).Single(m => m.Path == path);
        foreach (var value in Trials.For(member.Schema, member.ValueIn(trial.Body))) await trial.Try(member, body => member.With(body, value));
        if (member.Required) await trial.Try(member, body => member.With(body, null));
        else await trial.TryNull(member);
        if (!path.EndsWith(']')) await trial.Try(member, member.Without);
        trial.Inside.ShouldBeGreaterThan(0, "no value was inside");
        trial.Outside.ShouldBeGreaterThan(0, "no value was outside");
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task The_service_knows_no_other_members(string file)
    {
        var trial = new BoundsTrial(Example.Of(file), host);
        await trial.Start();
        List<string> places = ["", .. Member.In(trial.Example.Operation.BodySchema!, trial.Body)
            .Where(member => member.ValueIn(trial.Body) is JsonObject).Select(member => member.Path + ".")];
        if (trial.Body["items"] is JsonArray) places.Add("items[0].");
        foreach (var place in places)
        {
            await trial.Try(null, body => new Member(place + "nonsense", [], false).With(body, JsonValue.Create(1)));
        }

        trial.Outside.ShouldBe(places.Count);
    }

    [Fact]
    public void Every_member_of_every_request_is_tried()
    {
        var tried = Valid.SelectMany(valid => Member.In(valid.Example.Operation.BodySchema!, valid.Body)
            .Where(member => member.ValueIn(valid.Body) is not null)
            .Select(member => $"{valid.Example.Operation.Id} {member.Path}"));
        var described = Spec.Operations.Where(operation => operation.BodySchema is not null)
            .SelectMany(operation => Described(operation.BodySchema!, "").Select(path => $"{operation.Id} {path}"));
        described.Except(tried).ShouldBeEmpty("no successful example has them");
    }

    private static IEnumerable<string> Described(JsonNode node, string path)
    {
        var schema = Spec.Resolve(node);
        if (path.Length > 0) yield return path;
        if (schema["items"] is { } items)
        {
            foreach (var inner in Described(items, path + "[0]")) if (inner != path + "[0]" || Spec.Resolve(items)["properties"] is null) yield return inner;
        }

        foreach (var (name, member) in schema["properties"]?.AsObject() ?? [])
        {
            foreach (var inner in Described(member!, path.Length == 0 ? name : $"{path}.{name}")) yield return inner;
        }
    }

    /// <summary>Successful examples with a body that is within the contract in all its parts.</summary>
    private static List<(Example Example, JsonNode Body)> FindValid() =>
    [
        .. from example in Example.All
           where example.Status[0] == '2' && example.Operation.BodySchema is not null && example.Request["body"] is not null
           where Results(example).All(status => status != "rejected")
           select (example, example.Request["body"]!),
    ];

    private static IEnumerable<string> Results(Example example) =>
        (example.Response["body"]?["results"]?.AsArray() ?? []).Select(result => result!["status"]!.GetValue<string>());
}
