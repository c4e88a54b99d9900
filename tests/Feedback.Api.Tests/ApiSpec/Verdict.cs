using System.Text.Json.Nodes;

namespace Feedback.Api.Tests.ApiSpec;

/// <summary>What the service made of a request that is just inside or just outside the contract.</summary>
internal static class Verdict
{
    // What the catalogue or the rest of the request decides, not the member's own bounds.
    private static readonly string[] Beyond = ["not-found", "conflict"];

    /// <summary>Why a request within the contract was wrongly refused; null when it was not.</summary>
    public static string? Taken(Answer answer)
    {
        if (answer.Status >= 500) return answer.ToString();
        foreach (var problem in Problems(answer).Where(problem => problem["status"]!.GetValue<int>() == 400))
        {
            var bounds = problem["code"]!.GetValue<string>() is "invalid-json" or "invalid-member" or "unknown-parameter";
            if (bounds && !(Answer.Errors(problem) is { Count: > 0 } errors && errors.All(error => Beyond.Contains(error.Code)))) return answer.ToString();
        }

        return null;
    }

    /// <summary>Why a request outside the contract was wrongly taken, or its refusal names another member; null when it was refused well.</summary>
    /// <param name="member">What must be named; null when the fault lies between members.</param>
    public static string? Refused(Answer answer, string? member)
    {
        var problems = Problems(answer).Where(problem => problem["status"]!.GetValue<int>() == 400).ToList();
        if (problems.Count == 0) return answer.ToString();
        return problems.All(problem => problem["code"]!.GetValue<string>() switch
        {
            "invalid-json" => true,
            "invalid-member" => member is null || Answer.Errors(problem).Any(error => Names(error.Member, member)),
            _ => false,
        })
            ? null
            : answer.ToString();
    }

    private static bool Names(string named, string member) =>
        named == member
        || named.StartsWith(member + ".", StringComparison.Ordinal)
        || named.StartsWith(member + "[", StringComparison.Ordinal)
        // In a batch's result an item's problem names the item's own members; in lists and maps the whole may be named.
        || member.EndsWith("]." + named, StringComparison.Ordinal)
        || (member.Contains('[', StringComparison.Ordinal) && member.Split("[0].").Last().Split('[')[0].Split('.')[0] == named.Split('[')[0].Split('.')[0])
        || member.StartsWith(named + "[", StringComparison.Ordinal)
        || (named == "factors" && member.Contains("factors.", StringComparison.Ordinal));

    private static IEnumerable<JsonNode> Problems(Answer answer)
    {
        if (answer.MediaType == "application/problem+json") return [answer.Json!];
        return answer.Status == 207
            ? answer.Json!["results"]!.AsArray().Select(result => result!["problem"]).OfType<JsonNode>()
            : [];
    }
}
