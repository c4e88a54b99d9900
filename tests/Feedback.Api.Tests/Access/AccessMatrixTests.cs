using System.Net;
using System.Text.RegularExpressions;
using Feedback.Api.Tests.ApiSpec;

namespace Feedback.Api.Tests.Access;

/// <summary>Who may call what: every operation of the contract by every role from every place, against the contract's word.</summary>
public sealed partial class AccessMatrixTests(AccessScene scene) : IClassFixture<AccessScene>
{
    public static TheoryData<string> Operations => [.. SpecDocument.Instance.Operations.Select(operation => operation.Id)];

    [Fact]
    public void Every_operation_of_the_contract_is_tried() =>
        AccessRequest.All.Keys.ShouldBe(SpecDocument.Instance.Operations.Select(operation => operation.Id), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Each_caller_gets_what_the_contract_says(string id)
    {
        var operation = SpecDocument.Instance.Operation(id);
        var actual = new List<string>();
        foreach (var (role, bound, client) in scene.Callers) actual.Add($"{role} {bound}: {await Try(client, operation, Request(operation))}");
        actual.ShouldBe(scene.Callers.Select(caller => $"{caller.Role} {caller.Bound}: {Expected(operation, caller.Role, caller.Bound)}"));
    }

    [Fact]
    public async Task A_tracking_secret_opens_its_complaint_to_whoever_holds_it()
    {
        var tracked = SpecDocument.Instance.Operations.Where(operation => operation.Roles.Contains("tracking-secret")).ToList();
        tracked.Count.ShouldBe(2);
        foreach (var operation in tracked)
        {
            foreach (var (role, bound, client) in scene.Callers)
            {
                var answer = await Try(client, operation, Request(operation) with { Headers = [scene.Complaint.Key] });
                answer.ShouldBe("open", $"{operation} by {role} {bound}");
            }
        }
    }

    [Fact]
    public async Task A_list_without_an_agency_shows_the_callers_own_units_alone()
    {
        foreach (var operation in SpecDocument.Instance.Operations.Where(operation => Scope(operation) == "filter"))
        {
            var request = Request(operation);
            if (request.Marker is not { } marker) continue;
            foreach (var role in operation.Roles)
            {
                foreach (var (bound, shown) in new[] { ("own", true), ("above", true), ("country", true), ("other", false) })
                {
                    using var answer = await scene.Who(role, bound).Single().Call(HttpMethod.Get, operation.Path + "?" + request.Query);
                    (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains(marker, StringComparison.Ordinal)
                        .ShouldBe(shown, $"{operation} by {role} {bound}");
                }
            }
        }
    }

    private static string Expected(SpecOperation operation, string role, string bound)
    {
        if (operation.Roles.Contains("public")) return "open";
        if (operation.Roles.Contains("tracking-secret") || role is "nobody" or "revoked") return "401 unauthenticated";
        if (!operation.Roles.Contains(role)) return "403 forbidden";
        if (Scope(operation) == "country") return bound == "country" ? "open" : "403 forbidden";
        if (bound != "other") return "open";
        return Scope(operation) switch
        {
            "none" => "open",
            "body-agency" => operation.Response("207") is null ? "403 forbidden" : "item rejected: forbidden",
            "filter" => NamesAgency(operation) ? "403 forbidden" : "open",
            "hidden" => "404 not-found",
            var other => throw new InvalidOperationException($"{operation}: what is the scope {other}?"),
        };
    }

    private AccessRequest Request(SpecOperation operation) => AccessRequest.All[operation.Id](scene);

    private static string Scope(SpecOperation operation) => operation.Text("x-agency-scope") ?? "nothing";

    private static bool NamesAgency(SpecOperation operation) =>
        operation.Parameters.Any(parameter => parameter["name"]!.ToString() == "agency" && parameter["in"]!.ToString() == "query");

    private static async Task<string> Try(HttpClient client, SpecOperation operation, AccessRequest request)
    {
        var path = Placeholder().Replace(operation.Path, request.Segment);
        var agency = Scope(operation) == "filter" && NamesAgency(operation) ? "&agency=" + AccessScene.Own : "";
        var query = (request.Query + agency).TrimStart('&');
        using var answer = await client.Call(
            new HttpMethod(operation.Method), query.Length == 0 ? path : $"{path}?{query}", request.Body, request.Headers);
        return answer.StatusCode switch
        {
            HttpStatusCode.MultiStatus => (await answer.Body())["results"]![0]!["problem"] is { } problem ? $"item rejected: {problem["code"]}" : "open",
            // What comes after the door: no answer to judge, an old version, no model yet.
            HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed or HttpStatusCode.ServiceUnavailable => "open",
            _ when answer.IsSuccessStatusCode => "open",
            _ => $"{(int)answer.StatusCode} {(await answer.Body())["code"]}",
        };
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Placeholder();
}
