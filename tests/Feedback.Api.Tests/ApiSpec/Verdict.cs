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

    /// <summary>The member itself or one within it. The problem of a batch's item names the item's own members.</summary>
    private static bool Names(string named, string member)
    {
        var own = member.StartsWith("items[0].", StringComparison.Ordinal) && !named.StartsWith("items", StringComparison.Ordinal)
            ? member["items[0].".Length..]
            : member;
        return named == own
            || named.StartsWith(own + ".", StringComparison.Ordinal)
            || named.StartsWith(own + "[", StringComparison.Ordinal)
            // Of a list's items the list may be named, since what is wrong may be how they stand together.
            || own == named + "[0]";
    }

    private static IEnumerable<JsonNode> Problems(Answer answer)
    {
        if (answer.MediaType == "application/problem+json") return [answer.Json!];
        return answer.Status == 207
            ? answer.Json!["results"]!.AsArray().Select(result => result!["problem"]).OfType<JsonNode>()
            : [];
    }
}
