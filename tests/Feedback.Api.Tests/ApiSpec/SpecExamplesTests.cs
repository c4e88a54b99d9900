using System.Text.Json.Nodes;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>Every example is replayed, and both its written and its real answer are held to the contract.</summary>
public sealed class SpecExamplesTests(SpecHost host) : IClassFixture<SpecHost>
{
    private static readonly SpecDocument Spec = SpecDocument.Instance;

    public static TheoryData<string> Files => [.. Example.All.Select(example => example.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void It_is_an_example_of_the_contract(string file)
    {
        var example = Example.Of(file);
        example.Response["status"]!.GetValue<int>().ToString(null, null).ShouldBe(example.Status);
        example.Method.ShouldBe(example.Operation.Method);
        var response = example.Operation.Response(example.Status).ShouldNotBeNull("the operation has no such status");
        if (example.Response["body"] is not { } body) return;
        Spec.Faults(response["content"]!.AsObject().First().Value!["schema"]!, body).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_is_answered_as_written(string file)
    {
        var example = Example.Of(file);
        await using var untrained = example.Given.Contains("noModel") ? new SpecHost() : null;
        await Replay(example, untrained ?? host);
    }

    [Fact]
    public void Every_operation_and_status_has_one()
    {
        // Faults of the service, a full body and a wrong media type are the same for all and tried elsewhere.
        string[] elsewhere = ["413", "415", "500", "503"];
        var expected = from operation in Spec.Operations
                       from response in operation.Responses
                       where !elsewhere.Contains(response.Key)
                       select $"{operation.Id}.{response.Key}";
        expected.Except(Example.All.Select(example => $"{example.Operation.Id}.{example.Status}")).ShouldBeEmpty();
    }

    private static async Task Replay(Example example, SpecHost host)
    {
        var scene = await Scene.For(example, host);
        var answer = await scene.Send(example);
        answer.Status.ToString(null, null).ShouldBe(example.Status, answer.ToString());
        Conforms(example.Operation, answer);
        if (example.Response["body"] is not { } written) return;
        answer.Code.ShouldBe(answer.Status >= 400 ? written["code"]!.GetValue<string>() : null, answer.ToString());
        Answer.Errors(answer.Json).ShouldBe(Answer.Errors(written), ignoreOrder: true, answer.ToString());
        // Batches say what became of each item.
        Results(answer.Json).ShouldBe(Results(written), answer.ToString());
    }

    /// <summary>Holds an answer to what the contract says about its status: media type, headers, schema.</summary>
    internal static void Conforms(SpecOperation operation, Answer answer)
    {
        var status = answer.Status.ToString(null, null);
        var response = operation.Response(status).ShouldNotBeNull($"{operation.Id} has no {status}: {answer}");
        operation.RequiredHeaders(status).Except(answer.Headers, StringComparer.OrdinalIgnoreCase).ShouldBeEmpty(answer.ToString());
        if (response["content"] is null)
        {
            answer.Text.ShouldBeEmpty();
            return;
        }

        var schema = operation.AnswerSchema(status, answer.MediaType).ShouldNotBeNull($"{status} is not served as {answer.MediaType}");
        if (answer.IsJson) Spec.Faults(schema, answer.Json).ShouldBeEmpty(answer.ToString());
    }

    private static IEnumerable<string> Results(JsonNode? body) =>
        (body?["results"]?.AsArray() ?? []).Select(result => $"{result!["index"]} {result["status"]} {result["problem"]?["code"]}");
}
