using System.Text.Json.Nodes;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>Sends changed copies of one valid example and compares what the service says with what the contract says.</summary>
internal sealed class BoundsTrial(Example example, SpecHost host)
{
    private Scene _scene = null!;

    public Example Example => example;

    /// <summary>The example's body with its placeholders filled in.</summary>
    public JsonNode Body { get; private set; } = null!;

    public int Inside { get; private set; }

    public int Outside { get; private set; }

    public async Task Start()
    {
        _scene = await Scene.For(example, host);
        Body = _scene.Fill(example.Request["body"])!;
        SpecDocument.Instance.Faults(example.Operation.BodySchema!, Body).ShouldBeEmpty("the example itself is outside the contract");
    }

    /// <summary>Sends the changed body; it must be refused, naming the member, exactly if the contract's schema refuses it.</summary>
    public async Task Try(Member? member, Func<JsonNode, JsonNode> change)
    {
        var body = change(Body);
        var inside = SpecDocument.Instance.Faults(example.Operation.BodySchema!, body).Count == 0;
        // What the service makes itself cannot be made up.
        if (inside && member?.Schema["x-opaque"] is not null && !JsonNode.DeepEquals(member.ValueIn(body), member.ValueIn(Body))) return;
        var answer = await _scene.Send(example, body);
        var own = member is not null && (member.ValueIn(body) is not { } value
            ? member.Required
            : SpecDocument.Instance.Faults(member.Schema, value).Count > 0);
        var fault = inside ? Verdict.Taken(answer) : Verdict.Refused(answer, own ? member!.Path : null);
        fault.ShouldBeNull($"{(inside ? "inside" : "outside")}: {Shorten(body.ToJsonString())}");
        if (inside) Inside++;
        else Outside++;
        // What was taken has used up its receipt, its version or its submission id.
        if (answer.Status < 300) await Start();
    }

    /// <summary>Sends null for a member that may be left out: many senders write it so, and it must mean just that.</summary>
    public async Task TryNull(Member member)
    {
        if (SpecDocument.Instance.Faults(example.Operation.BodySchema!, member.Without(Body)).Count > 0) return;
        var answer = await _scene.Send(example, member.With(Body, null));
        Verdict.Taken(answer).ShouldBeNull($"null for {member.Path}");
        if (answer.Status < 300) await Start();
    }

    private static string Shorten(string body) => body.Length > 1500 ? body[..1500] + "…" : body;
}
